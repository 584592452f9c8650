import { byCodePoints } from '@/lib/by-code-points'
import { keyPosition } from '@/lib/music/keys'
import { artistSort, searchPart, searchTerms, searchTextOf } from '@/lib/music/search-text'
import type { SongFilter, SongSort } from '@/lib/song-filter'
import { type CopiedSong, FORMAT, type PackedSongs } from './packed-songs'

/**
 * A repertoire in memory: its songs in the order of their titles, what each is found by, and the places of the songs with a
 * word that begins with this letter, or with these two.
 */
export type RepertoireCopy = {
  songs: CopiedSong[]
  search: string[]
  beginnings: Map<string, number[]>
  artistSort: string[]
  orders: Map<SongSort, number[]>
  narrowed?: { kind: string; places: number[] }
}

const SLICE_MS = 4

/** Songs as they were packed, ready to be searched. `rest` lets the browser draw: folding ten thousand titles takes many frames. Undefined for another format. */
export async function unpackSongs(
  packed: PackedSongs,
  rest: () => Promise<unknown>,
): Promise<RepertoireCopy | undefined> {
  if (packed.format !== FORMAT) return undefined
  const { ids, titles, tempos, artists, keys, genres, readiness, chartTypes } = packed
  const artistWords = artists.values.map((artist) => searchPart(artist ?? ''))
  const artistSorts = artists.values.map(artistSort)
  const copy: RepertoireCopy = { songs: [], search: [], beginnings: new Map(), artistSort: [], orders: new Map() }
  let since = performance.now()
  for (const [place, id] of ids.entries()) {
    const title = titles[place]!
    const artist = artists.places[place]!
    copy.songs.push({
      id,
      title,
      artist: artists.values[artist]!,
      key: keys.values[keys.places[place]!]!,
      tempo: tempos[place]!,
      genre: genres.values[genres.places[place]!]!,
      readiness: readiness.values[readiness.places[place]!]!,
      chartTypes: chartTypes.values[chartTypes.places[place]!]!,
    })
    const search = searchTextOf(searchPart(title), artistWords[artist]!)
    copy.search.push(search)
    noteBeginnings(copy, search, place)
    copy.artistSort.push(artistSorts[artist]!)
    if (performance.now() - since < SLICE_MS) continue
    await rest()
    since = performance.now()
  }
  return copy
}

/** Whether a copy can answer: it knows no tags and no days. */
export function isAnsweredByCopy({ tag, added }: SongFilter): boolean {
  return tag === undefined && added === undefined
}

/** The first songs that `findSongs` of `db/songs.ts` would answer, in its order, and how many there are. */
export function findInCopy(copy: RepertoireCopy, filter: SongFilter, sort: SongSort, most: number) {
  const terms = searchTerms(filter.search ?? '')
  const { search: _, ...others } = filter
  const isPlain = sort === 'title' && Object.values(others).every((value) => value === undefined)
  const found = terms.length === 0 ? narrowed(copy, others, sort) : matching(copy, terms)
  const places = terms.length === 0 || isPlain ? found : bothOf(narrowed(copy, others, sort), found)
  return { songs: places.slice(0, most).map((place) => copy.songs[place]!), found: places.length }
}

function noteBeginnings({ beginnings }: RepertoireCopy, search: string, place: number) {
  for (const word of search.trimStart().split(' '))
    for (const beginning of word.length > 1 ? [word[0]!, word.slice(0, 2)] : [word]) {
      const places = beginnings.get(beginning)
      if (!places) beginnings.set(beginning, [place])
      else if (places.at(-1) !== place) places.push(place)
    }
}

/** The places of the songs that answer every term, by title. */
function matching({ search, beginnings }: RepertoireCopy, terms: string[]): number[] {
  const lists = terms.map((term) => beginnings.get(term.split(' ')[0]!.slice(0, 2)) ?? [])
  const shortest = lists.reduce((one, other) => (other.length < one.length ? other : one))
  // A term that is no longer than the beginnings that are noted has been looked for already.
  const known = lists.indexOf(shortest)
  const wanted = terms.flatMap((term, at) => (at === known && term.length <= 2 ? [] : [` ${term}`]))
  return wanted.length ? shortest.filter((place) => wanted.every((term) => search[place]!.includes(term))) : shortest
}

function bothOf(ordered: number[], found: number[]): number[] {
  const places = new Set(found)
  return ordered.filter((place) => places.has(place))
}

/** The places of the songs that everything but the search lets through, in order: kept while one types. */
function narrowed(copy: RepertoireCopy, filter: SongFilter, sort: SongSort): number[] {
  const kind = JSON.stringify([filter, sort])
  if (copy.narrowed?.kind !== kind) {
    const places = orderOf(copy, sort).filter((place) => isLetThrough(copy, place, filter))
    copy.narrowed = { kind, places }
  }
  return copy.narrowed.places
}

/** The same as `narrowing` of `db/song-conditions.ts`, without its search. */
function isLetThrough({ songs, artistSort }: RepertoireCopy, place: number, filter: SongFilter): boolean {
  const { key, tempo, genre, readiness, chartTypes } = songs[place]!
  if (filter.keys?.length && !filter.keys.includes((key === null ? null : keyPosition(key)) ?? 'none')) return false
  if (filter.genre && genre !== filter.genre) return false
  if (filter.chart === 'none' && chartTypes.length > 0) return false
  if (filter.chart && filter.chart !== 'none' && !chartTypes.includes(filter.chart)) return false
  if (filter.tempo?.from !== undefined && (tempo === null || tempo < filter.tempo.from)) return false
  if (filter.tempo?.to !== undefined && (tempo === null || tempo > filter.tempo.to)) return false
  if (filter.readiness && (readiness ?? 'none') !== filter.readiness) return false
  if (filter.artist && artistSort[place] !== filter.artist) return false
  if (filter.without === 'artist') return artistSort[place] === ''
  if (filter.without === 'genre') return genre === null
  return filter.without !== 'tempo' || tempo === null
}

const LAST = 32_767

/** The places of all songs in an order; equal ones stay in the order of their titles. */
function orderOf(copy: RepertoireCopy, sort: SongSort): number[] {
  const known = copy.orders.get(sort)
  if (known) return known
  const { songs, artistSort } = copy
  const order = songs.map((_, place) => place)
  if (sort === 'key') order.sort((one, other) => onCircle(songs[one]!) - onCircle(songs[other]!))
  if (sort === 'tempo') order.sort((one, other) => (songs[one]!.tempo ?? LAST) - (songs[other]!.tempo ?? LAST))
  if (sort === 'recent') order.sort((one, other) => (songs[one]!.id < songs[other]!.id ? 1 : -1))
  if (sort === 'artist')
    order.sort((one, other) => {
      const [a, b] = [artistSort[one]!, artistSort[other]!]
      return a === '' || b === '' ? Number(a === '') - Number(b === '') : byCodePoints(a, b)
    })
  copy.orders.set(sort, order)
  return order
}

function onCircle({ key }: CopiedSong): number {
  const position = key === null ? null : keyPosition(key)
  return position === null ? LAST : (position % 12) * 2 + Math.floor(position / 12)
}
