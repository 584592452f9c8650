import 'server-only'
import { setImmediate } from 'node:timers/promises'
import { chartTypesOf } from '@/lib/chart-types'
import { settledByHabit } from '@/lib/drive-list/by-habit'
import { chartOfName, type NamedChart } from '@/lib/drive-list/chart-of-name'
import { driveChanges, stateOf } from '@/lib/drive-list/drive-changes'
import type { ListedFile } from '@/lib/drive-list/drive-file'
import { loneSlip } from '@/lib/drive-list/lone-slip'
import type { Named } from '@/lib/music/compare-songs'
import { findNear, nearIndex } from '@/lib/music/near-songs'
import { songKey } from '@/lib/music/song-identity'
import { findChartedFiles, findDriveStates, findSongsToMatch, type SongToMatch } from './drive-known'
import { type Answers, findAnswers } from './import-answers'
import type { Readable } from './repertoires'
import type { driveListFiles } from './schema'

export type NewListFile = Omit<typeof driveListFiles.$inferInsert, 'listId' | 'place'>
type Match = { songId: string | null; candidates: string[] }

const MOST_ASKED = 3
const BREATH = 50

/** What is to become of each file of a list in a repertoire as it is now. Nothing is written. */
export async function matchFiles(from: Readable, files: readonly ListedFile[]): Promise<NewListFile[]> {
  const ids = files.flatMap(({ fileId }) => fileId ?? [])
  const [songs, answers, charted, known] = await Promise.all([
    findSongsToMatch(from),
    findAnswers(from),
    findChartedFiles(from, ids),
    findDriveStates(from, ids),
  ])
  const matcher = matcherOf(songs, answers)
  const ofSongs = new Map(songs.flatMap(({ driveFileId, id }) => (driveFileId ? [[driveFileId, id] as const] : [])))
  const bySong = new Map(songs.map((song) => [song.id, song]))
  const named = settledByHabit(files.map(({ name }) => chartOfName(name)))
  const rows: NewListFile[] = []
  for (const [at, file] of files.entries()) {
    if (at % BREATH === BREATH - 1) await setImmediate()
    const chart = named[at]!
    const row = listed(file, chart)
    const there = file.fileId && (charted.get(file.fileId) ?? ofSongs.get(file.fileId))
    const before = file.fileId ? known.get(file.fileId)?.known : undefined
    if (file.problem) rows.push({ ...row, fate: 'left' })
    else if (there) {
      const renamed = before && driveChanges(before, stateOf(file)).length > 0
      rows.push({ ...row, fate: renamed ? 'renamed' : 'there', asks: null, songId: there })
    } else rows.push(asked({ ...row, ...matcher(chart) }, bySong))
  }
  return withArtists(rows)
}

function listed(file: ListedFile, { sure, ...chart }: NamedChart): NewListFile {
  const { name, fileId, resourceKey, md5, modifiedAt, problem } = file
  return {
    ...chart,
    ...{ name: name || 'A file without a name', driveFileId: fileId, driveResourceKey: resourceKey, md5, modifiedAt },
    ...{ problem, fate: 'write', asks: problem || sure ? null : 'part' },
  }
}

/** A song is asked for where several may be meant, or none is named; a name alone adds nothing where its chart is ticked already. */
function asked(row: NewListFile, songs: Map<string, SongToMatch>): NewListFile {
  const song = row.songId ? songs.get(row.songId) : undefined
  const types = chartTypesOf({ ...row, instrument: row.instrument ?? null, transposition: row.transposition ?? null })
  if (!row.driveFileId && song && types.every((type) => song.chartTypes.includes(type)))
    return { ...row, fate: 'there', asks: null }
  if (!row.candidates?.length && row.title) return row
  return { ...row, asks: row.asks ? 'both' : 'song' }
}

/** The song that a title and an artist are, or the ones to ask about: parts of one song are compared once. */
function matcherOf(songs: SongToMatch[], answers: Answers): (named: NamedChart) => Match {
  const byKey = new Map(songs.toReversed().map((song) => [song.songKey, song.id]))
  const byTitle = oneOfEachTitle(songs)
  const known = new Map<string, Match>()
  let near: ReturnType<typeof nearOf> | undefined
  return ({ title, artist }) => {
    if (title === '') return { songId: null, candidates: [] }
    const key = songKey(title, artist)
    const before = known.get(key)
    if (before) return before
    const said =
      [key, ...(answers.same.get(key) ?? [])].map((one) => byKey.get(one)).find(Boolean) ??
      (artist ? undefined : byTitle.get(key))
    if (!said) near ??= nearOf(songs, answers)
    const match = said ? { songId: said, candidates: [] } : near!({ title, artist }, key)
    known.set(key, match)
    return match
  }
}

/** The songs whose title no other song of the repertoire has: a file that names no artist is none but these. */
function oneOfEachTitle(songs: SongToMatch[]): Map<string, string | undefined> {
  const one = new Map<string, string | undefined>()
  for (const { id, title } of songs) {
    const key = songKey(title, null)
    one.set(key, one.has(key) ? undefined : id)
  }
  return one
}

function nearOf(songs: SongToMatch[], answers: Answers): (named: Named, key: string) => Match {
  const index = nearIndex(songs)
  const slipOf = loneSlip(index.readings.map(({ title }) => title.whole))
  return (named, key) => {
    const isOpen = (song: SongToMatch) => !answers.isDifferent(key, song.songKey)
    const found = findNear(index, named, MOST_ASKED).filter(({ song }) => isOpen(song))
    const [best] = found
    if (best?.verdict === 'same') return { songId: best.song.id, candidates: [] }
    const slip = best || named.artist ? undefined : songs[slipOf(named.title) ?? -1]
    const asked = slip && isOpen(slip) ? [slip] : found.map(({ song }) => song)
    return { songId: null, candidates: asked.map(({ id }) => id) }
  }
}

/** New songs whose artist only some of their files name are one song. */
function withArtists(rows: NewListFile[]): NewListFile[] {
  const artists = new Map<string, Set<string>>()
  const isNew = ({ fate, songId, title }: NewListFile) => fate === 'write' && !songId && title !== ''
  for (const row of rows.filter(isNew)) {
    const key = songKey(row.title, null)
    const named = artists.get(key) ?? new Set()
    artists.set(key, named)
    if (row.artist) named.add(row.artist)
  }
  return rows.map((row) => {
    const named = isNew(row) && !row.artist ? artists.get(songKey(row.title, null)) : undefined
    return named?.size === 1 ? { ...row, artist: [...named][0]! } : row
  })
}
