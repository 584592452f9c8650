import { setImmediate } from 'node:timers/promises'
import type { SongValue } from '@/lib/import/draft-song'
import { firstNamesFirst } from '@/lib/import/formats/composer-names'
import type { SongReader } from '@/lib/import/song-draft'
import { readSongRows, type SongRow } from '@/lib/import/song-rows'
import { UnreadableFile } from '@/lib/import/unreadable-file'
import { decodeEntities } from '@/lib/import/xml-events'

const LINK = /irealb(ook)?:\/\/([^"<>\r\n]*)/g
const OLD_FIELDS = 6

type Song = { fields: string[]; isNew: boolean }

/** Reads iReal Pro links, alone or in the web page it shares: title, composer, style, key and tempo of each song. */
export const irealReader: SongReader = {
  format: 'ireal',
  recognises: (text) => {
    if (!/irealb(?:ook)?:\/\//.test(text)) return false
    // A link in a cell of a table makes no playlist of it.
    return /^\s*</.test(text) || /(?:^|\n)[ \t]{0,20}irealb/.test(text) || text.split('\n', 20).length < 20
  },
  read: async (text, choices) => {
    const songs: Song[] = []
    for (const [, old, link] of text.matchAll(LINK)) {
      const decoded = percentDecoded(decodeEntities(link!))
      const found = old ? oldSongs(decoded) : decoded.split('===').map((song) => song.split('='))
      for (const fields of found) if (fields.length > 3) songs.push({ fields, isNew: !old })
      await setImmediate()
    }
    if (songs.length === 0) throw new UnreadableFile('This iReal Pro link was cut off, so there is no song in it.')
    const composers = firstNamesFirst(songs.map(({ fields }) => fields[1] ?? ''))
    const rows = songs.map((song, at): SongRow => ({ line: at + 1, values: values(song, composers[at]!) }))
    return readSongRows(rows, choices)
  },
}

/** Each `%xx` that can be decoded; a link cut off in the middle of a letter keeps the rest. */
function percentDecoded(link: string): string {
  return link.replace(/(?:%[0-9a-fA-F]{2})+/g, (codes) => {
    const bytes = Buffer.from(codes.replaceAll('%', ''), 'hex')
    return new TextDecoder().decode(bytes)
  })
}

function oldSongs(decoded: string): string[][] {
  const fields = decoded.split('=')
  const songs: string[][] = []
  for (let at = 0; at + OLD_FIELDS <= fields.length; at += OLD_FIELDS) songs.push(fields.slice(at, at + OLD_FIELDS))
  return songs
}

/** New: `Title=Composer==Style=Key==chords=Groove=BPM=Repeats`. Old: `Title=Composer=Style=Key=n=chords`. */
function values({ fields, isNew }: Song, composer: string): SongValue[] {
  const [style = '', key = ''] = fields.slice(isNew ? 3 : 2)
  const tempo = isNew ? (fields[8] ?? '') : ''
  return [
    { field: 'title', header: 'Title', text: fields[0] ?? '' },
    { field: 'artist', header: 'Composer', text: /^(?:composer )?unknown$/i.test(composer) ? '' : composer },
    { field: 'genre', header: 'Style', text: style },
    { field: 'key', header: 'Key', text: key },
    { field: 'tempo', header: 'Tempo', text: /^\d+$/.test(tempo) ? tempo : '' },
  ]
}
