import 'server-only'
import { and, asc, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import { db } from './client'
import type { Writable } from './repertoires'
import { charts, driveFiles, songs } from './schema'
import { visibleSongs } from './song-conditions'

const CHANGED_SHOWN = 50

const changedRow = {
  fileId: driveFiles.driveFileId,
  known: driveFiles.known,
  found: driveFiles.found,
  before: driveFiles.before,
  version: driveFiles.version,
  songId: songs.id,
  title: songs.title,
  artist: songs.artist,
}

/** Files that changed in Drive and wait for an answer, each with a song that has it as a chart; at most 50. */
export function findChangedFiles(of: Writable) {
  return db()
    .select(changedRow)
    .from(driveFiles)
    .innerJoin(songs, and(visibleSongs(of), inSong(of)))
    .where(and(eq(driveFiles.repertoireId, of.id), isNotNull(driveFiles.found)))
    .orderBy(asc(songs.search), asc(driveFiles.driveFileId))
    .limit(CHANGED_SHOWN)
}
export type ChangedFile = Awaited<ReturnType<typeof findChangedFiles>>[number]

/** The file that was just answered, for the way back; undefined where there is none. */
export async function findAnsweredFile(of: Writable, fileId: string) {
  const [file] = await db()
    .select({
      fileId: driveFiles.driveFileId,
      known: driveFiles.known,
      before: driveFiles.before,
      version: driveFiles.version,
    })
    .from(driveFiles)
    .where(and(eq(driveFiles.repertoireId, of.id), eq(driveFiles.driveFileId, fileId), isNotNull(driveFiles.before)))
  return file
}

/** How many files this musician's connection sees behind charts, and when it last looked. */
export async function findLastCheck(of: Writable) {
  const [row] = await db()
    .select({ files: sql<number>`count(*)::int`, at: sql<string | null>`min(${driveFiles.checkedAt})` })
    .from(driveFiles)
    .where(and(eq(driveFiles.repertoireId, of.id), eq(driveFiles.seenBy, of.musicianId)))
  return { files: row!.files, at: row!.at ? new Date(row!.at) : null }
}

/** The first song that carries a file, of those that are there. */
function inSong(of: Writable): SQL {
  const first = db()
    .select({ id: charts.songId })
    .from(charts)
    .innerJoin(songs, and(visibleSongs(of), eq(songs.id, charts.songId)))
    .where(
      and(eq(charts.repertoireId, of.id), eq(charts.driveFileId, driveFiles.driveFileId), isNull(charts.deletedAt)),
    )
    .orderBy(charts.id)
    .limit(1)
  return sql`${songs.id} = (${first})`
}
