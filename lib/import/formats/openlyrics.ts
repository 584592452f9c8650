import type { SongValue } from '@/lib/import/draft-song'
import { OpenlyricsChart } from '@/lib/import/formats/openlyrics-chart'
import type { ColumnField, SongReader } from '@/lib/import/song-draft'
import { readSongRows } from '@/lib/import/song-rows'
import { xmlEvents } from '@/lib/import/xml-events'

const FIELDS: Record<string, ColumnField | null> = {
  ...{ title: 'title', author: 'artist', key: 'key', tempo: 'tempo', timeSignature: 'timeSignature', theme: 'tags' },
  ...{ comment: 'notes', copyright: null, ccliNo: null, released: null, transposition: null, variant: null },
  ...{ publisher: null, verseOrder: null, keywords: 'tags', version: null, songbook: null },
}

/** Reads OpenLyrics XML (https://docs.openlyrics.org/en/latest/dataformat.html); its verses are written as a ChordPro chart. */
export const openlyricsReader: SongReader = {
  format: 'openlyrics',
  recognises: (text) => text.slice(0, 5_000).includes('openlyrics.info') && text.slice(0, 5_000).includes('<song'),
  read: (text, choices) => readSongRows([{ line: 1, values: values(text) }], choices),
}

function values(xml: string): SongValue[] {
  const found: SongValue[] = []
  const chart = new OpenlyricsChart()
  let [text, inProperties, german]: [string, boolean, boolean] = ['', false, false]
  let attributes: Record<string, string> = {}
  for (const event of xmlEvents(xml)) {
    if (event.kind === 'text') text += event.text
    else if (event.kind === 'open') {
      text = ''
      attributes = event.attributes()
      if (event.name === 'song') german = /german|hungarian|dutch|polish|czech/i.test(attributes.chordNotation ?? '')
      if (event.name === 'properties') inProperties = true
      if (inProperties && event.name === 'songbook')
        found.push({
          field: null,
          header: 'songbook',
          text: [attributes.name, attributes.entry].filter(Boolean).join(' '),
        })
    } else {
      if (event.name === 'properties') inProperties = false
      else if (inProperties && Object.hasOwn(FIELDS, event.name))
        found.push(...property(event.name, text, attributes, german))
      text = ''
      attributes = {}
    }
    if (!inProperties) chart.add(event)
  }
  const authors = found.filter(({ field }) => field === 'artist')
  const artist = [...new Set(authors.map((author) => author.text))].join('; ')
  return [
    ...found.filter(({ field }) => field !== 'artist'),
    { field: 'artist', header: 'author', text: artist },
    { field: 'chart', header: 'lyrics', text: chart.text() },
  ]
}

function property(name: string, written: string, attributes: Record<string, string>, german: boolean): SongValue[] {
  const text = written.trim()
  if (text === '') return []
  if (name === 'author' && /^(?:translation|arrangement)$/.test(attributes.type ?? ''))
    return [{ field: null, header: attributes.type!, text }]
  const value: SongValue = { field: FIELDS[name]!, header: name, text }
  return [name === 'key' ? { ...value, keyHints: { german } } : value]
}
