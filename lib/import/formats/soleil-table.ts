import { setImmediate } from 'node:timers/promises'
import { withoutFormulaGuard } from '@/lib/export/formula-guard'
import { SONG_HEADERS, songOfCells } from '@/lib/export/song-cells'
import { exactRecords, type TableRecord } from '@/lib/import/records'
import type { ColumnField, ReadChoices, ReadList, SongReader } from '@/lib/import/song-draft'
import { readTable, tableReader } from '@/lib/import/table'

const FIELDS: ColumnField[] = [
  ...(['title', 'artist', 'key', 'tempo', 'genre', 'timeSignature', 'duration', 'capo', 'chartTypes'] as const),
  ...(['tags', 'readiness', 'notes', 'driveLink'] as const),
]
const HEADER = /^"?Title"?([,;\t])[^\n]{80,400}/
const ROWS_A_TURN = 1_000
const SHOWN_VALUES = 3

/** Reads the tables that SOLEil writes, to the letter; a row that somebody has changed since like any other table's. */
export const soleilTableReader: SongReader = {
  format: 'soleil',
  recognises: (text) => delimiterOf(text) !== null,
  read: async (text, choices, fileName) => {
    const rows = readAsWritten(choices) ? await exactRecords(text, delimiterOf(text)!) : null
    return rows ? readSoleilRows(rows, true) : tableReader.read(text, choices, fileName)
  },
}

/** Whether a row is the header of a table that SOLEil wrote. */
export function isSoleilTable(cells: readonly string[] = []): boolean {
  return cells.join('\n').trimEnd() === SONG_HEADERS.join('\n')
}

/** Whether the musician leaves it to the header what the columns are. */
export function readAsWritten({ columns, hasHeader }: ReadChoices): boolean {
  return !columns && hasHeader !== false
}

/** The songs of such a table, its header being the first row; `guarded` where apostrophes stand before what looks like a formula. */
export async function readSoleilRows(rows: TableRecord[], guarded: boolean): Promise<ReadList> {
  const list: ReadList = {
    ...{ hasHeader: true, columns: columnsOf(rows), read: 0 },
    ...{ songs: [], skipped: [], remarks: [] },
  }
  const changed = rows.slice(0, 1)
  for (const [at, { line, cells }] of rows.entries()) {
    if (at === 0 || cells.every((cell) => cell === '')) continue
    if (at % ROWS_A_TURN === 0) await setImmediate()
    const song = songOfCells(guarded ? cells.map(withoutFormulaGuard) : cells)
    if (song) list.songs.push({ ...song, line, chart: null })
    else changed.push({ line, cells })
  }
  list.read = list.songs.length
  return changed.length > 1 ? together(list, await readTable(changed, { columns: { ...FIELDS } }, '')) : list
}

function together(list: ReadList, others: ReadList): ReadList {
  const songs = [...list.songs, ...others.songs].sort((one, other) => one.line - other.line)
  const { skipped, remarks } = others
  return { ...list, songs, skipped, remarks, read: list.read + others.read }
}

function columnsOf(rows: TableRecord[]): ReadList['columns'] {
  return SONG_HEADERS.map((header, index) => {
    const values = rows.slice(1, 200).map(({ cells }) => cells[index] ?? '')
    const samples = values.filter((value) => value.trim() !== '').slice(0, SHOWN_VALUES)
    return { index, header, field: FIELDS[index]!, samples: samples.map((value) => value.slice(0, 200).toWellFormed()) }
  })
}

function delimiterOf(text: string): string | null {
  const [header = '', delimiter = ''] = HEADER.exec(text.slice(0, 600)) ?? []
  return delimiter && isSoleilTable(header.replaceAll('"', '').trimEnd().split(delimiter)) ? delimiter : null
}
