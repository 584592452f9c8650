import { setImmediate } from 'node:timers/promises'
import { cleanLine, cut } from '@/lib/import/clean-text'
import { draftSong, type SongValue } from '@/lib/import/draft-song'
import { groupedRemarks } from '@/lib/import/grouped-remarks'
import type { ColumnGuess, ReadChoices, ReadResult } from '@/lib/import/song-draft'
import { UnreadableFile } from '@/lib/import/unreadable-file'
import { isMissing } from '@/lib/music/missing'

/** One song of a format that names its fields, or the reason why this part of the file is none. */
export type SongRow = { line: number; values: SongValue[] } | { line: number; reason: string }

const MOST_SONGS = 100_000
const SONGS_A_TURN = 200
const SHOWN_VALUES = 3

/**
 * Makes songs of rows whose fields the format itself names. Each name that occurs is shown as a column, so that a musician
 * may have it read as something else.
 */
export async function readSongRows(
  rows: Iterable<SongRow>,
  choices: ReadChoices,
): Promise<Omit<ReadResult, 'format' | 'encoding'>> {
  const columns = new Map<string, ColumnGuess>()
  const result: Omit<ReadResult, 'format' | 'encoding'> = {
    ...{ hasHeader: true, columns: [], read: 0, songs: [], skipped: [], remarks: [] },
  }
  for (const row of rows) {
    if (++result.read > MOST_SONGS)
      throw new UnreadableFile('This file has more than 100,000 songs: split it into several files.')
    if (result.read % SONGS_A_TURN === 0) await setImmediate()
    if ('reason' in row) {
      result.skipped.push(row)
      continue
    }
    const drafted = draftSong(chosen(row.values, columns, choices), row.line)
    if ('skipped' in drafted) result.skipped.push(drafted.skipped)
    else {
      result.songs.push(drafted.song)
      for (const remark of drafted.remarks) result.remarks.push(remark)
    }
  }
  return { ...result, remarks: groupedRemarks(result.remarks), columns: [...columns.values()] }
}

function chosen(values: SongValue[], columns: Map<string, ColumnGuess>, choices: ReadChoices): SongValue[] {
  return values.flatMap((value) => {
    if (value.text === '') return []
    const name = `${value.field} ${value.header}`
    let column = columns.get(name)
    if (!column) {
      const index = columns.size
      const field =
        choices.columns && Object.hasOwn(choices.columns, index) ? (choices.columns[index] ?? null) : value.field
      column = { index, header: cut(value.header, 200), field, samples: [] }
      columns.set(name, column)
    }
    if (column.samples.length < SHOWN_VALUES && !isMissing(value.text))
      column.samples.push(cut(cleanLine(value.text.slice(0, 400)), 200))
    return [column.field === value.field ? value : { ...value, field: column.field }]
  })
}
