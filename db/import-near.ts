import 'server-only'
import { setImmediate } from 'node:timers/promises'
import { compareReadings, readSong, type SongReading } from '@/lib/music/compare-songs'
import type { Database } from './client'
import type { Answers } from './import-answers'
import { findSongsById } from './import-known-songs'
import type { KnownSong, NewRow } from './import-marks'
import { mayBeNear, type Trace, traceOf } from './import-near-traits'
import type { Readable } from './repertoires'
import { songs } from './schema'
import { visibleSongs } from './song-conditions'

const MOST_SONGS = 200_000
const MOST_ASKED = 3
const MOST_LIKELY = 5
const TOO_COMMON = 100
/** Comparing with care takes its time, and nobody answers more questions than this about one list. */
const MOST_COMPARED = 4_000
const BREATH = 500

/** Per key of a row that is near songs of a repertoire: the song it surely is, and else the ones to ask about. */
export type Near = { same: Map<string, KnownSong>; doubtful: Map<string, KnownSong[]> }

/** `turn`: the row for which it was looked at last, so that sharing several traits costs nothing. */
type Candidate = Trace & { id: string; songKey: string; song: { title: string; artist: string | null }; turn: number }
type Likeness = { id: string; verdict: 'same' | 'ask' | 'different'; score: number }

/** The songs of a repertoire that new rows may be, without those that were said to be different ones; `hold`: as in `holdKnownSongs`. */
export async function findNearSongs(
  database: Database,
  from: Readable,
  rows: NewRow[],
  answers: Answers,
  hold: boolean,
): Promise<Near> {
  const compared = await compareLikely(rows, await findBearers(database, from), answers)
  const ids = [...new Set([...compared.values()].flat().map(({ id }) => id))]
  const known = new Map((await findSongsById(database, from, ids, hold)).map((song) => [song.id, song]))
  const near: Near = { same: new Map(), doubtful: new Map() }
  for (const [key, likes] of compared) {
    const found = likes.flatMap(({ id }) => known.get(id) ?? [])
    if (!found.length) continue
    if (likes[0]!.verdict === 'same') near.same.set(key, found[0]!)
    else near.doubtful.set(key, found.slice(0, MOST_ASKED))
  }
  return near
}

/** The songs that bear each trait. */
async function findBearers(database: Database, from: Readable): Promise<Map<string, Candidate[]>> {
  const all = await database
    .select({ id: songs.id, songKey: songs.songKey, title: songs.title, artist: songs.artist })
    .from(songs)
    .where(visibleSongs(from))
    .orderBy(songs.id)
    .limit(MOST_SONGS)
  const bearers = new Map<string, Candidate[]>()
  for (const [at, { id, songKey, ...song }] of all.entries()) {
    if (at % BREATH === BREATH - 1) await setImmediate()
    const candidate = { id, songKey, song, ...traceOf(song), turn: -1 }
    for (const trait of candidate.traits) {
      const others = bearers.get(trait)
      if (others) others.push(candidate)
      else bearers.set(trait, [candidate])
    }
  }
  return bearers
}

async function compareLikely(rows: NewRow[], bearers: Map<string, Candidate[]>, answers: Answers) {
  const found = new Map<string, Likeness[]>()
  const readings = new Map<string, SongReading>()
  let compared = 0
  for (const [at, { song, made }] of rows.entries()) {
    if (!bearers.size || compared >= MOST_COMPARED) break
    if (at % BREATH === BREATH - 1) await setImmediate()
    if (found.has(made.songKey)) continue
    const likely = likelyOnes(bearers, traceOf(song), at).filter(
      ({ songKey }) => songKey !== made.songKey && !answers.isDifferent(songKey, made.songKey),
    )
    if (!likely.length) continue
    compared++
    await setImmediate()
    const likes = compareWith(song, likely, readings)
    if (likes.length) found.set(made.songKey, likes)
  }
  return found
}

/** The songs that share a trait with a row and may be near it, one of each key. */
function likelyOnes(bearers: Map<string, Candidate[]>, row: Trace, turn: number): Candidate[] {
  const likely = new Map<string, Candidate>()
  for (const trait of row.traits) {
    const all = bearers.get(trait) ?? []
    if (all.length > TOO_COMMON) continue
    for (const song of all) {
      if (song.turn === turn) continue
      song.turn = turn
      if (mayBeNear(row, song) && !likely.has(song.songKey)) likely.set(song.songKey, song)
    }
  }
  return [...likely.values()].slice(0, MOST_LIKELY)
}

function compareWith(
  row: { title: string; artist: string | null },
  likely: Candidate[],
  readings: Map<string, SongReading>,
): Likeness[] {
  const reading = readSong(row)
  return likely
    .map(({ id, song }) => {
      const known = readings.get(id) ?? readSong(song)
      readings.set(id, known)
      return { id, ...compareReadings(reading, known) }
    })
    .filter(({ verdict }) => verdict !== 'different')
    .sort((one, other) => other.score - one.score)
}
