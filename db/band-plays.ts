import 'server-only'
import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Member } from './band-membership'
import { changing, record } from './changes'
import type { Database } from './client'
import type { Writable } from './repertoires'
import { bandPlays, repertoires, songs } from './schema'

/** What was played: all spellings of it that the line-up's people use, and how it is called. */
export type Played = { songKeys: string[]; title: string }

/**
 * "Played today": noted once a day for the band, and as the day it was last played on the band's copy and on the asker's own.
 * `day` is the musician's own date (`2026-11-22`). Answers whether it was news.
 */
export function markPlayed(
  to: Writable,
  member: Member,
  played: Played,
  day: string,
  lineUp: string[],
): Promise<boolean> {
  return changing(to, async (tx) => {
    const noted = await tx
      .insert(bandPlays)
      .values({ bandId: member.bandId, songKey: played.songKeys[0]!, playedOn: day, playedBy: to.musicianId, lineUp })
      .onConflictDoNothing()
      .returning({ id: bandPlays.id })
    if (!noted.length) return { result: false, entries: [] }
    await dateSongs(tx, member, played.songKeys)
    const differences = { title: { to: played.title }, day: { to: day } }
    return { result: true, entries: [{ verb: 'add', subject: 'play', subjectId: noted[0]!.id, differences }] }
  })
}

/** Takes "played" of that day back. */
export function unmarkPlayed(to: Writable, member: Member, played: Played, day: string): Promise<boolean> {
  return changing(to, async (tx) => {
    const gone = await tx
      .delete(bandPlays)
      .where(
        and(
          eq(bandPlays.bandId, member.bandId),
          inArray(bandPlays.songKey, played.songKeys),
          eq(bandPlays.playedOn, day),
        ),
      )
      .returning({ id: bandPlays.id })
    if (!gone.length) return { result: false, entries: [] }
    await dateSongs(tx, member, played.songKeys)
    const differences = { title: { to: played.title }, day: { from: day } }
    return { result: true, entries: [{ verb: 'remove', subject: 'play', subjectId: gone[0]!.id, differences }] }
  })
}

/** The band's copy carries the last of its evenings; the asker's own is never set back. */
async function dateSongs(tx: Database, { bandId, repertoireId, musician }: Member, keys: string[]): Promise<void> {
  const last = sql`(select max(played_on)::timestamp at time zone 'UTC' from band_plays where band_id = ${bandId} and song_key = any(${sql.param(keys)}::text[]))`
  const those = (repertoire: string) =>
    and(eq(songs.repertoireId, repertoire), isNull(songs.deletedAt), inArray(songs.songKey, keys))
  await tx.update(songs).set({ lastPlayedOn: last }).where(those(repertoireId))
  const own = await tx
    .update(songs)
    .set({ lastPlayedOn: last })
    .where(and(those(musician.repertoireId), sql`${last} > coalesce(${songs.lastPlayedOn}, '-infinity')`))
    .returning({ id: songs.id, day: songs.lastPlayedOn })
  if (!own.length) return
  await tx
    .update(repertoires)
    .set({ version: sql`${repertoires.version} + 1` })
    .where(eq(repertoires.id, musician.repertoireId))
  const played = own.map(({ id, day }) => ({
    ...{ verb: 'play', subject: 'song', subjectId: id },
    differences: { lastPlayedOn: { to: day } },
  }))
  await record(tx, { musicianId: musician.id, repertoireId: musician.repertoireId }, played)
}
