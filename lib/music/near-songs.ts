import { type Comparison, compareReadings, type Named, readSong, type SongReading } from '@/lib/music/compare-songs'

/** Songs prepared so that those near another one are found without comparing all; of linear size. */
export interface NearIndex<Song extends Named> {
  songs: Song[]
  readings: (SongReading | undefined)[]
  /** Which songs (by place) bear a trait that near songs share. */
  bearers: Map<string, number[]>
}

export interface NearSong<Song extends Named> extends Comparison {
  song: Song
  /** Its place in the list that the index was made from. */
  place: number
}

const MOST_COMPARED = 40
const TOO_COMMON = 120

/**
 * Prepares a list of songs for `findNear`. Made once per list:
 *
 *     const mine = nearIndex(songsOfTheRepertoire)
 *     for (const row of importedRows) {
 *       const [best] = findNear(mine, row)
 *       if (best?.verdict === 'same') … the same song, as `best.song` spells it
 *       else if (best) … ask once: "same song?"
 *     }
 */
export function nearIndex<Song extends Named>(songs: readonly Song[]): NearIndex<Song> {
  const bearers = new Map<string, number[]>()
  const readings = songs.map((song, place) => {
    const reading = readSong(song)
    for (const trait of traitsOf(reading)) {
      const others = bearers.get(trait)
      if (others) others.push(place)
      else bearers.set(trait, [place])
    }
    return reading
  })
  return { songs: [...songs], readings, bearers }
}

/** The songs of an index that are, or may be, the same as this one: the best first, at most `most`, never `different` ones. */
export function findNear<Song extends Named>(index: NearIndex<Song>, song: Named, most = 5): NearSong<Song>[] {
  return nearReading(index, readSong(song), most)
}

/** All pairs of a list that are, or may be, one song: each once, the earlier song first. */
export function nearPairs<Song extends Named>(
  index: NearIndex<Song>,
): { one: Song; other: Song; comparison: Comparison }[] {
  return index.songs.flatMap((one, place) =>
    nearReading(index, index.readings[place]!, MOST_COMPARED)
      .filter((near) => near.place > place)
      .map(({ song: other, verdict, score }) => ({ one, other, comparison: { verdict, score } })),
  )
}

function nearReading<Song extends Named>(index: NearIndex<Song>, reading: SongReading, most: number): NearSong<Song>[] {
  const shared = new Map<number, number>()
  for (const trait of traitsOf(reading)) {
    const bearers = index.bearers.get(trait)
    if (!bearers || bearers.length > TOO_COMMON) continue
    for (const place of bearers) shared.set(place, (shared.get(place) ?? 0) + 1)
  }
  const likely = [...shared].sort(([, one], [, other]) => other - one).slice(0, MOST_COMPARED)
  return likely
    .map(([place]) => ({ song: index.songs[place]!, place, ...compareReadings(reading, index.readings[place]!) }))
    .filter(({ verdict }) => verdict !== 'different')
    .sort((one, other) => other.score - one.score || one.place - other.place)
    .slice(0, most)
}

/** What two spellings of one song have in common, at least one of it: beginnings and ends of the title, artist and a word. */
function traitsOf({ title, artists }: SongReading): Set<string> {
  const traits = new Set<string>()
  const readings = [title.whole, ...(title.bare ? [title.bare] : []), ...title.asides.slice(0, 2)]
  for (const words of readings) {
    const glued = words.join('')
    traits.add(`=${glued}`)
    if (glued.length >= 6) traits.add(`<${glued.slice(0, 6)}`).add(`>${glued.slice(-6)}`)
  }
  for (const name of artists ? [artists.whole, ...artists.main].slice(0, 3) : []) {
    const last = name.words.at(-1) ?? name.glued
    for (const word of title.whole.slice(0, 6)) traits.add(`${last.slice(0, 4)}|${word.slice(0, 4)}`)
  }
  for (const half of title.halves.flat().slice(0, 4)) traits.add(`=${half.replace(/[^\p{L}\p{N}]+/gu, '')}`)
  return traits
}
