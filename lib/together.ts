import type { SongFilter } from '@/lib/song-filter'
import type { Readiness } from '@/lib/songs'

/** As many may be ticked at once. */
export const LINE_UP_LIMIT = 60

/** Songs to a page. */
export const TOGETHER_PAGE = 50

/** How sure a player is of a song, surest first; a wish is no song one can play. */
export const SURENESS = ['ready', 'unsaid', 'learning'] as const
type Sureness = (typeof SURENESS)[number]

/** By the readiness of the weakest and what was played last; or what has rested longest first. */
export const TOGETHER_SORTS = ['ready', 'rested'] as const
type TogetherSort = (typeof TOGETHER_SORTS)[number]

/**
 * What to ask of a line-up: songs that all know, or all but one, narrowed as any list of songs is and by their length in
 * seconds; pages count from 0.
 */
export type TogetherQuery = {
  butOne: boolean
  filter: SongFilter
  length?: Length
  sort: TogetherSort
  page: number
}
export type Length = { from?: number; to?: number }

/** How one player, or the band itself, has a song. */
export type Holding = {
  key: string | null
  tempo: number | null
  readiness: Readiness | null
  chartTypes: string[]
}

/** A song that all know or all but `missing`: `work` stands for all its spellings, players are ids of the line-up. */
export type CommonSong = {
  work: string
  title: string
  artist: string | null
  genre: string | null
  durationSeconds: number | null
  missing: string | null
  weakest: Sureness
  /** The day the band last played it (`2026-11-22`). */
  playedOn: string | null
  held: Record<string, Holding>
  band: (Holding & { songId: string }) | null
  mySongId: string | null
}
