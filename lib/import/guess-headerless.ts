import { share, type ValueKind, valueKind } from '@/lib/import/column-values'
import { guessTexts } from '@/lib/import/guess-texts'
import type { ColumnField } from '@/lib/import/song-draft'

const FIELD_OF: Partial<Record<ValueKind, ColumnField>> = {
  'drive link': 'driveLink',
  signature: 'timeSignature',
  position: 'ignore',
  milliseconds: 'duration',
  clock: 'duration',
  tempo: 'tempo',
  identifier: 'ignore',
  key: 'key',
  genre: 'genre',
}

/** The field of each column of a table without a header, by a sample of its values; null for what goes to the notes. */
export function guessHeaderless(samples: string[][]): (ColumnField | null)[] {
  const kinds = samples.map(valueKind)
  const fields: (ColumnField | null)[] = kinds.map((kind) => FIELD_OF[kind] ?? null)
  if (kinds.includes('key') && !kinds.includes('tempo')) claimTempo(fields, samples)
  keepFirst(fields, 'genre', 'tags')
  for (const field of ['duration', 'tempo', 'key', 'timeSignature'] as const) keepFirst(fields, field, null)
  const texts = samples.flatMap((values, index) =>
    kinds[index] === 'text' && !isDecade(values) ? [{ index, values }] : [],
  )
  const { title, artist } = guessTexts(texts)
  if (title !== null) fields[title] = 'title'
  if (artist !== null) fields[artist] = 'artist'
  if (title === null) claimOther(fields, kinds)
  kinds.forEach((kind, index) => {
    if (kind === 'file name' && fields[index] === null) fields[index] = 'chartTypes'
  })
  return fields
}

/** Beside a column of keys, numbers that could all be tempos are tempos. */
function claimTempo(fields: (ColumnField | null)[], samples: string[][]): void {
  const tempos = samples.findIndex(
    (values, index) =>
      fields[index] === null && share(values, (value) => /^(?:[4-9]\d|1\d\d|2[01]\d)$/.test(value)) >= 0.9,
  )
  if (tempos >= 0) fields[tempos] = 'tempo'
}

/** Charts listed by their files, or styles taken for nothing else: some column must hold the titles. */
function claimOther(fields: (ColumnField | null)[], kinds: ValueKind[]): void {
  for (const kind of ['file name', 'genre', 'number'] as const) {
    const at = kinds.indexOf(kind)
    if (at < 0 || (kind !== 'file name' && kinds.length > 1)) continue
    fields[at] = 'title'
    return
  }
}

function keepFirst(fields: (ColumnField | null)[], field: ColumnField, instead: ColumnField | null): void {
  const first = fields.indexOf(field)
  fields.forEach((other, index) => {
    if (other === field && index > first) fields[index] = instead
  })
}

function isDecade(values: string[]): boolean {
  return share(values, (value) => /^(?:19|20)?\d0(?:['’]?s|er)\b/.test(value)) >= 0.5
}
