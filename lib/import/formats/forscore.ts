import { records, withPlainLineEnds } from '@/lib/import/records'
import type { ReadChoices, SongReader } from '@/lib/import/song-draft'
import { tableReader } from '@/lib/import/table'

// A musician may give these four other names, and the file then carries those.
const BY_PLACE: ReadChoices['columns'] = { 0: 'ignore', 4: 'artist', 5: 'genre', 6: 'tags', 7: 'tags' }

/** Reads the table of forScore (https://forscore.co/developers-pdf-metadata/): its columns have fixed places. */
export const forscoreReader: SongReader = {
  format: 'forscore',
  recognises: (text) => {
    const [header] = [...records(withPlainLineEnds(text.slice(0, 3_000)), ',')].slice(0, 1)
    const cells = header?.cells.map((cell) => cell.trim().toLowerCase()) ?? []
    return (
      cells[0] === 'filename' && cells[1] === 'title' && cells.includes('keysf') && cells[2] === 'start page (bookmark)'
    )
  },
  read: (text, choices, fileName) =>
    tableReader.read(text, { ...choices, columns: { ...BY_PLACE, ...choices.columns } }, fileName),
}
