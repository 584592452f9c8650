import { titleOfFileName } from '@/lib/import/read-title'
import type { SongReader } from '@/lib/import/song-draft'
import { readSongRows, type SongRow } from '@/lib/import/song-rows'
import { xmlEvents } from '@/lib/import/xml-events'

/** Reads a set list of forScore (`.4ss`). */
export const forscoreSetlistReader: SongReader = {
  format: 'forscore setlist',
  recognises: (text) => /<forScore[\s>]/.test(text.slice(0, 2_000)),
  read: (text, choices) => readSongRows(scores(text), choices),
}

/** Reads a set list of MobileSheets (`.mss`). */
export const mobilesheetsSetlistReader: SongReader = {
  format: 'mobilesheets setlist',
  recognises: (text) => /<Setlists?[\s>]/.test(text.slice(0, 2_000)),
  read: (text, choices) => readSongRows(sheets(text), choices),
}

function* scores(xml: string): Generator<SongRow> {
  let line = 0
  for (const event of xmlEvents(xml)) {
    if (event.kind !== 'open' || (event.name !== 'score' && event.name !== 'bookmark')) continue
    const { title = '', path = '' } = event.attributes()
    yield { line: ++line, values: [{ field: 'title', header: 'title', text: title || titleOfFileName(path) }] }
  }
}

function* sheets(xml: string): Generator<SongRow> {
  let [line, inSong, text, title, file, artist] = [0, false, '', '', '', '']
  for (const event of xmlEvents(xml)) {
    if (event.kind === 'text') text += event.text
    else if (event.kind === 'open') {
      if (event.name === 'Song') [inSong, title, file, artist] = [true, '', '', '']
      text = ''
    } else {
      if (inSong && event.name === 'Title') title = text.trim()
      if (inSong && event.name === 'FileName') file = text.trim()
      if (inSong && event.name === 'Artist') artist = text.trim()
      text = ''
      if (event.name !== 'Song') continue
      inSong = false
      yield {
        line: ++line,
        values: [
          { field: 'title', header: 'Title', text: title || titleOfFileName(file) },
          { field: 'artist', header: 'Artist', text: artist },
        ],
      }
    }
  }
}
