import 'server-only'
import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { ChartKind } from '@/lib/chart-kinds'
import { chartTypesOf } from '@/lib/chart-types'
import type { WrittenFor } from '@/lib/drive-list/chart-of-name'
import { songKey } from '@/lib/music/song-identity'
import { LIMITS } from '@/lib/songs'
import { db } from './client'
import { asking } from './drive-list-files'
import { mine } from './drive-lists'
import type { Readable, Writable } from './repertoires'
import { driveListFiles, driveLists, songs } from './schema'
import { visibleSongs } from './song-conditions'

/** What the musician says of a file: the song by its id, or by its title where it is new, and what chart it is; or that it stays out. */
export type FileAnswer = {
  leave: boolean
  songId: string | null
  title: string
  artist: string | null
  kind: ChartKind
  instrument: string | null
  transposition: WrittenFor | null
  key: string | null
  /** The part is to be asked about after this. */
  still?: boolean
}

/**
 * Takes an answer about a file of a list that is not written yet, made from its `version`. A new song that is in the
 * repertoire by its title and artist is that song. `gone` without the list, the file or the song.
 */
export async function changeListFile(
  of: Writable,
  { list, place, version }: { list: string; place: number; version: number },
  { leave, songId, still = false, ...chart }: FileAnswer,
): Promise<'done' | 'gone' | 'overtaken'> {
  const song = await findSongOf(
    of,
    songId ? eq(songs.id, songId) : eq(songs.songKey, songKey(chart.title, chart.artist)),
  )
  if (songId && !song) return 'gone'
  const listed = and(eq(driveListFiles.listId, list), eq(driveListFiles.place, place), draftOf(of, list))
  const [row] = await db()
    .select({ version: driveListFiles.version, driveFileId: driveListFiles.driveFileId, fate: driveListFiles.fate })
    .from(driveListFiles)
    .where(and(listed, inArray(driveListFiles.fate, ['write', 'left', 'there']), isNull(driveListFiles.problem)))
  if (!row) return 'gone'
  const there = !row.driveFileId && song && chartTypesOf(chart).every((type) => song.chartTypes.includes(type))
  const changed = await db()
    .update(driveListFiles)
    .set({
      ...chart,
      ...{ title: (song?.title ?? chart.title).slice(0, LIMITS.title), artist: song ? song.artist : chart.artist },
      ...{
        songId: song?.id ?? null,
        asks: still ? ('part' as const) : null,
        fate: leave ? 'left' : there ? 'there' : 'write',
        version: version + 1,
      },
    })
    .where(and(listed, eq(driveListFiles.version, version)))
    .returning({ place: driveListFiles.place })
  return changed.length ? 'done' : 'overtaken'
}

/** Answers every open question of a list at once: `likely` takes each file for the song it is nearest to, `new` for a new one. */
export async function answerAllFiles(of: Writable, list: string, answer: 'likely' | 'new'): Promise<number> {
  const named = sql`(${driveListFiles.title} <> '' or cardinality(${driveListFiles.candidates}) > 0)`
  const nearest = sql`case when ${driveListFiles.asks} in ('song', 'both') then ${driveListFiles.candidates}[1] else ${driveListFiles.songId} end`
  const changed = await db()
    .update(driveListFiles)
    .set({
      asks: null,
      version: sql`${driveListFiles.version} + 1`,
      ...(answer === 'likely' && { songId: nearest }),
    })
    .where(
      and(
        eq(driveListFiles.listId, list),
        draftOf(of, list),
        asking(),
        answer === 'likely' ? named : sql`${driveListFiles.title} <> ''`,
      ),
    )
    .returning({ place: driveListFiles.place })
  return changed.length
}

function draftOf(of: Readable, list: string): SQL {
  const drafts = db()
    .select({ id: driveLists.id })
    .from(driveLists)
    .where(and(mine(of, list), eq(driveLists.status, 'draft')))
  return inArray(driveListFiles.listId, drafts)
}

async function findSongOf(of: Readable, which: SQL) {
  const [song] = await db()
    .select({ id: songs.id, title: songs.title, artist: songs.artist, chartTypes: songs.chartTypes })
    .from(songs)
    .where(and(visibleSongs(of), which))
    .orderBy(songs.id)
    .limit(1)
  return song
}
