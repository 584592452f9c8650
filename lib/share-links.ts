import type { SongFilter } from '@/lib/song-filter'

/** Every field of a share link and its limit; the checks of the `share_links` table state the same. */
export const SHARE_LIMITS = { title: 120, passcode: { min: 4, max: 64 }, links: 100, frozenSongs: 500 } as const

/** Why a link was not made, and what to do. */
export const NOT_MADE = {
  full: `There are ${SHARE_LIMITS.links} open links, the most there can be. Stop one of them, then make this one.`,
  'too many': `A link that stays as it is holds ${SHARE_LIMITS.frozenSongs} songs at most. Filter the songs first, or let it follow what you change.`,
} as const

/** When a link ends: after so many days, at the end of a day of one's own, or never. */
export const ENDS = ['7', '30', '90', 'date', 'never'] as const
export const ENDS_LABEL: Record<(typeof ENDS)[number], string> = {
  7: 'In 7 days',
  30: 'In 30 days',
  90: 'In 90 days',
  date: 'On a day',
  never: 'Never',
}
/** Whether a link follows what changes, or stays as it is when it is made. */
export const KEEPING = ['live', 'frozen'] as const
export const KEEPING_LABEL: Record<(typeof KEEPING)[number], string> = {
  live: 'Follows what you change',
  frozen: 'Stays as it is now',
}

/** Days from now, the moment itself, or never. */
export type Ending = { days: number } | { at: string } | null

/**
 * What of a filter a guest may ask for. Readiness, tags and the day of adding are the musician's own: even a count of them
 * would tell.
 */
export function guestFilter({ search, keys, genre, chart, tempo, artist }: SongFilter): SongFilter {
  const asked = { search, keys, genre, chart, tempo, artist }
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined))
}
