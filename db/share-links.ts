import 'server-only'
import { and, desc, eq, isNotNull, isNull, or, sql } from 'drizzle-orm'
import { z } from 'zod'
import { keyedHash } from '@/lib/keyed-hash'
import { isPasscode } from '@/lib/passcode'
import { isShareToken, shareToken } from '@/lib/share-address'
import { sameSecret, tokenHash } from '@/lib/tokens'
import { ACTIVE } from './active-users'
import { db } from './client'
import { type Readable, sharedRepertoire, type Writable } from './repertoires'
import { bands, idempotencyKeys, repertoires, setlists, shareLinks, songs, users } from './schema'

/** Neither revoked nor expired, by the clock of the database. */
export const ALIVE = and(
  isNull(shareLinks.revokedAt),
  sql`(${shareLinks.expiresAt} is null or ${shareLinks.expiresAt} > now())`,
)!

/** What one's links are of: one setlist, one song, or the songs of the repertoire, single ones among them. */
export type LinksOf = { setlistId?: string; songId?: string }

/** The links of a repertoire that were not revoked, newest first; an expired one stays for 30 days, to be seen as ended. */
export function findShareLinks(from: Writable, { setlistId, songId }: LinksOf = {}) {
  return db()
    .select({
      id: shareLinks.id,
      title: shareLinks.title,
      filter: shareLinks.filter,
      song: sql<boolean>`${shareLinks.songId} is not null`,
      showsCharts: shareLinks.showsCharts,
      frozen: shareLinks.frozen,
      asksPasscode: sql<boolean>`${shareLinks.passcodeHash} is not null`,
      opens: shareLinks.opens,
      lastOpenedAt: shareLinks.lastOpenedAt,
      expiresAt: shareLinks.expiresAt,
      alive: sql<boolean>`${ALIVE}`,
    })
    .from(shareLinks)
    .where(
      and(
        eq(shareLinks.repertoireId, from.id),
        setlistId ? eq(shareLinks.setlistId, setlistId) : isNull(shareLinks.setlistId),
        songId ? eq(shareLinks.songId, songId) : undefined,
        isNull(shareLinks.revokedAt),
        sql`(${shareLinks.expiresAt} is null or ${shareLinks.expiresAt} > now() - interval '30 days')`,
      ),
    )
    .orderBy(desc(shareLinks.id))
    .limit(200)
}
export type ShareLink = Awaited<ReturnType<typeof findShareLinks>>[number]

/** The link whose address this form made within the last ten minutes, with the secret of that address; undefined for any other. */
export async function findMadeLink(from: Writable, formKey: string | undefined) {
  if (!formKey || !z.uuid().safeParse(formKey).success) return undefined
  const token = shareToken(from.musicianId, formKey)
  const [link] = await db()
    .select({
      title: shareLinks.title,
      showsCharts: shareLinks.showsCharts,
      asksPasscode: sql<boolean>`${shareLinks.passcodeHash} is not null`,
    })
    .from(shareLinks)
    .innerJoin(
      idempotencyKeys,
      and(
        eq(idempotencyKeys.userId, from.musicianId),
        eq(idempotencyKeys.key, formKey),
        sql`${idempotencyKeys.createdAt} > now() - interval '10 minutes'`,
      ),
    )
    .where(and(eq(shareLinks.repertoireId, from.id), eq(shareLinks.tokenHash, tokenHash(token)), ALIVE))
  return link && { ...link, token }
}

/** The right to read the charts behind a link: those that are there now, or with `from: null` those of its snapshot. */
export type SharedCharts = { linkId: string; downloads: boolean; from: Readable | null; setlistId: string | null }

type Opened = { id: string; title: string; musician: string; asksPasscode: boolean; charts: SharedCharts | null }

/** What a link opens. `open` carries the right to read; `locked` nothing at all, not even a title. `songId`: of one song alone. */
export type OpenedLink =
  | { state: 'locked' }
  | (Opened & { state: 'open'; version: number; from: Readable; songId: string | null })
  /** Of the repertoire's songs `from` shows none: the setlist alone. */
  | (Opened & { state: 'setlist'; setlistId: string; from: Readable })
  /** Its songs are those of its snapshot. */
  | (Opened & { state: 'frozen'; at: Date; ofSetlist: boolean; songId: string | null })

/**
 * What stands behind the secret of an address. Undefined is the one answer for unknown, malformed, expired and revoked links
 * and for those of a deactivated musician, a deleted band, setlist or song. `proof` is what `unlockShareLink` gave for the right passcode.
 */
export async function openSharedRepertoire(token: string, proof?: string): Promise<OpenedLink | undefined> {
  const link = await findAlive(token)
  if (!link) return undefined
  const { id, title, musician, passcodeHash, version, repertoireId, setlistId, songId } = link
  if (passcodeHash !== null && !sameSecret(proof ?? '', proofOf(link, passcodeHash))) return { state: 'locked' }
  const from = sharedRepertoire(link)
  const shown = { linkId: id, downloads: link.allowsDownloads, from: link.frozen ? null : from, setlistId }
  const opened = { id, title, musician, asksPasscode: passcodeHash !== null, charts: link.showsCharts ? shown : null }
  if (link.frozen) return { state: 'frozen', ...opened, at: link.createdAt, ofSetlist: setlistId !== null, songId }
  if (setlistId === null) return { state: 'open', ...opened, version, from, songId }
  const none = sharedRepertoire({ repertoireId, filter: { anyTag: [] }, songId: null, setlistId: null })
  return { state: 'setlist', ...opened, setlistId, from: none }
}

/**
 * Tries a passcode. The right one answers with a proof that is worth nothing once the address or the passcode has changed;
 * undefined where no link asks for one.
 */
export async function unlockShareLink(token: string, passcode: string): Promise<{ proof: string | null } | undefined> {
  const link = await findAlive(token)
  if (!link?.passcodeHash) return undefined
  const right = await isPasscode(passcode, link.passcodeHash)
  return { proof: right ? proofOf(link, link.passcodeHash) : null }
}

/** Counts a page view. */
export async function countOpen(link: { id: string }): Promise<void> {
  await db()
    .update(shareLinks)
    .set({ opens: sql`${shareLinks.opens} + 1`, lastOpenedAt: sql`now()` })
    .where(eq(shareLinks.id, link.id))
}

async function findAlive(token: string) {
  if (!isShareToken(token)) return undefined
  const [link] = await db()
    .select({
      id: shareLinks.id,
      repertoireId: shareLinks.repertoireId,
      title: shareLinks.title,
      filter: shareLinks.filter,
      setlistId: shareLinks.setlistId,
      songId: shareLinks.songId,
      showsCharts: shareLinks.showsCharts,
      allowsDownloads: shareLinks.allowsDownloads,
      frozen: shareLinks.frozen,
      createdAt: shareLinks.createdAt,
      tokenHash: shareLinks.tokenHash,
      passcodeHash: shareLinks.passcodeHash,
      musician: users.displayName,
      version: repertoires.version,
    })
    .from(shareLinks)
    .innerJoin(users, and(eq(users.id, shareLinks.createdBy), ACTIVE))
    .innerJoin(repertoires, eq(repertoires.id, shareLinks.repertoireId))
    .leftJoin(bands, eq(bands.id, repertoires.bandId))
    .leftJoin(setlists, eq(setlists.id, shareLinks.setlistId))
    .leftJoin(songs, and(eq(songs.id, shareLinks.songId), eq(songs.repertoireId, shareLinks.repertoireId)))
    .where(
      and(
        eq(shareLinks.tokenHash, tokenHash(token)),
        ALIVE,
        isNull(bands.deletedAt),
        isNull(setlists.deletedAt),
        SONG_THERE,
      ),
    )
  return link
}

/** A link of one song ends with it, unless what it shows was frozen. */
const SONG_THERE = or(isNull(shareLinks.songId), shareLinks.frozen, and(isNotNull(songs.id), isNull(songs.deletedAt)))

function proofOf(link: { id: string; tokenHash: string }, passcodeHash: string): string {
  return keyedHash('right passcode', link.id, link.tokenHash, passcodeHash)
}
