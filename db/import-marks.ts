import { searchText } from '@/lib/music/search-text'
import type { SongFields } from '@/lib/songs'
import { type KnownChart, type PlannedChart, planCharts, type RowChart, unitedCharts } from './import-chart-plan'
import type { Reading, Skipped } from './import-lists'
import { type Enrichment, enrichment, filled, unfit } from './import-merge'
import type { ImportCounts } from './schema/imports'
import { madeColumns } from './song-columns'

export const MARKS = ['doubtful', 'new', 'changed', 'same', 'skipped'] as const
export type Mark = (typeof MARKS)[number]

/**
 * A row that could be read: the place of its file, what it says of a song, and the columns made from that, by one of which
 * the song is recognised.
 */
export type ReadRow = {
  file: number
  line: number
  song: SongFields
  made: ReturnType<typeof madeColumns>
  charts?: RowChart[]
}
/** `charts`: asked for only where the list brings some. */
export type KnownSong = SongFields & { id: string; songKey: string; version: number; charts?: KnownChart[] }

export type NewRow = ReadRow & { mark: 'new' }
type ChangedRow = ReadRow & {
  mark: 'changed'
  known: KnownSong
  after: Enrichment
  planned: PlannedChart[]
  unfit: Unfit
}
export type DoubtfulRow = ReadRow & { mark: 'doubtful'; like: KnownSong[] }
export type MarkedRow =
  | NewRow
  | ChangedRow
  | DoubtfulRow
  | (ReadRow & { mark: 'same'; unfit: Unfit })
  | { mark: 'skipped'; file: number; line: number; song: SongFields | null; reason: string }

type Unfit = (ReturnType<typeof unfit>[number] | 'charts')[]
type List = Pick<Reading, 'rows' | 'skipped'> & { files?: { name: string }[] }

/** The keys of the songs of which somebody said that they are the same as that of a row. */
export type SameAs = Map<string, string[]>

/**
 * What would become of each row, in the order of the files and lines. Of several rows in the same words the first one
 * counts, and learns what only the others know. A list that tells versions of a song apart (the live one, the one with a
 * guest) keeps them apart: then only the same words are the same.
 */
export function markRows(list: List, known: KnownSong[], sameAs: SameAs = new Map()): MarkedRow[] {
  const songs = bySongKey(known)
  const rows = asAnswered(list.rows, songs, sameAs)
  const inVersions = toldApart(rows)
  const { first, repeated } = withoutRepeats(rows, list.files)
  const marked = first.map((row) => {
    const like = songs.get(row.made.songKey) ?? []
    const inWords = like.filter((other) => isInWords(other, row))
    return markRow(row, inWords.length || inVersions.has(row.made.songKey) ? inWords : like)
  })
  const unread = list.skipped.map((row: Skipped): MarkedRow => ({ mark: 'skipped', song: null, ...row }))
  return [...marked, ...repeated, ...unread].sort((one, other) => one.file - other.file || one.line - other.line)
}

/** The same rows, those doubtful that are new but near songs which are there. */
export function withDoubts(rows: MarkedRow[], near: Map<string, KnownSong[]>): MarkedRow[] {
  return rows.map((row) => {
    const like = row.mark === 'new' ? near.get(row.made.songKey) : undefined
    return row.mark === 'new' && like ? { ...row, mark: 'doubtful', like } : row
  })
}

/** How many rows got each mark; they add up to the rows read. */
export function countMarks(rows: MarkedRow[]): ImportCounts {
  const counts = { new: 0, changed: 0, same: 0, skipped: 0, doubtful: 0 }
  let charts = 0
  for (const row of rows) {
    counts[row.mark]++
    if (row.mark === 'new' ? row.charts : row.mark === 'changed' && row.planned.length) charts++
  }
  const { new: added, doubtful, ...others } = counts
  return { read: rows.length, added, ...others, ...(doubtful && { doubtful }), ...(charts && { charts }) }
}

/** A row that was said to be a song which is there is taken for one in the words of that song. */
function asAnswered(rows: ReadRow[], songs: Map<string, KnownSong[]>, sameAs: SameAs): ReadRow[] {
  if (!sameAs.size) return rows
  return rows.map((row) => {
    if (songs.has(row.made.songKey)) return row
    const [known] = (sameAs.get(row.made.songKey) ?? []).flatMap((key) => songs.get(key) ?? [])
    if (!known) return row
    const { songKey, title, artist } = known
    return { ...row, made: { ...row.made, songKey, search: searchText(title, artist) } }
  })
}

function withoutRepeats(rows: ReadRow[], files: { name: string }[] = []) {
  const places = new Map<string, number>()
  const first: ReadRow[] = []
  const repeated: MarkedRow[] = []
  for (const row of rows) {
    const words = `${row.made.songKey}${row.made.search}`
    const place = places.get(words)
    if (place === undefined) {
      places.set(words, first.length)
      first.push(row)
      continue
    }
    const before = first[place]!
    const song = filled(before.song, row.song)
    const charts = row.charts && unitedCharts(before.charts, row.charts)
    const learns = song !== before.song || (charts?.length ?? 0) > (before.charts?.length ?? 0)
    if (learns)
      first[place] = {
        ...before,
        song,
        made: { ...before.made, keyPos: madeColumns(song).keyPos },
        ...(charts && { charts }),
      }
    const of = files.length > 1 && before.file !== row.file ? ` of “${files[before.file]!.name}”` : ''
    const more = learns ? ' What only this row knows goes there.' : ''
    const reason = `Same song as line ${before.line}${of}.${more}`
    repeated.push({ mark: 'skipped', file: row.file, line: row.line, song: row.song, reason })
  }
  return { first, repeated }
}

/** Most are written alike to the letter; folding the words of all of them would hold others up. */
function isInWords({ title, artist }: KnownSong, { song, made }: ReadRow): boolean {
  return (title === song.title && artist === song.artist) || searchText(title, artist) === made.search
}

/** The keys of the songs of which a list has several versions. */
function toldApart(rows: ReadRow[]): Set<string> {
  const [words, apart] = [new Map<string, string>(), new Set<string>()]
  for (const { made } of rows) {
    const first = words.get(made.songKey)
    if (first === undefined) words.set(made.songKey, made.search)
    else if (first !== made.search) apart.add(made.songKey)
  }
  return apart
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
  if (known.length === 0) return { ...row, mark: 'new' }
  const learning = known.map((song) => {
    const after = enrichment(song, row.song)
    const { planned, left } = planCharts(song.charts ?? [], row.charts)
    return { known: song, after, planned, left, learns: after !== null || planned.length > 0 }
  })
  const { known: song, after, planned, left, learns } = learning.find(({ learns }) => !learns) ?? learning[0]!
  const stays: Unfit = [...unfit(song, row.song), ...(left ? (['charts'] as const) : [])]
  if (!learns) return { ...row, mark: 'same', unfit: stays }
  return { ...row, mark: 'changed', known: song, after: after ?? {}, planned, unfit: stays }
}
