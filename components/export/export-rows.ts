import { Braces, FileMusic, FileSpreadsheet, FolderArchive, type Icon, List, Sheet } from '@/components/ui/icons'
import type { ExportFormat } from '@/lib/export/formats'

export type ExportRow = { format: ExportFormat; words: string; Icon: Icon }

/** Each file one may take along, and what it is good for. */
export const EXPORT_ROWS: ExportRow[] = [
  {
    format: 'csv',
    words: 'For every spreadsheet and most other apps. SOLEil reads it back to the letter.',
    Icon: Sheet,
  },
  {
    format: 'xlsx',
    words: 'For Excel, Numbers and Google Sheets. SOLEil reads it back to the letter.',
    Icon: FileSpreadsheet,
  },
  {
    format: 'chordpro',
    words: 'All songs in one file, for chord apps. SOLEil reads it back to the letter.',
    Icon: FileMusic,
  },
  {
    format: 'chordpro-zip',
    words: 'In one archive (zip), for apps that want them apart.',
    Icon: FolderArchive,
  },
  { format: 'json', words: 'To bring these songs into another SOLEil.', Icon: Braces },
  { format: 'text', words: 'One song a line, to paste into a message.', Icon: List },
]
