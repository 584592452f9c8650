import 'server-only'
import { or, type SQL, sql } from 'drizzle-orm'
import { correctSlip, type SlipIndex, slipIndex } from '@/lib/music/slips'
import { db } from './client'
import { type Readable, repertoireVersion } from './repertoires'
import { songs } from './schema'
import { searching, visibleSongs } from './song-conditions'

type Vocabulary = { version: number; index: SlipIndex }

const MOST_KEPT = 200
const kept = new Map<string, Vocabulary>()

/**
 * What a search demands when each of its words may be a slip of one of this repertoire's own words; undefined when no word
 * of at least `letters` letters can be corrected. Nobody's titles meet anybody else's: the words are kept per repertoire, scope and version.
 */
export async function slipCondition(from: Readable, terms: string[], letters: number): Promise<SQL | undefined> {
  const { index } = await vocabulary(from)
  let corrected = false
  const demands = terms.map((term) => {
    const candidates = term.includes(' ') || [...term].length < letters ? [] : correctSlip(term, index)
    corrected ||= candidates.length > 0
    return or(...searching([term, ...candidates]))!
  })
  return corrected ? sql.join(demands, sql` and `) : undefined
}

async function vocabulary(from: Readable): Promise<Vocabulary> {
  const name = `${from.id} ${JSON.stringify(from.scope)}`
  const version = await repertoireVersion(from)
  const known = kept.get(name)
  if (known?.version === version) return known
  const rows = await db()
    .select({ search: songs.search })
    .from(songs)
    .where(visibleSongs(from))
    .orderBy(songs.search)
    .limit(60_000)
  const made = { version, index: slipIndex(rows.flatMap(({ search }) => search.trim().split(' '))) }
  kept.delete(name)
  kept.set(name, made)
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!)
  return made
}
