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
  'audio/mpeg',
] as const
export type ChartFileType = (typeof CHART_FILE_TYPES)[number]

export const CHART_LIMITS = { charts: 40, text: 200_000, label: 100, instrument: 40, fileBytes: 20 * 1024 * 1024 }
