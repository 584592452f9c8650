import 'server-only'
import { sql } from 'drizzle-orm'
import { keeper } from '@/lib/kept'
import { type SlipIndex, slipIndex } from '@/lib/music/slips'
import { placesWith, type WordPlaces, wordPlaces } from '@/lib/music/word-places'
import { db, rowsOf } from './client'
import { type Readable, repertoireVersions } from './repertoires'
import { songs } from './schema'
import { visibleSongs } from './song-conditions'

/** The words of a repertoire and which of its songs, in the order of their titles, have them; without `places` where not all songs were read. */
export type Vocabulary = { index: SlipIndex; ids: string[]; places?: WordPlaces }

/** So many songs are named sooner than all are read. */
export const MOST_NAMED = 1_000
const MOST_SONGS = 60_000
/** Songs of all kept vocabularies together, at 140 bytes each; an empty one counts as much as 20. */
const MOST_KEPT = 400_000
const kept = keeper<Vocabulary>(MOST_KEPT, ({ ids }) => ids.length + 20)
const askedOnce = keeper<true>(10_000, () => 1)

/** The words of these repertoires as they are now, read where they are not kept. Nobody's are anybody else's: they are kept by repertoire, scope and version. */
export async function readVocabularies(sources: Readable[]): Promise<Vocabulary[]> {
  const versions = await repertoireVersions(sources)
  const known = sources.map((from) => kept.recall(nameOf(from), versionOf(from, versions)))
  const missing = sources.filter((_, at) => !known[at])
  const learned = missing.length ? await learn(missing, versions) : []
  return known.map((vocabulary) => vocabulary ?? learned.shift()!)
}

/**
 * The same, but undefined where the words are not kept and are asked for the first time since the last change: a search
 * that is not followed by another costs less without them. `version` is that of the only source, where it is known.
 */
export async function knownVocabularies(sources: Readable[], version?: number): Promise<(Vocabulary | undefined)[]> {
  const versions = version === undefined ? await repertoireVersions(sources) : new Map([[sources[0]!.id, version]])
  const known = sources.map((from) => kept.recall(nameOf(from), versionOf(from, versions)))
  const again = sources.filter((from, at) => !known[at] && isAskedAgain(from, versions))
  const learned = again.length ? await learn(again, versions) : []
  return sources.map((from, at) => known[at] ?? (again.includes(from) ? learned.shift() : undefined))
}

/** The songs, by their titles, that have a word with each of these beginnings, or with one of several; undefined where that is not known. */
export function songsWith(beginnings: (string | string[])[], { ids, places }: Vocabulary): string[] | undefined {
  if (!places || beginnings.flat().some((beginning) => beginning.includes(' '))) return undefined
  const [first, ...others] = beginnings.map((some) => placesWith([some].flat(), places))
  const chosen = [...first!].filter((place) => others.every((other) => other.has(place)))
  return chosen.sort((one, other) => one - other).map((place) => ids[place]!)
}

function isAskedAgain(from: Readable, versions: Map<string, number>): boolean {
  const [name, version] = [nameOf(from), versionOf(from, versions)]
  if (askedOnce.recall(name, version)) return true
  askedOnce.keep(name, version, true)
  return false
}

type Read = { source: number; id: string; search: string }

async function learn(sources: Readable[], versions: Map<string, number>): Promise<Vocabulary[]> {
  const arms = sources.map(
    (from, source) =>
      sql`(select ${source}::int as source, ${songs.id} as id, ${songs.search} as search from ${songs}
        where ${visibleSongs(from)} order by ${songs.search}, ${songs.id} limit ${MOST_SONGS})`,
  )
  const rows = await rowsOf<Read>(db(), sql.join(arms, sql` union all `))
  const read = sources.map((): Read[] => [])
  for (const row of rows) read[row.source]!.push(row)
  return sources.map((from, source) => kept.keep(nameOf(from), versionOf(from, versions), vocabularyOf(read[source]!)))
}

function vocabularyOf(read: Read[]): Vocabulary {
  const texts = read.map(({ search }) => [...new Set(search.trim().split(' '))])
  const index = slipIndex(texts.flat())
  if (read.length === MOST_SONGS) return { index, ids: [] }
  return { index, ids: read.map(({ id }) => id), places: wordPlaces(index.words, texts) }
}

function nameOf(from: Readable): string {
  return `${from.id} ${JSON.stringify(from.scope)}`
}

function versionOf(from: Readable, versions: Map<string, number>): string {
  return String(versions.get(from.id) ?? 0)
}
