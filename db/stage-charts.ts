import 'server-only'
import { and, asc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { Musician } from '@/lib/musician'
import { type Profile, profile } from '@/lib/profile'
import type { SongFilter, SongSort } from '@/lib/song-filter'
import { STAGE_LIMITS } from '@/lib/stage/stage-list'
import { db } from './client'
import type { Readable } from './repertoires'
import { chartFiles, charts, songReadings, songs, users } from './schema'
import { songsOf, visibleSongs } from './song-conditions'
import { orderBy } from './song-order'

/** The charts of these songs, those of one song in their order; at most one more than can be kept. */
export function findChartsOfSongs(from: Readable, songIds: readonly string[]) {
  return songIds.length ? stageCharts(from, inArray(songs.id, [...songIds]), [asc(songs.id)]) : []
}

/** The charts of what a filter lets through, in the order of the list; at most one more than can be kept. */
export function findChartsListed(from: Readable, filter: SongFilter, sort: SongSort) {
  return stageCharts(from, songsOf(from, filter), orderBy(sort))
}

/** What of a reader decides how charts look to them: what they play, and when they last chose a key or a capo. */
export async function findStageReader(musician: Musician): Promise<{ profile: Profile; chosen: string | null }> {
  const [row] = await db()
    .select({ profileData: users.profileData, chosen: sql<string | null>`max(${songReadings.updatedAt})::text` })
    .from(users)
    .leftJoin(songReadings, eq(songReadings.userId, users.id))
    .where(eq(users.id, musician.id))
    .groupBy(users.id)
    .limit(1)
  return { profile: profile.safeParse(row?.profileData).data ?? {}, chosen: row?.chosen ?? null }
}

function stageCharts(from: Readable, which: SQL | undefined, order: SQL[]) {
  return db()
    .select({
      songId: songs.id,
      title: songs.title,
      artist: songs.artist,
      key: songs.key,
      songVersion: songs.version,
      id: charts.id,
      kind: charts.kind,
      instrument: charts.instrument,
      transposition: charts.transposition,
      isText: sql<boolean>`${charts.text} is not null`,
      inDrive: sql<boolean>`${charts.driveFileId} is not null`,
      fileType: chartFiles.type,
      size: chartFiles.size,
      sha256: chartFiles.sha256,
      version: charts.version,
    })
    .from(charts)
    .innerJoin(songs, and(eq(songs.id, charts.songId), eq(songs.repertoireId, from.id)))
    .leftJoin(chartFiles, eq(chartFiles.id, charts.fileId))
    .where(and(visibleSongs(from), eq(charts.repertoireId, from.id), isNull(charts.deletedAt), which))
    .orderBy(...order, asc(charts.position), asc(charts.id))
    .limit(STAGE_LIMITS.charts + 1)
}
