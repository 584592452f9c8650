import { readDriveLink } from '@/lib/drive'
import { cleanLine, cleanText, cut } from '@/lib/import/clean-text'
import type { SongInWork, SongValue } from '@/lib/import/draft-song'
import { readCapo } from '@/lib/import/read-capo'
import { readChartTypes } from '@/lib/import/read-chart-types'
import { readDuration } from '@/lib/import/read-duration'
import { readReadiness } from '@/lib/import/read-readiness'
import { readTags } from '@/lib/import/read-tags'
import { readTempo } from '@/lib/import/read-tempo'
import { readTimeSignature } from '@/lib/import/read-time-signature'
import { articleInFront, keyOfFileName } from '@/lib/import/read-title'
import type { Reading } from '@/lib/import/reading'
import type { ColumnField, SongDraft } from '@/lib/import/song-draft'
import { isMissing } from '@/lib/music/missing'
import { type KeyHints, type KeyReading, readKey } from '@/lib/music/read-key'
import { LIMITS } from '@/lib/songs'

const CHART_FILE =
  /^[^\n]+\.(?:pdf|onsong|pro|cho|crd|chopro|chordpro|txt|docx?|mp3|wav|m4a|musicxml|mxl|mscz|gp[345x]?|html?)$/i

// Karaoke machines write `A^B`, streaming services `A;B`, MobileSheets `A|B`.
const SEVERAL_ARTISTS = / ?[;|] ?|(?<=[^\s^])\^(?=[^\s^])/g

// Most names are nothing else, and each of the habits of lists that are undone below costs a look.
const PLAIN_NAME = /^[0-9A-Za-zÀ-ÖØ-öø-ÿ'’&!?]+(?: [0-9A-Za-zÀ-ÖØ-öø-ÿ'’&!?]+)*$/

type FieldReader = (work: SongInWork, value: SongValue) => void

const LONGEST_CHART = 100_000
const NO_ARTIST = new Set(['N/A', 'n/a', '#N/A', 'NULL', 'null', '(null)', 'nan', 'NaN', '#VALUE!', '#REF!', '#NAME?'])

/** How the value of each field finds its way into a song. A second value for a field that holds one is kept in the notes. */
export const FIELD_READERS: Record<ColumnField, FieldReader> = {
  title: (work, value) => {
    const { title, key } = titleOf(value.text)
    if (work.song.title === '') work.song.title = title
    else if (title !== work.song.title) work.keep(value)
    work.song.key ??= key
  },
  artist: (work, value) => {
    const artist = artistOf(value.text)
    if (artist === '' || /^[-–—]+$/.test(artist) || NO_ARTIST.has(artist)) return
    if (artist.length > LIMITS.artist) work.remark(value, `Longer than ${LIMITS.artist} characters.`)
    else if (work.song.artist === null) work.song.artist = artist
    else if (artist !== work.song.artist) work.keep(value)
  },
  key: (work, value) => {
    if (work.song.key !== null) return work.keep(value)
    const { key, leftover, spelling } = keyOf(value)
    work.song.key = key
    if (leftover !== null) work.remark(value, key ? `Read as ${key}.` : 'Not understood as one key.')
    else if (key && spelling !== 'letters' && spelling !== 'pitch class') work.remark(value, `Read as ${key}.`)
  },
  mode: () => {},
  tempo: (work, value) => {
    if (work.song.tempo !== null) return work.keep(value)
    const { value: tempo, leftover, tag } = readTempo(cut(value.text, 200))
    work.song.tempo = tempo
    if (tag) {
      addTags(work, value, tag)
      work.tell(value, 'Kept as a tag: it names no number of beats.')
    }
    if (leftover !== null) work.remark(value, tempo ? `Read as ${tempo} bpm.` : 'Not understood as a tempo.')
  },
  genre: (work, value) => {
    const [genre, ...others] = genresOf(value)
    if (genre === undefined) return
    if (genre.length > LIMITS.genre) work.remark(value, `Longer than ${LIMITS.genre} characters.`)
    else if (work.song.genre === null) work.song.genre = genre
    else if (genre !== work.song.genre) addTags(work, value, genre)
    for (const other of others) addTags(work, value, other)
  },
  duration: (work, value) => {
    const { value: seconds, leftover } = readDuration(cut(value.text, 200), value.unit)
    const sum = seconds === null ? null : seconds + (work.song.durationSeconds ?? 0)
    if (sum !== null && sum <= LIMITS.durationSeconds.max) work.song.durationSeconds = sum
    else if (leftover !== null || sum !== null) work.remark(value, 'Not understood as a duration.')
  },
  capo: single('capo', (value) => readCapo(cut(value.text, 200)), 'Not understood as the fret of a capo.'),
  timeSignature: single(
    'timeSignature',
    (value) => readTimeSignature(cut(value.text, 200)),
    'Not understood as a time signature.',
  ),
  tags: (work, value) => addTags(work, value, value.text),
  notes: (work, value) => {
    const text = cleanText(value.text).trim()
    if (!isMissing(text)) work.notes.push(text)
  },
  chart: (work, value) => {
    const text = cleanText(value.text).trimEnd()
    if (isMissing(text)) return
    if (work.song.chart === null && /\n|\[|.{60}/.test(text)) work.song.chart = cut(text, LONGEST_CHART)
    else work.keep(value)
  },
  chartTypes: (work, value) => {
    const { types, leftover } = readChartTypes(cleanLine(value.text))
    work.song.chartTypes = [...new Set([...work.song.chartTypes, ...types])]
    if (leftover.length > 0) work.keep(value, leftover.join(', '))
  },
  driveLink: (work, value) => {
    if (isMissing(value.text)) return
    const link = readDriveLink(value.text)
    if ('problem' in link) return /google\.com/.test(value.text) ? work.remark(value, link.problem) : work.keep(value)
    if (work.song.driveFileId !== null) return work.keep(value)
    work.song.driveFileId = link.fileId
    work.song.driveResourceKey = link.resourceKey
  },
  readiness: single(
    'readiness',
    (value) => readReadiness(cut(value.text, 200), value.yesMeansReady),
    'Not understood as ready, learning or wish.',
  ),
  ignore: () => {},
}

/** A list has thousands of songs in a dozen keys, and all of a column are read by the same hints. */
function keyOf({ text, keyHints }: SongValue): KeyReading {
  const written = cut(text, 200)
  if (!keyHints) return readKey(written)
  const known = KEYS_READ.get(keyHints) ?? new Map<string, KeyReading>()
  if (known.size === 0) KEYS_READ.set(keyHints, known)
  const reading = known.get(written) ?? readKey(written, keyHints)
  if (known.size < MOST_KEYS_KEPT) known.set(written, reading)
  return reading
}

const KEYS_READ = new WeakMap<KeyHints, Map<string, KeyReading>>()
const MOST_KEYS_KEPT = 500

function single<Field extends 'capo' | 'timeSignature' | 'readiness'>(
  field: Field,
  read: (value: SongValue) => Reading<NonNullable<SongDraft[Field]>>,
  message: string,
): FieldReader {
  return (work, value) => {
    if (work.song[field] !== null) return work.keep(value)
    const reading = read(value)
    work.song[field] = reading.value as SongDraft[Field]
    if (reading.leftover !== null) work.remark(value, message)
  }
}

function addTags(work: SongInWork, value: SongValue, text: string): void {
  const { tags, leftover } = readTags(cleanText(text))
  const all = [...new Set([...work.song.tags, ...tags])]
  work.song.tags = all.slice(0, LIMITS.tags)
  const dropped = [...all.slice(LIMITS.tags), ...leftover]
  if (dropped.length > 0) work.remark(value, 'Too long or too many for tags.', dropped.join(', '))
}

const SEVERAL_GENRES = /[,;|]/

/** Streaming services join many genres in one cell under a plural header; the first is the song's. */
function genresOf(value: SongValue): string[] {
  if (!SEVERAL_GENRES.test(value.text)) {
    const genre = cleanLine(value.text)
    return isMissing(genre) ? [] : [genre]
  }
  const separator = /genres|géneros|géneros|generos/i.test(value.header) ? /[,;|]/ : /[;|]/
  return value.text
    .split(separator)
    .map(cleanLine)
    .filter((genre) => !isMissing(genre))
}

function titleOf(text: string): { title: string; key: string | null } {
  if (PLAIN_NAME.test(text)) return { title: text, key: null }
  const written = withoutOuterQuotes(text)
  const name = written.trim()
  const { title, key } =
    name.length <= 255 && CHART_FILE.test(name) ? keyOfFileName(name) : { title: written, key: null }
  return { title: articleInFront(cleanLine(title)), key }
}

function artistOf(text: string): string {
  if (PLAIN_NAME.test(text) && !text.startsWith('by ')) return text
  const names = listedNames(withoutOuterQuotes(text))
    .replace(/^\s*by (?=\S)/, '')
    .replaceAll('\\,', ',')
    .replace(SEVERAL_ARTISTS, ', ')
  return articleInFront(cleanLine(names)).replace(/, $/, '')
}

/** Quotes around a text that has more of them inside, from a list that did not double them: `"Can We (From "Booty Call")"`. */
function withoutOuterQuotes(text: string): string {
  const inner = /^\s*"(.*)"\s*$/s.exec(text)?.[1]
  return inner !== undefined && /^[^"]*(?:^|[\s(])"[^\s"]/.test(inner) ? inner : text
}

/** `['Ana', 'Rui']`, as scripts write lists of names. */
function listedNames(text: string): string {
  const inner = /^\s*\[\s*(['"].*['"])\s*\]\s*$/s.exec(text)?.[1]
  return inner === undefined
    ? text
    : inner
        .split(/['"]\s*,\s*['"]/)
        .map((name) => name.replace(/^['"]|['"]$/g, ''))
        .join('; ')
}
