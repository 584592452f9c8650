import { Braces, FileMusic, FileSpreadsheet, FolderArchive, List, Sheet } from 'lucide'
import type { Picture } from '@/components/ui/icon'
import type { ExportFormat } from '@/lib/export/formats'

export type ExportRow = { format: ExportFormat; words: string; picture: Picture }

/** Each file one may take along, and what it is good for. */
export const EXPORT_ROWS: ExportRow[] = [
  {
    format: 'csv',
    words: 'For every spreadsheet and most other apps. SOLEil reads it back to the letter.',
    picture: Sheet,
  },
  {
    format: 'xlsx',
    words: 'For Excel, Numbers and Google Sheets. SOLEil reads it back to the letter.',
    picture: FileSpreadsheet,
  },
  {
    format: 'chordpro',
    words: 'All songs in one file, for chord apps. SOLEil reads it back to the letter.',
    picture: FileMusic,
  },
  {
    format: 'chordpro-zip',
    words: 'In one archive (zip), for apps that want them apart.',
    picture: FolderArchive,
  },
  { format: 'json', words: 'To bring these songs into another SOLEil.', picture: Braces },
  { format: 'text', words: 'One song a line, to paste into a message.', picture: List },
]
