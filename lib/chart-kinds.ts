/** What a chart of a song is. */
export const CHART_KINDS = ['chord chart', 'lead sheet', 'part', 'lyrics', 'full score', 'audio'] as const
export type ChartKind = (typeof CHART_KINDS)[number]

/** What an uploaded chart may be, as its own bytes say. */
export const CHART_FILE_TYPES = [
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/webp',
  'application/vnd.recordare.musicxml+xml',
  'text/vnd.abc',
  'audio/mpeg',
] as const
export type ChartFileType = (typeof CHART_FILE_TYPES)[number]

/** What a browser shows as notes only once they are engraved. */
const ENGRAVED = { 'application/vnd.recordare.musicxml+xml': 'musicxml', 'text/vnd.abc': 'abc' } as const
export type Notation = (typeof ENGRAVED)[keyof typeof ENGRAVED]

/** The notation that a file of this type is written in; null for what is no notes. */
export function notationOf(type: string | null): Notation | null {
  return Object.entries(ENGRAVED).find(([engraved]) => engraved === type)?.[1] ?? null
}

export const CHART_LIMITS = {
  charts: 40,
  text: 200_000,
  label: 100,
  instrument: 40,
  fileBytes: 20 * 1024 * 1024,
  scoreBytes: 8 * 1024 * 1024,
}

/** What the uploaded charts of one repertoire may take. Texts and links to Drive take none of it. */
export const CHART_ROOM = { bytes: 500 * 1024 * 1024, files: 2_000 }
