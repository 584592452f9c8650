import type { Tally } from '@/db/stats'

/** A month (`2026-11`), the songs added in it, and how many there were at its end. */
export type GrowthMonth = { month: string; added: number; total: number }

/** Every month from the first song to `now`, those without a new song included, and at least `least` of them. */
export function growthMonths(months: readonly Tally[], now: string, least = 6): GrowthMonth[] {
  const added = new Map(months.map(({ value, songs }) => [number(value), songs]))
  const last = Math.max(number(now), ...added.keys())
  const first = Math.min(last - least + 1, ...added.keys())
  let total = 0
  return Array.from({ length: last - first + 1 }, (_, place) => {
    const songs = added.get(first + place) ?? 0
    total += songs
    return { month: written(first + place), added: songs, total }
  })
}

/** “Nov 2026” */
export function monthName(month: string): string {
  return new Date(`${month}-01T00:00Z`).toLocaleDateString('en', { month: 'short', year: 'numeric', timeZone: 'UTC' })
}

function number(month: string): number {
  const [year, place] = month.split('-').map(Number)
  return year! * 12 + place! - 1
}

function written(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
}
