import { headerPlace } from '@/lib/import/header-words'
import { records, withPlainLineEnds } from '@/lib/import/records'
import type { ReadChoices, SongReader } from '@/lib/import/song-draft'
import { tableReader } from '@/lib/import/table'

const TITLE = 1
const ARTIST = 3

/**
 * Reads the table Exportify makes of a playlist (https://github.com/watsonbox/exportify), whose headers are in the
 * language of whoever made it: where a header is not known here, title and artist are known by their place.
 */
export const exportifyReader: SongReader = {
  format: 'exportify',
  recognises: (text) => {
    const [header, first] = beginning(text)
    return (
      first?.[0]?.startsWith('spotify:track:') === true && !header?.[0]?.startsWith('spotify:') && first.length > ARTIST
    )
  },
  read: (text, choices, fileName) => {
    const [header = []] = beginning(text)
    const places: ReadChoices['columns'] = {}
    if (!header.some((name) => headerPlace(name)?.field === 'title')) places[TITLE] = 'title'
    if (!header.some((name) => headerPlace(name)?.field === 'artist')) places[ARTIST] = 'artist'
    return tableReader.read(text, { hasHeader: true, ...choices, columns: { ...places, ...choices.columns } }, fileName)
  },
}

function beginning(text: string): string[][] {
  const rows: string[][] = []
  for (const { cells } of records(withPlainLineEnds(text.slice(0, 20_000)), ',')) {
    rows.push(cells.map((cell) => cell.trim()))
    if (rows.length === 2) break
  }
  return rows
}
