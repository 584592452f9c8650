import { first, type Params, readSongFilter } from '@/lib/song-filter'

/** What of the board is shown, as its address says it: `column` is an instrument's name, `only` what is missing. */
export type PartsView = { search?: string; column?: string; only: boolean; after?: string }

/** What an address asks for; what cannot be read is left out. */
export function readPartsView(params: Params): PartsView {
  const { search } = readSongFilter({ q: params.q })
  const column = first(params.for)?.replaceAll('\0', '').toWellFormed().slice(0, 40) || undefined
  return { search, column, only: params.missing !== undefined, after: first(params.after)?.slice(0, 1_000) }
}

/** The address of a view with something changed; a changed question begins on its first page. */
export function partsHref(path: string, view: PartsView, change: Partial<PartsView> = {}): string {
  const { search, column, only, after } = { ...view, after: undefined, ...change }
  const params = new URLSearchParams()
  if (search) params.set('q', search)
  if (column) params.set('for', column)
  if (only) params.set('missing', '')
  if (after) params.set('after', after)
  return params.size ? `${path}?${params}` : path
}
