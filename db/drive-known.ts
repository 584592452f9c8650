import 'server-only'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { type Database, db } from './client'
import type { Readable } from './repertoires'
import { charts, driveFiles, songs } from './schema'
import { visibleSongs } from './song-conditions'

const MOST_SONGS = 200_000
const IDS_AT_ONCE = 5_000

/** The songs that files may belong to, the oldest first. */
export function findSongsToMatch(from: Readable) {
  return db()
    .select({
      id: songs.id,
      title: songs.title,
      artist: songs.artist,
      songKey: songs.songKey,
      chartTypes: songs.chartTypes,
      driveFileId: songs.driveFileId,
    })
    .from(songs)
    .where(visibleSongs(from))
    .orderBy(songs.id)
    .limit(MOST_SONGS)
}
export type SongToMatch = Awaited<ReturnType<typeof findSongsToMatch>>[number]

/** The songs that carry files of Drive as charts, by the id of the file. */
export async function findChartedFiles(from: Readable, fileIds: string[], database: Database = db()) {
  const found = await database
    .select({ fileId: charts.driveFileId, songId: charts.songId, chartId: charts.id })
    .from(charts)
    .innerJoin(songs, and(eq(songs.id, charts.songId), eq(songs.repertoireId, from.id)))
    .where(
      and(
        visibleSongs(from),
        eq(charts.repertoireId, from.id),
        inArray(charts.driveFileId, fileIds.slice(0, IDS_AT_ONCE)),
        isNull(charts.deletedAt),
      ),
    )
    .orderBy(charts.id)
  return new Map(found.reverse().map(({ fileId, songId }) => [fileId!, songId]))
}

/** What is known of these files, by their ids. */
export async function findDriveStates(from: Readable, fileIds: string[], database: Database = db()) {
  const found = await database
    .select({ fileId: driveFiles.driveFileId, known: driveFiles.known, listId: driveFiles.listId })
    .from(driveFiles)
    .where(and(eq(driveFiles.repertoireId, from.id), inArray(driveFiles.driveFileId, fileIds.slice(0, IDS_AT_ONCE))))
    .orderBy(driveFiles.driveFileId)
  return new Map(found.map(({ fileId, ...state }) => [fileId, state]))
}

/** The files that were last seen in a list, with the song that each is a chart of now. */
export function findFilesOfLists(from: Readable, listIds: string[]) {
  return db()
    .selectDistinctOn([driveFiles.driveFileId], {
      fileId: driveFiles.driveFileId,
      listId: driveFiles.listId,
      known: driveFiles.known,
      songId: charts.songId,
    })
    .from(driveFiles)
    .innerJoin(
      charts,
      and(eq(charts.repertoireId, from.id), eq(charts.driveFileId, driveFiles.driveFileId), isNull(charts.deletedAt)),
    )
    .innerJoin(songs, and(visibleSongs(from), eq(songs.id, charts.songId)))
    .where(and(eq(driveFiles.repertoireId, from.id), inArray(driveFiles.listId, listIds)))
    .orderBy(driveFiles.driveFileId, charts.id)
    .limit(IDS_AT_ONCE)
}
