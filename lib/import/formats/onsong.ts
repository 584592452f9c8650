import type { SongValue } from '@/lib/import/draft-song'
import { onsongName } from '@/lib/import/formats/onsong-name'
import { readTimeSignature } from '@/lib/import/read-time-signature'
import { withPlainLineEnds } from '@/lib/import/records'
import type { ColumnField, SongReader } from '@/lib/import/song-draft'
import { readSongRows, type SongRow } from '@/lib/import/song-rows'
import { hasInlineChords, isChordLine, isSongSheet } from '@/lib/import/song-sheet'
import { decodeEntities } from '@/lib/import/xml-events'

// https://onsongapp.com/docs/features/formats/onsong/metadata/, and what its German edition writes.
const TAGS: Record<string, ColumnField | 'original key' | null> = {
  ...{ title: 'title', titel: 'title', artist: 'artist', artists: 'artist', author: 'artist', authors: 'artist' },
  ...{ by: 'artist', interpret: 'artist', autor: 'artist', key: 'key', tonart: 'key', 'original key': 'original key' },
  ...{ transposedkey: 'original key', 'transposed key': 'original key', originalkey: 'original key' },
  ...{
    capo: 'capo',
    kapo: 'capo',
    tempo: 'tempo',
    bpm: 'tempo',
    time: 'timeSignature',
    'time signature': 'timeSignature',
  },
  ...{
    meter: 'timeSignature',
    taktart: 'timeSignature',
    takt: 'timeSignature',
    duration: 'duration',
    dauer: 'duration',
  },
  ...{
    length: 'duration',
    book: 'tags',
    books: 'tags',
    keywords: 'tags',
    keyword: 'tags',
    topic: 'tags',
    topics: 'tags',
  },
  ...{
    tags: 'tags',
    theme: 'tags',
    themes: 'tags',
    genre: 'genre',
    notes: 'notes',
    number: null,
    flow: null,
    ccli: null,
  },
  ...{ subtitle: null, album: null, year: null, link: null, lyrics: null, 'alternate title': null },
  ...{ 'ccli song #': null, copyright: null, footer: null, restrictions: null, scripture: null, 'music by': null },
  ...{ 'words by': null, publisher: null, tuning: null, midi: null, pitch: null, keynote: null, rating: null },
}
const NAMES = Object.keys(TAGS).sort((one, other) => other.length - one.length)
const TAG = new RegExp(`^(${NAMES.join('|')})\\s{0,3}:[ \\t]*(.*)$`, 'i')
const WITHIN = new RegExp(`[\\s|,]+(${NAMES.filter((name) => name !== 'by').join('|')}):`, 'gi')
const SECTION =
  /^(?:verse?|vers|strophe|chorus|refrain|bridge|intro|outro|ending|tag|interlude|pre-?chorus|coda|instrumental|solo|vamp|turnaround|misc|teil|zwischenspiel)\b[^:]{0,20}:/i
const SURE_TAG =
  /^(?:key|tonart|tempo|bpm|capo|kapo|time|taktart|ccli|artist|copyright|original key|duration|flow)\s{0,3}:/i
const MOST_HEADER_LINES = 40

/** Reads an OnSong sheet: title, artist and tags above the song, whose text is the chart. */
export const onsongReader: SongReader = {
  format: 'onsong',
  recognises: (text, fileName) => {
    const lines = withPlainLineEnds(text.slice(0, 50_000)).split('\n')
    if (/\.onsong$/i.test(fileName)) return lines.some((line) => line.trim() !== '')
    if (/ (?:chords|tabs?) by | by | [-–] /i.test(lines[0] ?? '') && isSongSheet(lines.join('\n'))) return false
    const head = header(lines)
    // Words with chords in brackets below a title and its artist need no tag.
    if (head.length > 0 && head.length <= 3 && !/[[{<]/.test(head[0]!) && hasInlineChords(lines.slice(head.length)))
      return true
    const tags = head.filter((line) =>
      /^(?:key|tempo|ccli|capo|original key|flow|time)$/i.test(TAG.exec(line)?.[1] ?? ''),
    )
    const sections = lines.filter((line) => SECTION.test(line.trim())).length
    return (
      tags.length > 0 &&
      (sections > 0 || isSongSheet(lines.join('\n')) || /\[[A-G][^\]\n]{0,8}\]/.test(text.slice(0, 50_000)))
    )
  },
  read: (text, choices, fileName) => readSongRows([song(withPlainLineEnds(text), fileName)], choices),
}

function song(text: string, fileName: string): SongRow {
  const lines = header(beginning(text).split('\n', MOST_HEADER_LINES + 1))
  const values = lines.flatMap((line, index) => headerValues(line, index))
  const name = onsongName(fileName)
  if (!values.some(({ field }) => field === 'title') && name.title)
    values.push({ field: 'title', header: 'File name', text: name.title })
  if (!values.some(({ field }) => field === 'key')) values.push(...name.key)
  values.push({ field: 'chart', header: 'Chart', text: text.trim() })
  return { line: 1, values: withoutSecondKey(values) }
}

/** Blank lines above a header are no header of nothing, where tags stand below them. */
function beginning(text: string): string {
  const rest = text.trimStart()
  const block = rest.split('\n', 5).map((line) => line.trim())
  const end = block.indexOf('')
  return block.slice(0, end < 0 ? block.length : end).some((line) => TAG.test(line)) ? rest : text
}

/** The lines up to the first blank one that no tag follows, or to the first that is sung or played. */
function header(lines: string[]): string[] {
  const trimmed = lines.map((line) => line.trim())
  const end = trimmed.findIndex(
    (line, index) =>
      (line === '' && (index === 0 || !SURE_TAG.test(trimmed[index + 1] ?? ''))) || (index > 0 && beginsSong(line)),
  )
  return trimmed.slice(0, Math.min(end < 0 ? lines.length : end, MOST_HEADER_LINES)).filter((line) => line !== '')
}

function beginsSong(line: string): boolean {
  return (
    SECTION.test(line) ||
    isChordLine(line) ||
    /\[[A-G][^\]]{0,8}\]/.test(line.replace(/^[\w ]{1,20}:.*/, '')) ||
    line.startsWith('{')
  )
}

function headerValues(line: string, index: number): SongValue[] {
  const text = twiceDecoded(line)
  const tag = TAG.exec(text)
  if (!tag) {
    if (index === 0) return [{ field: 'title', header: 'Line 1', text }]
    if (index === 1 && text.length <= 200 && /\p{L}/u.test(text))
      return [{ field: 'artist', header: 'Line 2', text: text.replace(/^(?:words (?:and|&) music )?by:? /i, '') }]
    return []
  }
  return apart(tag[1]!, tag[2]!).flatMap(({ name, value }) => {
    const field = TAGS[name.toLowerCase()] ?? null
    if (value === '' || value === '[]') return []
    if (field === 'original key') return [{ field: 'key' as const, header: name, text: value }]
    if (field === 'tempo' && readTimeSignature(value).value && !/^\d+$/.test(value))
      return [{ field: 'timeSignature' as const, header: name, text: value }]
    return [{ field, header: name, text: value }]
  })
}

/** Several tags on one line, as in `Key: Eb | Capo: 1`. */
function apart(name: string, text: string): { name: string; value: string }[] {
  const parts: { name: string; value: string }[] = []
  let [current, from] = [name, 0]
  for (const match of text.matchAll(WITHIN)) {
    parts.push({ name: current, value: text.slice(from, match.index).trim() })
    ;[current, from] = [match[1]!, match.index + match[0].length]
  }
  return [...parts, { name: current, value: text.slice(from).trim() }]
}

/** `Key` is the key of the song; the original one and the one transposed to count only without it. */
function withoutSecondKey(values: SongValue[]): SongValue[] {
  const own = values.some(({ field, header }) => field === 'key' && /^(?:key|tonart)$/i.test(header))
  return values.map((value) =>
    own && value.field === 'key' && !/^(?:key|tonart)$/i.test(value.header) ? { ...value, field: null } : value,
  )
}

function twiceDecoded(text: string): string {
  return decodeEntities(decodeEntities(text))
}
