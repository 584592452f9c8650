import type { SongValue } from '@/lib/import/draft-song'
import { opensongSheet } from '@/lib/import/formats/opensong-sheet'
import type { ColumnField, SongReader } from '@/lib/import/song-draft'
import { readSongRows } from '@/lib/import/song-rows'
import { xmlEvents } from '@/lib/import/xml-events'

const FIELDS: Record<string, ColumnField | null> = {
  ...{ title: 'title', author: 'artist', key: 'key', capo: 'capo', tempo: 'tempo', time_sig: 'timeSignature' },
  ...{ timesig: 'timeSignature', theme: 'tags', alttheme: 'tags', lyrics: 'chart', aka: null, copyright: null },
  ...{ ccli: null, hymn_number: null, presentation: null, key_line: null, user1: null, user2: null, user3: null },
}

/** Reads OpenSong XML, whose lyrics are the chart; leading blanks are its chord lines and stay. */
export const opensongReader: SongReader = {
  format: 'opensong',
  recognises: (text) => {
    const start = text.slice(0, 20_000)
    return (
      /<song(?:\s[^<>]{0,500})?>/.test(start) &&
      /<(?:title|lyrics)[\s/>]/.test(start) &&
      !start.includes('openlyrics.info')
    )
  },
  read: (text, choices) => readSongRows([{ line: 1, values: values(text) }], choices),
}

function values(xml: string): SongValue[] {
  const found: SongValue[] = []
  const path: string[] = []
  let text = ''
  for (const event of xmlEvents(xml)) {
    if (event.kind === 'text') text += event.text
    else if (event.kind === 'open') {
      path.push(event.name)
      text = ''
    } else {
      if (path.length === 2 && path[0] === 'song' && path[1] === event.name && Object.hasOwn(FIELDS, event.name)) {
        const written = event.name === 'lyrics' ? opensongSheet(text.replace(/^\s*\n/, '').trimEnd()) : text.trim()
        if (written !== '') found.push({ field: FIELDS[event.name]!, header: event.name, text: written })
      }
      path.pop()
      text = ''
    }
  }
  return found
}
