import { madeColumns } from '@/db/song-columns'
import type { Musician } from '@/lib/musician'
import { chanceOf } from '@/scripts/faults/chance'
import { makeCatalogue } from './catalogue'
import { makeSizes } from './sizes'
import { asKept } from './variants'
import { zipf } from './words'

export type Sized = Musician & { songs: number }
export type WorldRows = { musicians: Sized[]; songs: () => Generator<string> }

const [SEED, POPULARITY] = [20_261_122, 0.85]
const [FIRST, LAST] = [Date.UTC(2023, 0), Date.UTC(2026, 10)]

/** The columns of a line of `songs()`. */
export const SONG_COLUMNS =
  'id, repertoire_id, added_by, title, artist, key, tempo, genre, chart_types, search, artist_sort, key_pos, song_key, created_at, updated_at'

/** The same musicians and songs on every machine. The songs come as lines for COPY, in the order of their ids, everybody's mixed as in life. */
export function worldRows(songs: number, musicians: number): WorldRows {
  const chance = chanceOf(SEED)
  const sizes = makeSizes(chance, musicians, songs)
  const everybody = sizes.map((songs, at) => ({
    ...{ id: idAt(chance, FIRST), repertoireId: idAt(chance, FIRST), name: `Musician ${at + 1}`, songs },
  }))
  return { musicians: everybody, songs: () => songLines(chanceOf(SEED + 1), everybody, songs) }
}

function* songLines(chance: () => number, musicians: Sized[], songs: number): Generator<string> {
  const catalogue = makeCatalogue(chance, songs)
  const owners = new Uint32Array(songs)
  const works = new Uint32Array(songs)
  let end = 0
  musicians.forEach((musician, at) => {
    const known = new Set<number>()
    while (known.size < musician.songs) known.add(zipf(chance, catalogue.length, POPULARITY))
    for (const work of known) {
      owners[end] = at
      works[end++] = work
    }
  })
  shuffle(chance, owners, works)
  for (let at = 0; at < songs; at++) {
    const { repertoireId, id: addedBy } = musicians[owners[at]!]!
    const { title: known, artist, key, tempo, genre, chartTypes } = catalogue[works[at]!]!
    const title = asKept(chance, known)
    const { search, artistSort, keyPos, songKey } = madeColumns({ title, artist, key })
    const moment = Math.floor(FIRST + ((LAST - FIRST) * at) / songs)
    const time = new Date(moment).toISOString()
    const types = `{${chartTypes.map((type) => `"${type}"`).join(',')}}`
    const cells = [idAt(chance, moment, at), repertoireId, addedBy, title, artist, key, tempo, genre, types]
    yield `${[...cells, search, artistSort, keyPos, songKey, time, time].map((cell) => cell ?? '\\N').join('\t')}\n`
  }
}

function shuffle(chance: () => number, ...lists: Uint32Array[]): void {
  for (let at = lists[0]!.length - 1; at > 0; at--) {
    const other = Math.floor(chance() * (at + 1))
    for (const list of lists) {
      const kept = list[at]!
      list[at] = list[other]!
      list[other] = kept
    }
  }
}

/** A uuid v7 of this moment; of two within one millisecond the one with the higher number comes later. */
function idAt(chance: () => number, moment: number, number = 0): string {
  const time = moment.toString(16).padStart(12, '0')
  const order = (number % 4096).toString(16).padStart(3, '0')
  const random = [chance(), chance()]
    .map((one) =>
      Math.floor(one * 2 ** 32)
        .toString(16)
        .padStart(8, '0'),
    )
    .join('')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${order}-8${random.slice(0, 3)}-${random.slice(4)}`
}
