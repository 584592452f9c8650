import 'server-only'
import { and, or, type SQL, sql } from 'drizzle-orm'
import { correctSlip, type SlipIndex, slipIndex } from '@/lib/music/slips'
import { placesWith, type WordPlaces, wordPlaces } from '@/lib/music/word-places'
import { db, rowsOf } from './client'
import { type Readable, repertoireVersions } from './repertoires'
import { songs } from './schema'
import { searching, visibleSongs } from './song-conditions'

/** The words of a repertoire and which of its songs have them; without `places` where not all songs were read. */
type Vocabulary = { version: number; index: SlipIndex; ids: string[]; places?: WordPlaces }

const MOST_SONGS = 60_000
const MOST_KEPT = 200
/** So many songs are named sooner than all are read. */
const MOST_NAMED = 1_000
const kept = new Map<string, Vocabulary>()

/** What a search demands of songs, and the ids of all songs that meet it, where these are known and few. */
export type SlipSongs = { demands: SQL; ids?: string[] }

/**
 * What a search demands when each of its words may be a slip of one of this repertoire's own words; undefined when no word
 * of at least `letters` letters can be corrected. Nobody's titles meet anybody else's: the words are kept per repertoire, scope and version.
 */
export async function slipCondition(from: Readable, terms: string[], letters: number): Promise<SQL | undefined> {
  const [slips] = await findSlips([from], terms, letters)
  // By their ids it can only be these: what else is demanded then need not be asked of every song.
  return slips?.ids ? and(sql`${songs.id} = any(${sql.param(slips.ids)}::uuid[])`, slips.demands) : slips?.demands
}

/** The same for several repertoires at once, each by its own words: one statement, and one more where words are not kept yet. */
export async function findSlips(
  sources: Readable[],
  terms: string[],
  letters: number,
): Promise<(SlipSongs | undefined)[]> {
  const vocabularies = await findVocabularies(sources)
  return vocabularies.map((vocabulary) => {
    const wanted = terms.map((term) => {
      const correctable = !term.includes(' ') && [...term].length >= letters
      return [term, ...(correctable ? correctSlip(term, vocabulary.index) : [])]
    })
    if (wanted.every(({ length }) => length === 1)) return undefined
    const ids = songsWith(wanted, vocabulary)
    return ids?.length === 0 ? undefined : { ids, demands: and(...wanted.map((words) => or(...searching(words))))! }
  })
}

/** The songs that have a word of each of these; undefined where they are not known, or too many to be named. */
function songsWith(wanted: string[][], { ids, places }: Vocabulary): string[] | undefined {
  if (!places || wanted.flat().some((word) => word.includes(' '))) return undefined
  const [first, ...others] = wanted.map((words) => placesWith(words, places))
  const chosen = [...first!].filter((place) => others.every((other) => other.has(place)))
  return chosen.length > MOST_NAMED ? undefined : chosen.map((place) => ids[place]!)
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

type Read = { source: number; id: string; search: string }

/** Reads the words of repertoires and keeps them. */
async function learn(sources: Readable[], versions: Map<string, number>): Promise<Map<string, Vocabulary>> {
  const arms = sources.map(
    (from, source) =>
      sql`(select ${source}::int as source, ${songs.id} as id, ${songs.search} as search from ${songs}
        where ${visibleSongs(from)} order by ${songs.search}, ${songs.id} limit ${MOST_SONGS})`,
  )
  const rows = await rowsOf<Read>(db(), sql.join(arms, sql` union all `))
  const read = sources.map((): Read[] => [])
  for (const row of rows) read[row.source]!.push(row)
  const learned = new Map<string, Vocabulary>()
  for (const [source, from] of sources.entries()) {
    const made = vocabularyOf(read[source]!, versions.get(from.id) ?? 0)
    learned.set(nameOf(from), made)
    kept.delete(nameOf(from))
    kept.set(nameOf(from), made)
    if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!)
  }
  return learned
}

function vocabularyOf(read: Read[], version: number): Vocabulary {
  const texts = read.map(({ search }) => [...new Set(search.trim().split(' '))])
  const index = slipIndex(texts.flat())
  if (read.length === MOST_SONGS) return { version, index, ids: [] }
  return { version, index, ids: read.map(({ id }) => id), places: wordPlaces(index.words, texts) }
}

function nameOf(from: Readable): string {
  return `${from.id} ${JSON.stringify(from.scope)}`
}
