import 'server-only'
import { and, asc, desc, eq, gt, isNotNull, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import { BAND_LIMITS } from '@/lib/bands'
import { SETLIST_GRACE } from '@/lib/setlists'
import { db } from './client'
import type { Readable } from './repertoires'
import { setlistSongs, setlists } from './schema'

/** The setlists of a repertoire, the next evening first, then those without a day, the newest first; at most 500. */
export function findSetlists(from: Readable) {
  return db()
    .select({
      id: setlists.id,
      title: setlists.title,
      playedOn: setlists.playedOn,
      songs: sql<number>`count(${setlistSongs.id})::int`,
      seconds: sql<number>`coalesce(sum(${setlistSongs.durationSeconds}), 0)::int`,
    })
    .from(setlists)
    .leftJoin(setlistSongs, eq(setlistSongs.setlistId, setlists.id))
    .where(and(eq(setlists.repertoireId, from.id), isNull(setlists.deletedAt)))
    .groupBy(setlists.id)
    .orderBy(sql`${setlists.playedOn} desc nulls last`, desc(setlists.id))
    .limit(BAND_LIMITS.setlists)
}

/** A setlist with its songs in order; undefined if it is not there, not readable or in the trash, or if the id is none. */
export async function findSetlist(from: Readable, id: string) {
  if (!z.uuid().safeParse(id).success) return undefined
  const [setlist] = await db()
    .select({
      id: setlists.id,
      title: setlists.title,
      playedOn: setlists.playedOn,
      notes: setlists.notes,
      version: setlists.version,
    })
    .from(setlists)
    .where(and(eq(setlists.repertoireId, from.id), eq(setlists.id, id), isNull(setlists.deletedAt)))
  return setlist && { ...setlist, songs: await songsInOrder(from, id) }
}
export type Setlist = NonNullable<Awaited<ReturnType<typeof findSetlist>>>

/** The setlists that can still be brought back, and for how many days, the last deleted first; at most 100. */
export function findDeletedSetlists(from: Readable) {
  return db()
    .select({
      id: setlists.id,
      title: setlists.title,
      daysLeft: sql<number>`ceil(extract(epoch from ${setlists.deletedAt} + make_interval(days => ${SETLIST_GRACE}) - now()) / 86400)::int`,
    })
    .from(setlists)
    .where(
      and(
        eq(setlists.repertoireId, from.id),
        isNotNull(setlists.deletedAt),
        gt(setlists.deletedAt, sql`now() - make_interval(days => ${SETLIST_GRACE})`),
      ),
    )
    .orderBy(desc(setlists.deletedAt), setlists.id)
    .limit(100)
}

function songsInOrder(from: Readable, setlistId: string) {
  return db()
    .select({
      id: setlistSongs.id,
      songId: setlistSongs.songId,
      title: setlistSongs.title,
      artist: setlistSongs.artist,
      key: setlistSongs.key,
      tempo: setlistSongs.tempo,
      durationSeconds: setlistSongs.durationSeconds,
      note: setlistSongs.note,
    })
    .from(setlistSongs)
    .innerJoin(setlists, eq(setlists.id, setlistSongs.setlistId))
    .where(and(eq(setlists.repertoireId, from.id), eq(setlistSongs.setlistId, setlistId)))
    .orderBy(asc(setlistSongs.position), asc(setlistSongs.id))
    .limit(BAND_LIMITS.setlistSongs)
}
