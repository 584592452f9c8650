import type { SongValue } from '@/lib/import/draft-song'
import type { ColumnField, SongReader } from '@/lib/import/song-draft'
import { readSongRows, type SongRow } from '@/lib/import/song-rows'
import { xmlEvents } from '@/lib/import/xml-events'

const FIELDS: Record<string, ColumnField | null> = {
  ...{ Name: 'title', Artist: 'artist', BPM: 'tempo', Genre: 'genre', 'Total Time': 'duration', Comments: 'notes' },
  ...{ Composer: null, Album: null, Year: null, Grouping: 'tags' },
}
// A dictionary of tracks stands within the one of the library.
const TRACK_DEPTH = 3

/** Reads the library that iTunes and Music export as XML: its tracks, not its playlists, which only point to them. */
export const itunesReader: SongReader = {
  format: 'itunes',
  recognises: (text) => /<plist[\s>]/.test(text.slice(0, 2_000)) && text.includes('<key>Tracks</key>'),
  read: (text, choices) => readSongRows(tracks(text), choices),
}

function* tracks(xml: string): Generator<SongRow> {
  let [depth, line, section, key, text] = [0, 0, '', '', '']
  let values: SongValue[] = []
  for (const event of xmlEvents(xml)) {
    if (event.kind === 'text') text += event.text
    else if (event.kind === 'open') {
      text = ''
      if (event.name !== 'dict') continue
      if (++depth === TRACK_DEPTH) values = []
    } else if (event.name === 'dict') {
      if (depth-- === TRACK_DEPTH && section === 'Tracks' && values.length > 0) yield { line: ++line, values }
    } else {
      if (event.name === 'key' && depth === 1) section = text
      if (event.name === 'key') key = text
      else if (depth === TRACK_DEPTH && Object.hasOwn(FIELDS, key)) values.push(value(key, text))
      text = ''
    }
  }
}

function value(key: string, text: string): SongValue {
  return { field: FIELDS[key]!, header: key, text, ...(key === 'Total Time' ? { unit: 'milliseconds' as const } : {}) }
}
