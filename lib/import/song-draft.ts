import type { DraftChart } from '@/lib/import/draft-chart'
import type { SongFields } from '@/lib/songs'

/**
 * One row of a list as a reader understood it: the fields of a song, the 1-based line it begins on, and the text of a chart
 * as it was written. `charts` are those of SOLEil's own files, which say what they are.
 */
export type SongDraft = SongFields & { line: number; chart: string | null; charts?: DraftChart[] }

/** A row from which no song could be made, and why, in words for the musician. */
export type SkippedRow = { line: number; reason: string }

/** The fields a column of a table may be read as. */
export const COLUMN_FIELDS = [
  'title',
  'artist',
  'key',
  'mode',
  'tempo',
  'genre',
  'duration',
  'capo',
  'timeSignature',
  'tags',
  'notes',
  'chart',
  'chartTypes',
  'driveLink',
  'readiness',
  'ignore',
] as const
export type ColumnField = (typeof COLUMN_FIELDS)[number]

/** One column of a table: its header (or "Column 3"), what it was read as, and some of its values to show. */
export type ColumnGuess = { index: number; header: string; field: ColumnField | null; samples: string[] }

/** What a musician may decide instead of the guess: the field of each column by its index, the encoding, whether line 1 is a header. */
export type ReadChoices = { columns?: Record<number, ColumnField | null>; encoding?: string; hasHeader?: boolean }

/** What a reader made of a file. `read` = `songs.length + skipped.length`. `remarks` name values that went to the notes because they were not understood. */
export type ReadResult = {
  format: string
  encoding: string
  hasHeader: boolean
  columns: ColumnGuess[]
  read: number
  songs: SongDraft[]
  skipped: SkippedRow[]
  remarks: { line: number; field: ColumnField; value: string; message: string }[]
}

/** What a reader answers; the name of the format where it tells several apart. */
export type ReadList = Omit<ReadResult, 'format' | 'encoding'> & { format?: string }

/** One reader per format: `recognises` looks at the content (the file name is a hint only), `read` yields to the event loop while it works. */
export type SongReader = {
  format: string
  recognises: (text: string, fileName: string) => boolean
  read: (text: string, choices: ReadChoices, fileName: string) => Promise<ReadList>
}
