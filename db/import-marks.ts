import type { SkippedRow } from '@/lib/import/song-draft'
import { searchText } from '@/lib/music/search-text'
import type { SongFields } from '@/lib/songs'
import { type Enrichment, enrichment } from './import-merge'
import type { ImportCounts } from './schema/imports'
import type { madeColumns } from './song-columns'

export const MARKS = ['new', 'changed', 'same', 'skipped'] as const
export type Mark = (typeof MARKS)[number]

/** A row that could be read: what it says of a song, and the columns made from that, by one of which the song is recognised. */
export type ReadRow = { line: number; song: SongFields; made: ReturnType<typeof madeColumns> }
export type KnownSong = SongFields & { id: string; songKey: string; version: number }

export type NewRow = ReadRow & { mark: 'new' }
export type ChangedRow = ReadRow & { mark: 'changed'; known: KnownSong; after: Enrichment }
export type MarkedRow =
  | NewRow
  | ChangedRow
  | (ReadRow & { mark: 'same' })
  | { mark: 'skipped'; line: number; song: SongFields | null; reason: string }

/**
 * What would become of each row, in the order of the lines. Of several rows in the same words the first one counts. A list that
 * tells versions of a song apart (the live one, the one with a guest) keeps them apart: then only the same words are the same.
 */
export function markRows(rows: ReadRow[], skipped: SkippedRow[], known: KnownSong[]): MarkedRow[] {
  const songs = bySongKey(known)
  const versions = versionsOf(rows)
  const firstLines = new Map<string, number>()
  const marked = rows.map((row): MarkedRow => {
    const { songKey, search } = row.made
    const words = `${songKey}${search}`
    const first = firstLines.get(words)
    if (first !== undefined)
      return { mark: 'skipped', line: row.line, song: row.song, reason: `Same song as line ${first}.` }
    firstLines.set(words, row.line)
    const like = songs.get(songKey) ?? []
    const inWords = like.filter((other) => isInWords(other, row))
    return markRow(row, inWords.length || versions.get(songKey)!.size > 1 ? inWords : like)
  })
  const unread = skipped.map((row): MarkedRow => ({ mark: 'skipped', song: null, ...row }))
  return [...marked, ...unread].sort((one, other) => one.line - other.line)
}

/** How many rows got each mark; they add up to the rows read. */
export function countMarks(rows: MarkedRow[]): ImportCounts {
  const counts = { new: 0, changed: 0, same: 0, skipped: 0 }
  for (const { mark } of rows) counts[mark]++
  const { new: added, ...others } = counts
  return { read: rows.length, added, ...others }
}

/** Most are written alike to the letter; folding the words of all of them would hold others up. */
function isInWords({ title, artist }: KnownSong, { song, made }: ReadRow): boolean {
  return (title === song.title && artist === song.artist) || searchText(title, artist) === made.search
}

function versionsOf(rows: ReadRow[]): Map<string, Set<string>> {
  const versions = new Map<string, Set<string>>()
  for (const { made } of rows) {
    const words = versions.get(made.songKey)
    if (words) words.add(made.search)
    else versions.set(made.songKey, new Set([made.search]))
  }
  return versions
}

function bySongKey(known: KnownSong[]): Map<string, KnownSong[]> {
  const songs = new Map<string, KnownSong[]>()
  for (const song of known) {
    const others = songs.get(song.songKey)
    if (others) others.push(song)
    else songs.set(song.songKey, [song])
  }
  return songs
}

/** A song that is there twice, say in two keys, is the same if one of the two has nothing to learn; else the older one learns. */
function markRow(row: ReadRow, known: KnownSong[]): MarkedRow {
  const learning = known.map((song) => ({ known: song, after: enrichment(song, row.song) }))
  const [first] = learning
  if (!first) return { ...row, mark: 'new' }
  const { known: song, after } = learning.find(({ after }) => after === null) ?? first
  return after ? { ...row, mark: 'changed', known: song, after } : { ...row, mark: 'same' }
}
