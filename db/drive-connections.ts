import 'server-only'
import { eq } from 'drizzle-orm'
import { driveAddresses } from '@/lib/google-drive/addresses'
import { DriveError } from '@/lib/google-drive/faults'
import type { DriveAccess } from '@/lib/google-drive/files'
import { type DriveTokens, hasExpired, renewedTokens, revokeTokens } from '@/lib/google-drive/oauth'
import type { Musician } from '@/lib/musician'
import { seal, unseal } from '@/lib/sealed'
import { record } from './changes'
import { type Database, db } from './client'
import { driveConnections } from './schema'

type Owner = Pick<Musician, 'id'>

/** Whether this musician is connected to Drive, since when, and whether Google has ended it; undefined without a connection. */
export async function findDriveConnection(musician: Musician) {
  const [found] = await db()
    .select({ failed: driveConnections.failed, since: driveConnections.createdAt })
    .from(driveConnections)
    .where(eq(driveConnections.userId, musician.id))
  return found
}

/** Keeps the tokens of a musician, sealed for them alone, in place of earlier ones. */
export async function keepDriveConnection(musician: Musician, tokens: DriveTokens): Promise<void> {
  await db().transaction(async (tx) => {
    const sealed = sealedFor(musician, tokens)
    await tx
      .insert(driveConnections)
      .values({ userId: musician.id, sealed })
      .onConflictDoUpdate({ target: driveConnections.userId, set: { sealed, failed: false, updatedAt: new Date() } })
    await record(tx, { musicianId: musician.id }, [{ verb: 'connect', subject: 'drive' }])
  })
}

/** The tokens of a musician as they were kept; undefined without a connection, or when nobody can open them. */
export async function tokensOf(owner: Owner, database: Database = db()): Promise<DriveTokens | undefined> {
  const [found] = await database
    .select({ sealed: driveConnections.sealed })
    .from(driveConnections)
    .where(eq(driveConnections.userId, owner.id))
  const text = found && unseal(purpose(owner), found.sealed)
  return text === undefined ? undefined : (JSON.parse(text) as DriveTokens)
}

/** Forgets the tokens of a musician and takes the right back at Google; answers whether Google knows. */
export async function endDriveConnection(musician: Musician): Promise<{ there: boolean; revoked: boolean }> {
  const tokens = await tokensOf(musician)
  const there = await db().transaction(async (tx) => {
    const gone = await tx
      .delete(driveConnections)
      .where(eq(driveConnections.userId, musician.id))
      .returning({ userId: driveConnections.userId })
    if (gone.length) await record(tx, { musicianId: musician.id }, [{ verb: 'disconnect', subject: 'drive' }])
    return gone.length > 0
  })
  const at = driveAddresses()
  return { there, revoked: tokens && at ? await revokeTokens(at, tokens) : !there }
}

/** Drive as this musician may ask it, with a token that holds; undefined without a connection, or where no Drive is configured. */
export async function openDrive(musician: Musician): Promise<DriveAccess | undefined> {
  const at = driveAddresses()
  const tokens = at && (await tokensOf(musician))
  if (!at || !tokens) return undefined
  const renewed = async () => {
    try {
      const newer = await renewedTokens(at, tokens)
      await update(musician, { sealed: sealedFor(musician, newer) })
      return newer.access
    } catch (error) {
      if (error instanceof DriveError && error.fault === 'revoked') await update(musician, { failed: true })
      throw error
    }
  }
  return { api: at.api, token: hasExpired(tokens) ? await renewed() : tokens.access, renewed }
}

function update(musician: Musician, change: { sealed?: string; failed?: boolean }) {
  return db().update(driveConnections).set(change).where(eq(driveConnections.userId, musician.id))
}

function sealedFor(musician: Musician, tokens: DriveTokens): string {
  return seal(purpose(musician), JSON.stringify(tokens))
}

/** A row that was put beside another musician opens for nobody. */
function purpose({ id }: Owner): string {
  return `drive ${id}`
}
