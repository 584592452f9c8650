import { readDriveLink } from '@/lib/drive'
import {
  isClock,
  isDriveText,
  isNumber,
  isSignature,
  isWords,
  median,
  share,
  valueKind,
} from '@/lib/import/column-values'
import { namesGenre } from '@/lib/import/genre-words'
import { guessTexts } from '@/lib/import/guess-texts'
import { headerPlace, plainHeader } from '@/lib/import/header-words'
import { readDuration } from '@/lib/import/read-duration'
import { readReadiness } from '@/lib/import/read-readiness'
import type { ColumnField } from '@/lib/import/song-draft'
import { isMissing } from '@/lib/music/missing'
import { readKey } from '@/lib/music/read-key'

type Claim = { index: number; field: ColumnField | null; rank: number }

const MANY: ReadonlySet<ColumnField> = new Set(['tags', 'notes', 'chartTypes', 'driveLink', 'chart', 'ignore'])
const LONGEST_SONG_SECONDS = 15 * 60

/**
 * The field of each column by its header, checked against a sample of its values since headers lie; null for what goes
 * to the notes. Of several columns for one field the surest filled one wins.
 */
export function guessColumns(headers: string[], samples: string[][]): (ColumnField | null)[] {
  const claims = headers.map((header, index) => claim(header, index, samples[index] ?? []))
  settleSingleFields(claims)
  claimVoiceKey(headers, claims)
  claimGenreAmongTags(headers, claims, samples)
  if (!claims.some(({ field }) => field === 'title')) claimLanguages(headers, claims)
  if (!claims.some(({ field }) => field === 'title')) claimTitleByValues(claims, samples)
  claimThemes(headers, claims)
  return claims.map(({ field }) => field)
}

function claim(header: string, index: number, sample: string[]): Claim {
  const values = sample.filter((value) => !isMissing(value))
  const place = headerPlace(header)
  if (share(values, isDriveText) >= 0.5 && place?.field !== 'notes') return { index, field: 'driveLink', rank: 0 }
  const field = place === null || place.field === 'other' ? null : fitting(place.field, plainHeader(header), values)
  return { index, field, rank: (place?.rank ?? 0) + (values.length === 0 ? 1000 : 0) }
}

/** The field a header claims, or the one its values show instead. An empty column keeps its claim. */
function fitting(field: ColumnField, header: string, values: string[]): ColumnField | null {
  if (values.length === 0) return field
  if (field === 'tempo' && share(values, isClock) >= 0.5) return 'duration'
  if (field === 'duration') return fittingDuration(values)
  if (field === 'key') return fittingKey(values)
  if (field === 'genre' && /^(?:type|tipo|period)/.test(header))
    return share(values, namesGenre) >= 0.5 ? 'genre' : null
  // Initials say who of the band sings.
  if (field === 'artist' && share(values, (value) => /^[A-Za-zÀ-ÿ]{1,2}\.?$/.test(value)) >= 0.8) return null
  if (field === 'driveLink') return values.some((value) => !('problem' in readDriveLink(value))) ? 'driveLink' : null
  if (field === 'readiness') return share(values, (value) => isReadiness(value, header)) >= 0.6 ? 'readiness' : null
  if (
    field === 'title' &&
    share(values, isNumber) >= 0.8 &&
    /^(?:track|nummer|number|no|selection|name|work|file)/.test(header)
  )
    return 'ignore'
  if (field === 'ignore' && /^(?:energy|position|cover|code|order)$/.test(header) && share(values, isWords) >= 0.8)
    return null
  return field
}

/** Where most values lie beyond a quarter of an hour, they are places in a recording and not lengths of songs. */
function fittingDuration(values: string[]): ColumnField | null {
  if (share(values, isSignature) >= 0.5) return 'timeSignature'
  const seconds = values.map((value) => readDuration(value).value).filter((value) => value !== null)
  if (share(values, isNumber) >= 0.5) return 'duration'
  if (seconds.length < values.length * 0.5) return null
  return median(seconds.map(String)) <= LONGEST_SONG_SECONDS ? 'duration' : null
}

function fittingKey(values: string[]): ColumnField | null {
  if (share(values, isNumber) >= 0.8) return share(values, (value) => Number(value) <= 24) >= 0.95 ? 'key' : 'ignore'
  return share(values, (value) => readKey(value, { firstOfSeveral: true }).key !== null) >= 0.3 ? 'key' : null
}

function isReadiness(value: string, header: string): boolean {
  return readReadiness(value, asksWhetherReady(header)).value !== null
}

/** Whether yes in this column can only mean that the song is ready. */
export function asksWhetherReady(header: string): boolean {
  return !/^(?:status|state|estado|statut|stato|progress|fortschritt)$/.test(plainHeader(header))
}

function settleSingleFields(claims: Claim[]): void {
  const best = new Map<ColumnField, Claim>()
  for (const one of claims) {
    if (one.field === null || MANY.has(one.field)) continue
    const other = best.get(one.field)
    if (!other || one.rank < other.rank) best.set(one.field, one)
  }
  for (const one of claims)
    if (one.field && best.has(one.field) && best.get(one.field) !== one && !isSeconds(one, best.get(one.field)!))
      one.field = null
}

/** `Minutes` and `Seconds` beside each other are one duration. */
function isSeconds(one: Claim, chosen: Claim): boolean {
  return one.field === 'duration' && one.rank === chosen.rank + 1 && one.index === chosen.index + 1 && one.rank > 40
}

/** One column of keys for a voice is the song's key; of two it cannot be told which, and both go to the notes. */
function claimVoiceKey(headers: string[], claims: Claim[]): void {
  if (claims.some(({ field }) => field === 'key')) return
  const voices = claims.filter(({ index }) => /^(?:male|female) key$/.test(plainHeader(headers[index]!)))
  if (voices.length === 1) voices[0]!.field = 'key'
}

function claimGenreAmongTags(headers: string[], claims: Claim[], samples: string[][]): void {
  if (claims.some(({ field }) => field === 'genre')) return
  const category = claims.find(
    ({ field, index }) =>
      field === 'tags' &&
      /^(?:categor|kategor)/.test(plainHeader(headers[index]!)) &&
      share(samples[index]!, namesGenre) >= 0.5,
  )
  if (category) category.field = 'genre'
}

/** `EN-US` beside `ES-ES`: the title in several languages, of which the first filled one counts. */
function claimLanguages(headers: string[], claims: Claim[]): void {
  const languages = claims.filter(({ index }) => /^[a-z]{2}(?:[-_][a-z]{2})?$/i.test(headers[index]!))
  for (const one of languages) if (languages.length > 1 && one.field === null) one.field = 'title'
}

/** In Portuguese and Spanish `tema` is the song itself or, beside another title, what it is about. */
function claimThemes(headers: string[], claims: Claim[]): void {
  for (const one of claims)
    if (one.field === null && /^temas?$/.test(plainHeader(headers[one.index]!))) one.field = 'tags'
}

function claimTitleByValues(claims: Claim[], samples: string[][]): void {
  const free = claims.filter(({ field, index }) => field === null && valueKind(samples[index]!) === 'text')
  const { title } = guessTexts(free.map(({ index }) => ({ index, values: samples[index]! })))
  const chosen = claims.find(({ index }) => index === title)
  if (chosen) chosen.field = 'title'
}
