import type { SongValue } from '@/lib/import/draft-song'
import type { JsonFormat } from '@/lib/import/formats/json'
import { asObjects, asText } from '@/lib/import/json-values'
import { withPlainLineEnds } from '@/lib/import/records'
import type { ColumnField, SongReader } from '@/lib/import/song-draft'
import { readSongRows, type SongRow } from '@/lib/import/song-rows'
import { decodeEntities } from '@/lib/import/xml-events'

// The columns of its batch import, which has no header.
const COLUMNS: [string, ColumnField | null][] = [
  ...([
    ['Title', 'title'],
    ['Artist', 'artist'],
    ['Tags', 'tags'],
    ['Key', 'key'],
  ] as [string, ColumnField][]),
  ...([
    ['Time signature', 'timeSignature'],
    ['Tempo', 'tempo'],
    ['Duration', 'duration'],
  ] as [string, ColumnField][]),
  ...(['Starting pitch', 'Document filenames', 'Recording filenames', 'MIDI preset names'].map((name) => [
    name,
    null,
  ]) as [string, null][]),
  ...([
    ['Lyrics', 'chart'],
    ['Chords', 'chart'],
    ['Notes', 'notes'],
  ] as [string, ColumnField][]),
  ...(['MIDI song number', 'MIDI program change'].map((name) => [name, null]) as [string, null][]),
]
const NAME = /<span class="bandhelper_(name|artist)">([^<]{0,1000})<\/span>/g

/** Reads the tab-separated file of BandHelper: sixteen columns without a header, line breaks written as `\n`. */
export const bandhelperTabReader: SongReader = {
  format: 'bandhelper',
  recognises: (text) => {
    const rows = withPlainLineEnds(text.slice(0, 50_000))
      .split('\n')
      .filter((line) => line.trim() !== '')
      .slice(0, 20)
    return (
      rows.length > 0 &&
      rows.every((line) => line.split('\t').length === COLUMNS.length) &&
      !/^"?(?:title|song|name)"?\t/i.test(rows[0]!)
    )
  },
  read: (text, choices) =>
    readSongRows(
      withPlainLineEnds(text)
        .split('\n')
        .flatMap((line, index) => (line.trim() === '' ? [] : [tabRow(line, index + 1)])),
      choices,
    ),
}

/** Reads the list that BandHelper puts on a band's own web page. */
export const bandhelperPageReader: SongReader = {
  format: 'bandhelper',
  recognises: (text) => text.includes('<span class="bandhelper_name">'),
  read: (text, choices) => readSongRows(pageRows(text), choices),
}

/** The public feed of BandHelper: songs among sets, breaks and pauses. */
export const bandhelperFeed: JsonFormat = (json, choices) => {
  const all = asObjects(json)
  if (!all.some(({ type, name }) => type === 'song' && typeof name === 'string')) return null
  const rows = all.map((row, index): SongRow => {
    const line = index + 1
    if (row.type !== 'song')
      return { line, reason: `This is a ${asText(row.type) || 'row'} of the set list, not a song.` }
    const text = (name: string) => decodeEntities(asText(row[name]))
    return {
      line,
      values: FEED.map(([header, field]) => ({ field, header, text: text(header) })),
    }
  })
  return readSongRows(rows, choices).then((read) => ({ format: 'bandhelper', ...read }))
}

const FEED: [string, ColumnField | null][] = [
  ...([
    ['name', 'title'],
    ['artist', 'artist'],
    ['tags', 'tags'],
    ['key', 'key'],
  ] as [string, ColumnField][]),
  ...([
    ['tempo', 'tempo'],
    ['duration', 'duration'],
    ['time_signature', 'timeSignature'],
    ['notes', 'notes'],
  ] as [string, ColumnField][]),
]

function tabRow(line: string, number: number): SongRow {
  const values = line.split('\t').map((cell, index): SongValue => {
    const [header, field] = COLUMNS[index] ?? [`Column ${index + 1}`, null]
    return { field, header, text: cell.replaceAll('\\n', '\n').trim() }
  })
  return { line: number, values }
}

function* pageRows(html: string): Generator<SongRow> {
  let values: SongValue[] = []
  let line = 0
  for (const [, kind, text] of html.matchAll(NAME)) {
    if (kind === 'name' && values.length > 0) {
      yield { line: ++line, values }
      values = []
    }
    values.push({ field: kind === 'name' ? 'title' : 'artist', header: kind!, text: decodeEntities(text!) })
  }
  if (values.length > 0) yield { line: ++line, values }
}
