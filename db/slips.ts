import 'server-only'
import { and, or, type SQL } from 'drizzle-orm'
import { correctSlip } from '@/lib/music/slips'
import { searching } from './song-conditions'
import { songsWith, type Vocabulary } from './vocabulary'

/** What a search demands of songs, and the ids of all songs that meet it, by title, where these are known. */
export type SlipSongs = { demands: SQL; ids?: string[] }

/**
 * What a search demands when each of its words may be a slip of one of a repertoire's own words; undefined when no word of
 * at least `letters` letters can be corrected, or no song is found by it.
 */
export function findSlips(vocabulary: Vocabulary, terms: string[], letters: number): SlipSongs | undefined {
  const wanted = terms.map((term) => {
    const correctable = !term.includes(' ') && [...term].length >= letters
    return [term, ...(correctable ? correctSlip(term, vocabulary.index) : [])]
  })
  if (wanted.every(({ length }) => length === 1)) return undefined
  const ids = songsWith(wanted, vocabulary)
  if (ids?.length === 0) return undefined
  const demands = and(...wanted.map((words) => or(...searching(words))))!
  return { ids, demands }
}
