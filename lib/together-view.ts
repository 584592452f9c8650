import { durationSeconds } from '@/lib/duration'
import { first, type Params, readSongFilter, type SongFilter, songFilterParams } from '@/lib/song-filter'
import { type Length, TOGETHER_SORTS, type TogetherQuery } from '@/lib/together'

/** What the page of common songs shows, as its address says it. `who`: marks of the players ticked, null for whoever can be. */
export type TogetherView = TogetherQuery & { who: string[] | null; choosing: boolean }

const MOST_PAGES = 400

/** The mark of a player in an address: the last letters of their id, of which sixty make a short link. */
export function markOf(id: string): string {
  return id.slice(-8)
}

/** What an address asks for; what cannot be read is left out. */
export function readTogetherView(params: Params): TogetherView {
  const { search, keys, genre, tempo } = readSongFilter(params)
  const asked = { search, keys, genre, tempo }
  const length = readLength(params)
  return {
    who: readWho(params),
    butOne: params.butOne !== undefined,
    filter: Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)) as SongFilter,
    ...(length && { length }),
    sort: TOGETHER_SORTS.find((sort) => sort === first(params.sort)) ?? 'ready',
    page: Math.min(MOST_PAGES, Number(/^\d{1,3}$/.exec(first(params.page) ?? '')?.[0] ?? 1) || 1) - 1,
    choosing: params.choose !== undefined,
  }
}

/** A view as URL parameters, in one order. */
export function togetherParams({ who, butOne, filter, length, sort, page, choosing }: TogetherView): URLSearchParams {
  const params = new URLSearchParams()
  if (who) params.set('who', who.join(','))
  if (butOne) params.set('butOne', '')
  for (const [name, value] of songFilterParams(filter)) params.set(name, value)
  if (length) params.set('length', `${length.from ?? ''}-${length.to ?? ''}`)
  if (sort !== 'ready') params.set('sort', sort)
  if (page) params.set('page', String(page + 1))
  if (choosing) params.set('choose', '')
  return params
}

/** The address of a view with something changed; a changed question begins on its first page. */
export function togetherHref(path: string, view: TogetherView, change: Partial<TogetherView> = {}): string {
  const params = togetherParams({ ...view, page: 0, ...change }).toString()
  return params ? `${path}?${params}` : path
}

function readWho(params: Params): string[] | null {
  const who = params.who
  if (who === undefined) return null
  const marks = [who].flat().flatMap((text) => text.split(','))
  return [...new Set(marks.filter((mark) => /^[\da-f]{8}$/.test(mark)))].slice(0, 100)
}

/** `length=180-300` in seconds as a link says it, or minutes as they are typed: `3`, `3:30`. */
function readLength(params: Params): Length | undefined {
  const [, low, high] = /^(\d{0,5})-(\d{0,5})$/.exec(first(params.length) ?? '') ?? []
  const from = low ? Number(low) : typed(first(params.lengthFrom))
  const to = high ? Number(high) : typed(first(params.lengthTo))
  if (from === undefined && to === undefined) return undefined
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) }
}

function typed(text: string | undefined): number | undefined {
  if (!text) return undefined
  const seconds = durationSeconds(/^\d{1,3}$/.test(text.trim()) ? `${text.trim()}:00` : text)
  return seconds === null ? undefined : seconds
}
