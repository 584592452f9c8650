import { first, type Params } from '@/lib/song-filter'

/** The page that an address asks for, from 1. */
export function pageNumber(params: Params): number {
  const asked = Number.parseInt(first(params.page) ?? '1', 10)
  return Number.isInteger(asked) && asked > 0 && asked < 10_000 ? asked : 1
}
