import { keyPosition, positionKey } from '@/lib/music/keys'
import { CHART_TYPES, LIMITS, READINESS } from '@/lib/songs'

/**
 * What narrows a list of songs. It is the same thing in a URL (`readSongFilter`, `songFilterParams`), in a share link's
 * row and in a query's `where`. Key positions are 0–23, `none` asks for songs whose value is unknown.
 */
export type SongFilter = {
  search?: string
  keys?: (number | 'none')[]
  genre?: string
  chart?: string
  tempo?: { from?: number; to?: number }
  readiness?: (typeof READINESS)[number] | 'none'
  tag?: string
  /** One of these tags: what a member shares with a band. No URL asks for it. */
  anyTag?: string[]
  /** The one song, or the songs of the setlist, that a link shows. No URL asks for them. */
  song?: string
  setlist?: string
  artist?: string
  added?: string
  without?: (typeof WITHOUT)[number]
}

/** The fields one may ask for songs without. */
export const WITHOUT = ['artist', 'genre', 'tempo'] as const

export const SORTS = ['title', 'artist', 'key', 'tempo', 'recent'] as const
export type SongSort = (typeof SORTS)[number]
export const SORT_LABEL: Record<SongSort, string> = {
  title: 'Title',
  artist: 'Artist',
  key: 'Key',
  tempo: 'Tempo',
  recent: 'Recently added',
}

export type Params = Record<string, string | string[] | undefined>

/** The filter a URL asks for. What cannot be read is left out: a link never fails for a word too many. */
export function readSongFilter(params: Params): SongFilter {
  const filter: SongFilter = {}
  const search = text(params.q, 100)
  if (search) filter.search = search
  const keys = (first(params.key) ?? '')
    .split(',')
    .map((key) => (key === 'none' ? ('none' as const) : keyPosition(key)))
    .filter((position) => position !== null)
  if (keys.length) filter.keys = [...new Set(keys)]
  const genre = text(params.genre, LIMITS.genre)
  if (genre) filter.genre = genre
  const chart = text(params.chart, 40)
  if (chart === 'none' || CHART_TYPES.some((type) => type === chart)) filter.chart = chart
  const tempo = readTempo(first(params.tempo), first(params.tempoFrom), first(params.tempoTo))
  if (tempo) filter.tempo = tempo
  const readiness = oneOf([...READINESS, 'none'] as const, first(params.ready))
  if (readiness) filter.readiness = readiness
  const tag = text(params.tag, LIMITS.tag)
  if (tag) filter.tag = tag
  const artist = text(params.artist, 80)
  if (artist) filter.artist = artist
  const added = first(params.added)
  if (added && /^(?!0000)\d{4}-(0[1-9]|1[0-2])$/.test(added)) filter.added = added
  const without = oneOf(WITHOUT, first(params.without))
  if (without) filter.without = without
  return filter
}

/** The filter as URL parameters, in one fixed order, so that the same filter is always the same link. */
export function songFilterParams(filter: SongFilter, sort: SongSort = 'title'): URLSearchParams {
  const params = new URLSearchParams()
  if (filter.search) params.set('q', filter.search)
  if (filter.keys?.length)
    params.set('key', filter.keys.map((key) => (key === 'none' ? key : positionKey(key))).join(','))
  if (filter.genre) params.set('genre', filter.genre)
  if (filter.chart) params.set('chart', filter.chart)
  if (filter.tempo) params.set('tempo', `${filter.tempo.from ?? ''}-${filter.tempo.to ?? ''}`)
  if (filter.readiness) params.set('ready', filter.readiness)
  if (filter.tag) params.set('tag', filter.tag)
  if (filter.artist) params.set('artist', filter.artist)
  if (filter.added) params.set('added', filter.added)
  if (filter.without) params.set('without', filter.without)
  if (sort !== 'title') params.set('sort', sort)
  return params
}

/** Asks for a list whose filters are filled before they are opened, for whoever has no script. */
export const CHOOSING = 'choose'

/** The address of a list narrowed and ordered like this. */
export function songListHref(path: string, filter: SongFilter, sort: SongSort = 'title'): string {
  return withQuery(path, songFilterParams(filter, sort).toString())
}

/** An address with more asked of it. */
export function withQuery(path: string, query: string): string {
  return query ? `${path}${path.includes('?') ? '&' : '?'}${query}` : path
}

export function readSort(params: Params): SongSort {
  return SORTS.find((sort) => sort === first(params.sort)) ?? 'title'
}

/** The one value of a URL parameter that may be repeated. */
export function first(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value
}

function text(value: string | string[] | undefined, limit: number): string | undefined {
  const fits = first(value)?.replaceAll('\0', '').toWellFormed().slice(0, limit)
  return fits?.replace(/\p{Cs}$/u, '').trim() || undefined
}

function readTempo(range?: string, from?: string, to?: string): SongFilter['tempo'] {
  const [low, high] = range?.includes('-') ? range.split('-') : [from, to]
  const tempo = { ...bpm('from', low), ...bpm('to', high) }
  return tempo.from === undefined && tempo.to === undefined ? undefined : tempo
}

function bpm(end: 'from' | 'to', value?: string) {
  return value && /^\d{1,3}$/.test(value) ? { [end]: Number(value) } : {}
}

function oneOf<Value extends string>(known: readonly Value[], value: string | undefined): Value | undefined {
  return known.find((one) => one === value)
}
