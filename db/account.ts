import 'server-only'
import { and, eq, exists, isNotNull, isNull, lt, not, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { DriveTokens } from '@/lib/google-drive/oauth'
import type { Musician } from '@/lib/musician'
import { record } from './changes'
import { type Database, db } from './client'
import { tokensOf } from './drive-connections'
import { revokeLeft } from './drive-leaving'
import { bandMembers, bands, repertoires, sessions, users } from './schema'
import { ALIVE_SESSION, endSessions } from './sessions'

/** How long an account that is to be deleted can be taken back. */
const GRACE_DAYS = 30
const GRACE = sql`make_interval(days => ${GRACE_DAYS})`
const MOST_AT_ONCE = 200

/** Someone who asked for their account to be deleted and has signed in since: they may take it back, and nothing else. */
export type Leaver = { id: string; name: string; until: Date }

/** The bands that would be deleted with the musician's account, because nobody else owns them. At most 200. */
export function findBandsLeftAlone(musician: Musician) {
  return db()
    .select({ id: bands.id, name: bands.name, others: countOthers(musician.id) })
    .from(bands)
    .where(and(isNull(bands.deletedAt), ownedAlone(db(), musician.id)))
    .orderBy(bands.name, bands.id)
    .limit(200)
}

/** From now on the account counts as deleted, and in 30 days it is. Ends all sessions and answers the hashes of their tokens. */
export function askForDeletion(musician: Musician): Promise<string[]> {
  return db().transaction(async (tx) => {
    await tx
      .update(users)
      .set({ deletionAskedAt: sql`coalesce(${users.deletionAskedAt}, now())` })
      .where(eq(users.id, musician.id))
    await note(tx, musician.id, 'ask for deletion')
    return endSessions(tx, musician.id)
  })
}

/** Whose session this is, if their account is to be deleted; undefined for everybody else. */
export async function findLeaverBySession(tokenHash: string): Promise<Leaver | undefined> {
  const [leaver] = await db()
    .select({ id: users.id, name: users.displayName, until: sql<string>`${users.deletionAskedAt} + ${GRACE}` })
    .from(sessions)
    .innerJoin(users, and(eq(users.id, sessions.userId), users.isActive, isNotNull(users.deletionAskedAt)))
    .where(and(eq(sessions.tokenHash, tokenHash), ALIVE_SESSION))
  return leaver && { ...leaver, until: new Date(leaver.until) }
}

/** The account is as it was before; answers whether it was still there to be taken back. */
export function takeBack(leaver: Leaver): Promise<boolean> {
  return db().transaction(async (tx) => {
    const back = await tx
      .update(users)
      .set({ deletionAskedAt: null })
      .where(and(eq(users.id, leaver.id), isNotNull(users.deletionAskedAt)))
      .returning({ id: users.id })
    if (back.length) await note(tx, leaver.id, 'take back')
    return back.length > 0
  })
}

/**
 * Deletes for good the accounts whose 30 days are over, with all that is theirs and the bands that nobody else owns; answers how
 * many. Then Google hears that they no longer let SOLEil see their files.
 */
export async function removeLeftAccounts(): Promise<number> {
  const over = and(isNotNull(users.deletionAskedAt), lt(users.deletionAskedAt, sql`now() - ${GRACE}`))
  const left = await db().select({ id: users.id }).from(users).where(over).orderBy(users.id).limit(MOST_AT_ONCE)
  let removed = 0
  const tokens: DriveTokens[] = []
  for (const { id } of left) {
    const gone = await db().transaction(async (tx) => {
      const [gone] = await tx
        .select({ id: users.id })
        .from(users)
        .where(and(eq(users.id, id), over))
        .for('update')
      if (!gone) return undefined
      const ofDrive = await tokensOf({ id }, tx)
      await tx.delete(bands).where(ownedAlone(tx, id))
      await tx.delete(users).where(eq(users.id, id))
      await record(tx, { musicianId: null }, [{ verb: 'delete', subject: 'musician', subjectId: id }])
      return { ofDrive }
    })
    if (gone) removed++
    if (gone?.ofDrive) tokens.push(gone.ofDrive)
  }
  await revokeLeft(tokens)
  return removed
}

const others = alias(bandMembers, 'others')

/** A band that this user owns and that nobody else who stays owns. */
function ownedAlone(database: Database, userId: string) {
  const owners = (member: typeof bandMembers | typeof others) =>
    and(eq(member.bandId, bands.id), eq(member.role, 'owner'))
  return and(
    exists(
      database
        .select({ id: bandMembers.userId })
        .from(bandMembers)
        .where(and(owners(bandMembers), eq(bandMembers.userId, userId))),
    ),
    not(
      exists(
        database
          .select({ id: others.userId })
          .from(others)
          .innerJoin(users, and(eq(users.id, others.userId), isNull(users.deletionAskedAt)))
          .where(and(owners(others), sql`${others.userId} <> ${userId}`)),
      ),
    ),
  )
}

function countOthers(userId: string) {
  return sql<number>`(select count(*)::int from ${bandMembers} where ${bandMembers.bandId} = ${bands.id} and ${bandMembers.userId} <> ${userId})`
}

async function note(tx: Database, userId: string, verb: string): Promise<void> {
  const [own] = await tx.select({ id: repertoires.id }).from(repertoires).where(eq(repertoires.userId, userId))
  await record(tx, { musicianId: userId, repertoireId: own?.id }, [{ verb, subject: 'account', subjectId: userId }])
}
