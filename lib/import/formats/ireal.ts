import { setImmediate } from 'node:timers/promises'
import type { SongValue } from '@/lib/import/draft-song'
import type { SongReader } from '@/lib/import/song-draft'
import { readSongRows, type SongRow } from '@/lib/import/song-rows'
import { UnreadableFile } from '@/lib/import/unreadable-file'
import { decodeEntities } from '@/lib/import/xml-events'

const LINK = /irealb(ook)?:\/\/([^"<>\r\n]*)/g
const OLD_FIELDS = 6

/** Reads iReal Pro links, alone or in the web page it shares: title, composer, style, key and tempo of each song. */
export const irealReader: SongReader = {
  format: 'ireal',
  recognises: (text) => {
    if (!/irealb(?:ook)?:\/\//.test(text)) return false
    // A link in a cell of a table makes no playlist of it.
    return /^\s*</.test(text) || /(?:^|\n)[ \t]{0,20}irealb/.test(text) || text.split('\n', 20).length < 20
  },
  read: async (text, choices) => {
    const rows: SongRow[] = []
    for (const [, old, link] of text.matchAll(LINK)) {
      const decoded = percentDecoded(decodeEntities(link!))
      const songs = old ? oldSongs(decoded) : decoded.split('===').map((song) => song.split('='))
      for (const fields of songs)
        if (fields.length > 3) rows.push({ line: rows.length + 1, values: values(fields, !old) })
      await setImmediate()
    }
    if (rows.length === 0) throw new UnreadableFile('This iReal Pro link was cut off, so there is no song in it.')
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
function values(fields: string[], isNew: boolean): SongValue[] {
  const [title = '', composer = ''] = fields
  const [style = '', key = ''] = fields.slice(isNew ? 3 : 2)
  const tempo = isNew ? (fields[8] ?? '') : ''
  return [
    { field: 'title', header: 'Title', text: title },
    { field: 'artist', header: 'Composer', text: firstNameFirst(composer.trim()) },
    { field: 'genre', header: 'Style', text: style },
    { field: 'key', header: 'Key', text: key },
    { field: 'tempo', header: 'Tempo', text: /^\d+$/.test(tempo) ? tempo : '' },
  ]
}

/** Composers stand as `Last First`; of more than two words it cannot be told where the name is cut. */
function firstNameFirst(composer: string): string {
  const words = composer.split(/\s+/)
  if (words.length !== 2 || /^(?:the|los|les|unknown|trad|traditional)\b/i.test(composer) || /[(),&/.]/.test(composer))
    return /^unknown$/i.test(composer) ? '' : composer
  return `${words[1]} ${words[0]}`
}
