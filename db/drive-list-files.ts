import 'server-only'
import { and, asc, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import { db } from './client'
import { mine } from './drive-lists'
import type { Readable } from './repertoires'
import { driveListFiles, driveLists, songs } from './schema'
import { visibleSongs } from './song-conditions'

export const FILES_A_PAGE = 50
export const SHOWN = ['asked', 'write', 'there', 'renamed', 'missing', 'left'] as const
export type Shown = (typeof SHOWN)[number]

const fileRow = {
  place: driveListFiles.place,
  name: driveListFiles.name,
  driveFileId: driveListFiles.driveFileId,
  driveResourceKey: driveListFiles.driveResourceKey,
  fate: driveListFiles.fate,
  asks: driveListFiles.asks,
  problem: driveListFiles.problem,
  title: driveListFiles.title,
  artist: driveListFiles.artist,
  kind: driveListFiles.kind,
  instrument: driveListFiles.instrument,
  transposition: driveListFiles.transposition,
  key: driveListFiles.key,
  songId: driveListFiles.songId,
  candidates: driveListFiles.candidates,
  version: driveListFiles.version,
  songTitle: songs.title,
  songArtist: songs.artist,
}

/** A page of a list's files in their order, those to be answered first; the songs they belong to are named as they are now. */
export async function findDriveListFiles(
  from: Readable,
  listId: string,
  { show, page }: { show?: Shown; page: number },
) {
  const rows = await db()
    .select(fileRow)
    .from(driveListFiles)
    .innerJoin(driveLists, and(mine(from, listId), eq(driveLists.id, driveListFiles.listId)))
    .leftJoin(songs, and(visibleSongs(from), eq(songs.id, driveListFiles.songId)))
    .where(shownAs(show))
    .orderBy(sql`(${asking()}) desc`, asc(driveListFiles.place))
    .limit(FILES_A_PAGE)
    .offset((page - 1) * FILES_A_PAGE)
  const ids = [...new Set(rows.flatMap(({ candidates }) => candidates))]
  const named = ids.length
    ? await db()
        .select({ id: songs.id, title: songs.title, artist: songs.artist })
        .from(songs)
        .where(and(visibleSongs(from), inArray(songs.id, ids)))
        .orderBy(songs.id)
    : []
  return rows.map((row) => ({ ...row, candidates: named.filter(({ id }) => row.candidates.includes(id)) }))
}
export type DriveListFile = Awaited<ReturnType<typeof findDriveListFiles>>[number]

/** How many files of a list go which way, how many songs come with them, and a number that any change of a file raises. */
export async function countDriveListFiles(from: Readable, listId: string) {
  const to = sql`${driveListFiles.fate} = 'write' and ${driveListFiles.asks} is null`
  const count = (condition: SQL) => sql<number>`(count(*) filter (where ${condition}))::int`
  const of = (fate: string) => count(sql`${driveListFiles.fate} = ${fate}`)
  const [counts] = await db()
    .select({
      files: count(sql`${driveListFiles.fate} <> 'missing'`),
      asked: count(asking()),
      write: count(to),
      linked: count(sql`${to} and ${driveListFiles.driveFileId} is not null`),
      songs: sql<number>`(count(distinct lower(${driveListFiles.title} || chr(31) || coalesce(${driveListFiles.artist}, ''))) filter (where ${to} and ${driveListFiles.songId} is null))::int`,
      there: of('there'),
      renamed: of('renamed'),
      missing: of('missing'),
      left: of('left'),
      seen: sql<number>`coalesce(sum(${driveListFiles.version}), 0)::int`,
    })
    .from(driveListFiles)
    .innerJoin(driveLists, and(mine(from, listId), eq(driveLists.id, driveListFiles.listId)))
  return counts!
}
export type DriveListTotals = Awaited<ReturnType<typeof countDriveListFiles>>

/** Files about which a question is open. */
export function asking(): SQL {
  return and(eq(driveListFiles.fate, 'write'), isNotNull(driveListFiles.asks))!
}

function shownAs(show?: Shown): SQL | undefined {
  if (!show) return undefined
  if (show === 'asked') return asking()
  return show === 'write'
    ? and(eq(driveListFiles.fate, 'write'), isNull(driveListFiles.asks))
    : eq(driveListFiles.fate, show)
}
