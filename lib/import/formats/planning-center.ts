import type { SongReader } from '@/lib/import/song-draft'
import { tableReader } from '@/lib/import/table'

/** Reads the songs of Planning Center Services. */
export const planningCenterReader: SongReader = {
  format: 'planning-center',
  recognises: (text) =>
    /^[^\n]{0,2000}"?Arrangement 1 (?:Name|Keys|BPM)"?/.test(text.slice(0, 20_000)) &&
    /CCLI/.test(text.slice(0, 2_000)),
  read: (text, choices, fileName) => tableReader.read(text, choices, fileName),
}
