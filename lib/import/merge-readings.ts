import type { ReadResult } from '@/lib/import/song-draft'

/** What was read of one part of a file, a sheet or a file of an archive, and what to call it. */
export type Reading = { name: string; result: Omit<ReadResult, 'format' | 'encoding'> }

/** Several parts as one reading. Columns are numbered on from part to part; what is said of a row names its part. */
export function mergeReadings(parts: Reading[]): Reading['result'] {
  const [only] = parts
  if (parts.length === 1 && only) return only.result
  const merged: Reading['result'] = {
    ...{ hasHeader: parts.some(({ result }) => result.hasHeader), columns: [], read: 0 },
    ...{ songs: [], skipped: [], remarks: [] },
  }
  for (const { name, result } of parts) {
    const first = merged.columns.length
    for (const column of result.columns) merged.columns.push({ ...column, index: first + column.index })
    for (const song of result.songs) merged.songs.push(song)
    for (const { line, reason } of result.skipped) merged.skipped.push({ line, reason: `${name}: ${reason}` })
    for (const remark of result.remarks) merged.remarks.push({ ...remark, message: `${name}: ${remark.message}` })
    merged.read += result.read
  }
  return merged
}
