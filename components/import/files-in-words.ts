import type { ReadFile } from '@/db/import-lists'
import { counted } from '@/lib/counted'
import type { ColumnGuess } from '@/lib/import/song-draft'
import { encodingLabel } from './encodings'
import { FIELD_LABEL } from './field-labels'
import { formatLabel } from './format-labels'

/** What a file was recognised as and how much is in it. */
export function fileInWords({ read, format, encoding }: ReadFile): string {
  const letters = encoding && !encoding.startsWith('utf-') && encoding !== 'text' ? [encodingLabel(encoding)] : []
  return [counted(read, 'row'), formatLabel(format), ...letters].join(' · ')
}

/** What each column that was understood is. */
export function inALine(columns: ColumnGuess[]): string {
  const read = columns.filter(({ field }) => field && field !== 'ignore')
  if (!read.length) return 'No column was understood. Say below what they are.'
  return read.map(({ header, field }) => `${FIELD_LABEL[field!]} from “${header}”`).join(', ')
}

/** Whether no column of a table was understood as titles, so that no song can come of it. */
export function isUntitled({ columns }: ReadFile): boolean {
  return columns.length > 0 && !columns.some(({ field }) => field === 'title')
}
