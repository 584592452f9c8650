import type { ExportFormat } from '@/lib/export/formats'

/** What each file is called, in the order in which it is offered. */
export const EXPORT_LABEL: Record<ExportFormat, string> = {
  csv: 'Table (CSV)',
  xlsx: 'Excel workbook',
  chordpro: 'ChordPro',
  'chordpro-zip': 'ChordPro, a file for each song',
  json: 'SOLEil file',
  text: 'Plain list',
}
