import type { SongValue } from '@/lib/import/draft-song'
import { titleOfFileName } from '@/lib/import/read-title'
import type { SongReader } from '@/lib/import/song-draft'
import { readSongRows, type SongRow } from '@/lib/import/song-rows'
import { xmlEvents } from '@/lib/import/xml-events'
import { PITCH_MAJOR, PITCH_MINOR } from '@/lib/music/key-spellings'

type Attributes = Record<string, string>

/** Reads the XML that rekordbox exports: the tracks of its collection. */
export const rekordboxReader: SongReader = {
  format: 'rekordbox',
  recognises: (text) => /<DJ_PLAYLISTS[\s>]/.test(text.slice(0, 5_000)),
  read: (text, choices) => readSongRows(rekordboxTracks(text), choices),
}

/** Reads the collection or history of Traktor (`.nml`). */
export const traktorReader: SongReader = {
  format: 'traktor',
  recognises: (text) => /<NML[\s>]/.test(text.slice(0, 5_000)),
  read: (text, choices) => readSongRows(traktorTracks(text), choices),
}

function* rekordboxTracks(xml: string): Generator<SongRow> {
  let line = 0
  let inCollection = false
  for (const event of xmlEvents(xml)) {
    if (event.kind === 'text') continue
    if (event.name === 'COLLECTION') inCollection = event.kind === 'open'
    if (event.kind !== 'open' || event.name !== 'TRACK' || !inCollection) continue
    const track = event.attributes()
    const { Name: title = '', Location: location = '' } = track
    yield {
      line: ++line,
      values: [
        { field: 'title', header: 'Name', text: title || titleOfFileName(location) },
        { field: 'artist', header: 'Artist', text: track.Artist ?? '' },
        { field: 'key', header: 'Tonality', text: track.Tonality ?? '' },
        { field: 'tempo', header: 'AverageBpm', text: track.AverageBpm ?? '' },
        { field: 'genre', header: 'Genre', text: track.Genre ?? '' },
        { field: 'duration', header: 'TotalTime', text: track.TotalTime ?? '' },
        { field: 'notes', header: 'Comments', text: track.Comments ?? '' },
        ...named(track, 'Album', 'Composer', 'Remixer', 'Label', 'Mix', 'Grouping'),
      ],
    }
  }
}

function* traktorTracks(xml: string): Generator<SongRow> {
  let line = 0
  let entry: Record<string, Attributes> | null = null
  let inCollection = false
  for (const event of xmlEvents(xml)) {
    if (event.kind === 'text') continue
    if (event.name === 'COLLECTION') inCollection = event.kind === 'open'
    if (event.kind === 'open') {
      if (event.name === 'ENTRY' && inCollection) entry = { ENTRY: event.attributes() }
      else if (entry && /^(?:INFO|TEMPO|MUSICAL_KEY|ALBUM|LOCATION)$/.test(event.name))
        entry[event.name] ??= event.attributes()
    } else if (event.name === 'ENTRY' && entry) {
      yield { line: ++line, values: traktorValues(entry) }
      entry = null
    }
  }
}

function traktorValues({
  ENTRY = {},
  INFO = {},
  TEMPO = {},
  MUSICAL_KEY = {},
  ALBUM = {},
  LOCATION = {},
}: Record<string, Attributes>): SongValue[] {
  const number = /^\d{1,2}$/.test(MUSICAL_KEY.VALUE ?? '') ? Number(MUSICAL_KEY.VALUE) : 24
  const key = [...PITCH_MAJOR, ...PITCH_MINOR][number]
  return [
    { field: 'title', header: 'TITLE', text: ENTRY.TITLE || titleOfFileName(LOCATION.FILE ?? '') },
    { field: 'artist', header: 'ARTIST', text: ENTRY.ARTIST ?? '' },
    key ? { field: 'key', header: 'MUSICAL_KEY', text: key } : { field: 'key', header: 'KEY', text: INFO.KEY ?? '' },
    { field: 'tempo', header: 'BPM', text: TEMPO.BPM ?? '' },
    { field: 'genre', header: 'GENRE', text: INFO.GENRE ?? '' },
    { field: 'duration', header: 'PLAYTIME', text: INFO.PLAYTIME ?? '' },
    { field: 'notes', header: 'COMMENT', text: INFO.COMMENT ?? '' },
    { field: null, header: 'Album', text: ALBUM.TITLE ?? '' },
    ...named(INFO, 'LABEL', 'REMIXER'),
  ]
}

function named(attributes: Attributes, ...names: string[]): SongValue[] {
  return names.map((name) => ({ field: null, header: name, text: attributes[name] ?? '' }))
}
