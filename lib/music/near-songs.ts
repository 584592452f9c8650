import { type Comparison, compareReadings, type Named, readSong, type SongReading } from '@/lib/music/compare-songs'
import { bonesOf } from '@/lib/music/romanised'
import { titleWords } from '@/lib/music/title-readings'

/** Songs prepared so that those near another one are found without comparing all; of linear size. */
export interface NearIndex<Song extends Named> {
  songs: Song[]
  readings: SongReading[]
  /** Which songs (by place) bear a trait that near songs share. */
  bearers: Map<string, number[]>
  /** The same for traits of the title alone, in which a slip is looked for where an artist is unknown: of all songs, made when first asked for. */
  edges: { ofAll?: Map<string, number[]>; ofUnknown: Map<string, number[]> }
}

export interface NearSong<Song extends Named> extends Comparison {
  song: Song
  /** Its place in the list that the index was made from. */
  place: number
}

const MOST_COMPARED = 40
const TOO_COMMON = 120

/**
 * Prepares a list of songs for `findNear`. Made once per list; songs that carry their `songKey` save it from being made again:
 *
 *     const mine = nearIndex(songsOfTheRepertoire)
 *     for (const row of importedRows) {
 *       const [best] = findNear(mine, row)
 *       if (best?.verdict === 'same') … the same song, as `best.song` spells it
 *       else if (best) … ask once: "same song?"
 *     }
 *
 * A score below 0.76 is mostly the same title by another named artist: a cover, or another song of that name.
 */
export function nearIndex<Song extends Named>(songs: readonly Song[]): NearIndex<Song> {
  const readings = songs.map(readSong)
  const bearers = borne(readings, traitsOf)
  return {
    songs: [...songs],
    readings,
    bearers,
    edges: { ofUnknown: borne(readings, (read) => (read.artists ? [] : edgesOf(read))) },
  }
}

/** The songs of an index that are, or may be, the same as this one: the best first, at most `most`, never `different` ones. */
export function findNear<Song extends Named>(index: NearIndex<Song>, song: Named, most = 5): NearSong<Song>[] {
  return nearReading(index, readSong(song), most)
}

/**
 * All pairs of a list that are, or may be, one song: each once, the earlier song first. It is for a process that has others to
 * answer: after each song `breathe` is awaited. Of the songs that
 * share a trait with very many the earlier ones are compared.
 */
export async function nearPairsInTurns<Song extends Named>(
  songs: readonly Song[],
  breathe: () => Promise<void> | undefined,
): Promise<{ one: Song; other: Song; comparison: Comparison }[]> {
  const ofAll = new Map<string, number[]>()
  const index: NearIndex<Song> = { songs: [], readings: [], bearers: new Map(), edges: { ofAll, ofUnknown: new Map() } }
  const pairs: { one: Song; other: Song; comparison: Comparison }[] = []
  for (const [place, other] of songs.entries()) {
    const reading = readSong(other)
    for (const { song: one, verdict, score } of nearReading(index, reading, MOST_COMPARED))
      pairs.push({ one, other, comparison: { verdict, score } })
    index.songs.push(other)
    index.readings.push(reading)
    for (const trait of traitsOf(reading)) bear(index.bearers, trait, place)
    for (const edge of edgesOf(reading)) {
      bear(ofAll, edge, place)
      if (!reading.artists) bear(index.edges.ofUnknown, edge, place)
    }
    await breathe()
  }
  return pairs
}

function nearReading<Song extends Named>(index: NearIndex<Song>, reading: SongReading, most: number): NearSong<Song>[] {
  const shared = new Map<number, number>()
  const collect = (bearers: number[] | undefined) => {
    if (!bearers || bearers.length > TOO_COMMON) return
    for (const place of bearers) shared.set(place, (shared.get(place) ?? 0) + 1)
  }
  for (const trait of traitsOf(reading)) collect(index.bearers.get(trait))
  const { edges } = index
  if (!reading.artists) edges.ofAll ??= borne(index.readings, edgesOf)
  const slips = reading.artists ? edges.ofUnknown : edges.ofAll!
  if (slips.size > 0) for (const edge of edgesOf(reading)) collect(slips.get(edge))
  const places = [...shared.keys()]
  if (places.length > MOST_COMPARED)
    places.sort((one, other) => shared.get(other)! - shared.get(one)!).splice(MOST_COMPARED)
  const near = places
    .map((place) => ({ song: index.songs[place]!, place, ...compareReadings(reading, index.readings[place]!) }))
    .filter(({ verdict }) => verdict !== 'different')
    .sort((one, other) => other.score - one.score || one.place - other.place)
    .slice(0, most)
  return reading.artists ? near : asked(index, near)
}

/** Without an artist a song may be the same as several that are not the same as each other: then only the musician knows. */
function asked<Song extends Named>(index: NearIndex<Song>, near: NearSong<Song>[]): NearSong<Song>[] {
  const [first, ...others] = near.filter(({ verdict }) => verdict === 'same').map(({ place }) => index.readings[place]!)
  if (!first || others.every((other) => compareReadings(first, other).verdict === 'same')) return near
  return near.map((song) => ({ ...song, verdict: 'ask', score: Math.min(song.score, BELOW_SAME) }))
}

const BELOW_SAME = 0.89

function borne(readings: SongReading[], traits: (reading: SongReading) => string[]): Map<string, number[]> {
  const bearers = new Map<string, number[]>()
  readings.forEach((reading, place) => {
    for (const trait of traits(reading)) bear(bearers, trait, place)
  })
  return bearers
}

function bear(bearers: Map<string, number[]>, trait: string, place: number): void {
  const others = bearers.get(trait)
  if (!others) bearers.set(trait, [place])
  else if (others.at(-1) !== place) others.push(place)
}

/** What two spellings of one song have in common, at least one of it: the words of a title, or the artist and a word. */
function traitsOf({ title, artists }: SongReading): string[] {
  const traits = [`=${title.whole.join('')}`]
  if (title.bare) traits.push(`=${title.bare.join('')}`)
  for (const named of [title.asides, title.tails, title.clauses].flat()) traits.push(`=${named.join('')}`)
  for (const half of title.halves.flat()) traits.push(`=${titleWords(half).join('')}`)
  const bones = bonesOf(title.whole.join(''))
  if (bones.length > 2) traits.push(`~${bones}`)
  if (artists) {
    const last = (artists.main[0] ?? artists.whole).words.at(-1) ?? artists.whole.glued
    const by =
      last[0] +
      last
        .slice(1)
        .replace(/[aeiouyh]/g, '')
        .slice(0, 3)
    for (const word of title.whole.slice(0, 8))
      if (word.length > 3 || title.whole.length < 3) traits.push(`${by}|${word.slice(0, 4)}`)
    if (title.whole.length < 3) traits.push(`${by}|>${title.whole.join('').slice(-4)}`)
  }
  return traits
}

/** Of the letters of a title the first and the last ones: one slip leaves one of them whole. */
function edgesOf({ title }: SongReading): string[] {
  const glued = title.whole.join('')
  return glued.length < 6 ? [] : [`<${glued.slice(0, 7)}`, `>${glued.slice(-7)}`]
}
