import type { ColumnField } from '@/lib/import/song-draft'

/** What a column may be, in a musician's words. */
export const FIELD_LABEL: Record<ColumnField, string> = {
  title: 'Title',
  artist: 'Artist',
  key: 'Key',
  mode: 'Major or minor',
  tempo: 'Tempo',
  genre: 'Genre',
  duration: 'Duration',
  capo: 'Capo',
  timeSignature: 'Time signature',
  tags: 'Tags',
  notes: 'Notes',
  chart: 'Chart',
  chartTypes: 'Chart types',
  driveLink: 'Drive link',
  readiness: 'Ready or not',
  ignore: 'Left out',
}

/** A column that is nothing of these is not lost. */
export const NO_FIELD = 'Into the notes'
