import 'server-only'
import { and, count, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { keyedHash } from '@/lib/keyed-hash'
import { hashPasscode } from '@/lib/passcode'
import { shareToken } from '@/lib/share-address'
import { type Ending, SHARE_LIMITS } from '@/lib/share-links'
import type { SongFilter } from '@/lib/song-filter'
import { tokenHash } from '@/lib/tokens'
import { type Entry, record, writing } from './changes'
import type { Database } from './client'
import { once } from './idempotency'
import { sharedRepertoire, type Writable } from './repertoires'
import { bandGuests, repertoires, shareLinks } from './schema'
import { newId } from './schema/columns'
import { ALIVE } from './share-links'
import { dropSnapshot, isTooMuch, takeSnapshot } from './share-snapshots'

export type NewShareLink = {
  title: string
  filter: SongFilter
  ending: Ending
  passcode: string | null
  setlistId?: string
  songId?: string
  charts?: boolean
  downloads?: boolean
  frozen?: boolean
}

/**
 * Makes a link once per form key; its address follows from the key (`shareToken`), and only the hash is stored. `full` at 100
 * links that are alive, `too many` where more songs would be frozen than a snapshot holds.
 */
export async function addShareLink(
  to: Writable,
  link: NewShareLink,
  formKey: string,
): Promise<'made' | 'full' | 'too many'> {
  const passcodeHash = link.passcode && (await hashPasscode(link.passcode))
  return writing(to, async (tx) => {
    const payload = { ...link, passcode: link.passcode && keyedHash('passcode of a form', link.passcode) }
    const { result } = await once(tx, { userId: to.musicianId, key: formKey, payload }, async () => {
      if ((await countAlive(tx, to)) >= SHARE_LIMITS.links) return 'full' as const
      const { title, filter, ending, setlistId = null, songId = null } = link
      const { charts = false, downloads = false, frozen = false } = link
      const shared = sharedRepertoire({ repertoireId: to.id, filter, songId, setlistId })
      if (frozen && !setlistId && (await isTooMuch(tx, shared))) return 'too many' as const
      const id = newId()
      await tx.insert(shareLinks).values({
        ...{ id, title, filter, setlistId, songId, passcodeHash, repertoireId: to.id, createdBy: to.musicianId },
        ...{ showsCharts: charts, allowsDownloads: charts && downloads, frozen },
        tokenHash: tokenHash(shareToken(to.musicianId, formKey)),
        expiresAt: endOf(ending),
      })
      const made = {
        title: { to: title },
        filter: { to: filter },
        ends: { to: ending },
        passcode: { to: !!passcodeHash },
        ...{ charts: { to: charts }, downloads: { to: charts && downloads }, frozen: { to: frozen } },
      }
      if (frozen) await takeSnapshot(tx, id, shared, { setlistId, charts })
      await record(tx, who(to), [{ verb: 'share', subject: 'share link', subjectId: id, differences: made }])
      return 'made' as const
    })
    return result
  })
}

/**
 * Gives a link a new address, made from the form key; the old one stops, and so do the guests of bands who were known by it.
 * Answers whether there is such a link.
 */
export function renewShareLink(to: Writable, id: string, formKey: string): Promise<boolean> {
  return writing(to, async (tx) => {
    const form = { userId: to.musicianId, key: formKey, payload: { renew: id } }
    const { result } = await once(tx, form, async () => {
      const renewed = await tx
        .update(shareLinks)
        .set({ tokenHash: tokenHash(shareToken(to.musicianId, formKey)) })
        .where(and(mine(to, id), ALIVE))
        .returning({ id: shareLinks.id })
      if (renewed.length) await tx.delete(bandGuests).where(eq(bandGuests.shareLinkId, id))
      if (renewed.length) await record(tx, who(to), [{ verb: 'renew', subject: 'share link', subjectId: id }])
      return renewed.length > 0
    })
    return result
  })
}

/** Ends a link at once; answers whether it was still there. */
export function revokeShareLink(to: Writable, id: string): Promise<boolean> {
  return writing(to, async (tx) => {
    const revoked = await tx
      .update(shareLinks)
      .set({ revokedAt: sql`now()` })
      .where(mine(to, id))
      .returning({ id: shareLinks.id })
    if (revoked.length) await dropSnapshot(tx, id)
    if (revoked.length) await record(tx, who(to), [{ verb: 'unshare', subject: 'share link', subjectId: id }])
    return revoked.length > 0
  })
}

/** Ends all links that somebody made for a band they may not share for any more: they know the addresses. Answers the entries of the log. */
export async function revokeLinksOf(tx: Database, repertoireId: string, userId: string): Promise<Entry[]> {
  const revoked = await tx
    .update(shareLinks)
    .set({ revokedAt: sql`now()` })
    .where(
      and(eq(shareLinks.repertoireId, repertoireId), eq(shareLinks.createdBy, userId), isNull(shareLinks.revokedAt)),
    )
    .returning({ id: shareLinks.id })
  for (const { id } of revoked) await dropSnapshot(tx, id)
  return revoked.map(({ id }) => ({ verb: 'unshare', subject: 'share link', subjectId: id }))
}

function mine(to: Writable, id: string): SQL {
  return and(eq(shareLinks.repertoireId, to.id), eq(shareLinks.id, id), isNull(shareLinks.revokedAt))!
}

/** The lock lets nobody make the hundred-and-first at the same moment. */
async function countAlive(tx: Database, to: Writable): Promise<number> {
  await tx.select({ id: repertoires.id }).from(repertoires).where(eq(repertoires.id, to.id)).for('update')
  const [alive] = await tx
    .select({ links: count() })
    .from(shareLinks)
    .where(and(eq(shareLinks.repertoireId, to.id), ALIVE))
  return alive!.links
}

function endOf(ending: Ending): SQL | Date | null {
  if (ending === null) return null
  return 'days' in ending ? sql`now() + make_interval(days => ${ending.days})` : new Date(ending.at)
}

function who(to: Writable) {
  return { musicianId: to.musicianId, repertoireId: to.id }
}
