import 'server-only'
import { or, type SQL, sql } from 'drizzle-orm'
import { correctSlip, type SlipIndex, slipIndex } from '@/lib/music/slips'
import { db, rowsOf } from './client'
import { type Readable, repertoireVersions } from './repertoires'
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
  return (await slipConditions([from], terms, letters))[0]
}

/** The same for several repertoires at once, each by its own words: one statement, and one more where words are not kept yet. */
export async function slipConditions(
  sources: Readable[],
  terms: string[],
  letters: number,
): Promise<(SQL | undefined)[]> {
  const vocabularies = await findVocabularies(sources)
  return vocabularies.map(({ index }) => {
    let corrected = false
    const demands = terms.map((term) => {
      const candidates = term.includes(' ') || [...term].length < letters ? [] : correctSlip(term, index)
      corrected ||= candidates.length > 0
      return or(...searching([term, ...candidates]))!
    })
    return corrected
      ? sql.join(
          demands.map((demand) => sql`(${demand})`),
          sql` and `,
        )
      : undefined
  })
}

async function findVocabularies(sources: Readable[]): Promise<Vocabulary[]> {
  const versions = await repertoireVersions(sources)
  const current = (from: Readable) => {
    const known = kept.get(nameOf(from))
    return known?.version === versions.get(from.id) ? known : undefined
  }
  const missing = sources.filter((from) => !current(from))
  const learned = missing.length ? await learn(missing, versions) : undefined
  return sources.map((from) => learned?.get(nameOf(from)) ?? current(from)!)
}

/** Reads the words of repertoires, at most 60,000 songs of each, and keeps them. */
async function learn(sources: Readable[], versions: Map<string, number>): Promise<Map<string, Vocabulary>> {
  const arms = sources.map(
    (from, source) =>
      sql`(select ${source}::int as source, ${songs.search} as search from ${songs} where ${visibleSongs(from)} order by ${songs.search} limit 60000)`,
  )
  const rows = await rowsOf<{ source: number; search: string }>(db(), sql.join(arms, sql` union all `))
  const words = sources.map((): string[] => [])
  for (const { source, search } of rows) words[source]!.push(...search.trim().split(' '))
  const learned = new Map<string, Vocabulary>()
  for (const [source, from] of sources.entries()) {
    const made = { version: versions.get(from.id) ?? 0, index: slipIndex(words[source]!) }
    learned.set(nameOf(from), made)
    kept.delete(nameOf(from))
    kept.set(nameOf(from), made)
    if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!)
  }
  return learned
}

function nameOf(from: Readable): string {
  return `${from.id} ${JSON.stringify(from.scope)}`
}
