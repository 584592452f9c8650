import type { Readiness } from '@/lib/songs'

/** A song as a row of a list shows it. */
export type CopiedSong = {
  id: string
  title: string
  artist: string | null
  key: string | null
  tempo: number | null
  genre: string | null
  readiness: Readiness | null
  chartTypes: readonly string[]
}

/** The values of one column, each once, and for each song the place of its own. */
type PackedColumn<Value> = { values: Value[]; places: number[] }

/** All songs of a repertoire in the order of their titles, column by column: a third of the bytes of rows. */
export type PackedSongs = {
  format: typeof FORMAT
  ids: string[]
  titles: string[]
  tempos: (number | null)[]
  artists: PackedColumn<string | null>
  keys: PackedColumn<string | null>
  genres: PackedColumn<string | null>
  readiness: PackedColumn<Readiness | null>
  chartTypes: PackedColumn<readonly string[]>
}

/** Raised when a browser of before could not read it: the tag of an answer carries it. */
export const FORMAT = 1

/** Songs packed to be sent. Their order stays. */
export function packSongs(songs: readonly CopiedSong[]): PackedSongs {
  return {
    format: FORMAT,
    ids: songs.map(({ id }) => id),
    titles: songs.map(({ title }) => title),
    tempos: songs.map(({ tempo }) => tempo),
    artists: pack(songs, ({ artist }) => artist),
    keys: pack(songs, ({ key }) => key),
    genres: pack(songs, ({ genre }) => genre),
    readiness: pack(songs, ({ readiness }) => readiness),
    chartTypes: pack(songs, ({ chartTypes }) => chartTypes),
  }
}

function pack<Value>(songs: readonly CopiedSong[], of: (song: CopiedSong) => Value): PackedColumn<Value> {
  const known = new Map<string, number>()
  const values: Value[] = []
  const places = songs.map((song) => {
    const value = of(song)
    const name = JSON.stringify(value)
    const place = known.get(name) ?? values.push(value) - 1
    known.set(name, place)
    return place
  })
  return { values, places }
}
