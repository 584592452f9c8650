import { withFormulaGuard } from '@/lib/export/formula-guard'
import { SONG_HEADERS, songCells } from '@/lib/export/song-cells'
import type { SongFields } from '@/lib/songs'

/** The header of every CSV file that SOLEil writes, with the byte order mark by which spreadsheets know UTF-8. */
export const CSV_HEADER = `\ufeff${SONG_HEADERS.join(',')}\r\n`

/** Songs as lines of RFC 4180. */
export function csvLines(songs: readonly SongFields[]): string {
  return songs.map((song) => `${songCells(song).map(csvCell).join(',')}\r\n`).join('')
}

function csvCell(text: string): string {
  const cell = withFormulaGuard(text)
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
