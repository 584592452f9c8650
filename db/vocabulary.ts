import 'server-only'
import { sql } from 'drizzle-orm'
import { keeper } from '@/lib/kept'
import { matches } from '@/lib/music/search-text'
import { type SlipIndex, slipIndex } from '@/lib/music/slips'
import { placesWith, type WordPlaces, wordPlaces } from '@/lib/music/word-places'
import { db, rowsOf } from './client'
import { type Readable, repertoireVersions } from './repertoires'
import { songs } from './schema'
import { visibleSongs } from './song-conditions'

/** The words of a repertoire and the songs that have them; without `songs` where these are too many to keep. */
export type Vocabulary = { index: SlipIndex; songs?: KnownSongs }
/** All songs of a repertoire in the order of their words: what each is found by and which work it is. */
type KnownSongs = { ids: string[]; searches: string[]; works: string[]; places: WordPlaces }

/** So many songs are named sooner than all are read. */
export const MOST_NAMED = 1_000
const MOST_SONGS = 60_000

/** What a search demands of a song: of each of these lists, one term at the beginning of a word. */
export type Wanted = string[][]
/** Songs, or words where these are more, of all kept vocabularies together; an empty one counts as much as 20. */
const MOST_KEPT = 300_000
const kept = keeper<Vocabulary>(
  MOST_KEPT,
  ({ index, songs }) => Math.max(index.words.length, songs?.ids.length ?? 0) + 20,
)
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

/** The ids of the songs, in the order of their words, that meet each of these demands; undefined where that is not known. */
export function songsWith(wanted: Wanted, vocabulary: Vocabulary): string[] | undefined {
  return placesOf(wanted, vocabulary)?.map((place) => vocabulary.songs!.ids[place]!)
}

/** The same songs by their places in the vocabulary. */
export function placesOf(wanted: Wanted, { songs }: Vocabulary): number[] | undefined {
  if (!songs) return undefined
  const [first, ...others] = wanted.map((terms) => placesOfAny(terms, songs))
  const chosen = [...first!].filter((place) => others.every((other) => other.has(place)))
  return chosen.sort((one, other) => one - other)
}

/** The songs with one of these terms. A term of several words is found by its first one, and then looked for as it stands. */
function placesOfAny(terms: string[], { searches, places }: KnownSongs): Set<number> {
  const found = placesWith(
    terms.filter((term) => !term.includes(' ')),
    places,
  )
  for (const term of terms)
    if (term.includes(' '))
      for (const place of placesWith([term.slice(0, term.indexOf(' '))], places))
        if (matches(searches[place]!, [term])) found.add(place)
  return found
}

function isAskedAgain(from: Readable, versions: Map<string, number>): boolean {
  const [name, version] = [nameOf(from), versionOf(from, versions)]
  if (askedOnce.recall(name, version)) return true
  askedOnce.keep(name, version, true)
  return false
}

type Read = { source: number; id: string; search: string; work: string }

async function learn(sources: Readable[], versions: Map<string, number>): Promise<Vocabulary[]> {
  const arms = sources.map(
    (from, source) =>
      sql`(select ${source}::int as source, ${songs.id} as id, ${songs.search} as search, ${songs.songKey} as work from ${songs}
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
  if (read.length === MOST_SONGS) return { index }
  const [ids, searches, works] = [
    read.map(({ id }) => id),
    read.map(({ search }) => search),
    read.map(({ work }) => work),
  ]
  return { index, songs: { ids, searches, works, places: wordPlaces(index.words, texts) } }
}

function nameOf(from: Readable): string {
  return `${from.id} ${JSON.stringify(from.scope)}`
}

function versionOf(from: Readable, versions: Map<string, number>): string {
  return String(versions.get(from.id) ?? 0)
}
