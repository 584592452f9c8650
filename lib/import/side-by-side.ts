import { headerPlace, plainHeader } from '@/lib/import/header-words'
import type { TableRecord } from '@/lib/import/records'

/**
 * Lists that stand side by side in one sheet (`Title, Key, , Title, Key`) put below each other, row by row; each keeps
 * the line it stands on. A table that is one list comes back as it is.
 */
export function belowEachOther(header: string[], rows: TableRecord[]): { header: string[]; rows: TableRecord[] } {
  const starts = blockStarts(header)
  if (starts.length < 2) return { header, rows }
  const width = starts[1]! - starts[0]!
  const below = rows.flatMap(({ line, cells }) =>
    starts.map((start) => ({ line, cells: cells.slice(start, start + width) })),
  )
  return {
    header: header.slice(starts[0]!, starts[1]!),
    rows: below.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')),
  }
}

/** Where each repetition of the first header begins, if it names songs and all repetitions are alike. */
function blockStarts(header: string[]): number[] {
  const names = header.map(plainHeader)
  const first = names.findIndex((name) => name !== '')
  const starts = names.flatMap((name, index) => (name !== '' && name === names[first] ? [index] : []))
  const width = (starts[1] ?? 0) - (starts[0] ?? 0)
  if (starts.length < 2 || width < 1) return []
  const block = names.slice(starts[0], starts[1])
  const alike = starts.every((start) => block.every((name, index) => (names[start + index] ?? '') === name))
  const songs = block.some((name) => headerPlace(name)?.field === 'title')
  return alike && songs && starts.every((start, index) => start === starts[0]! + index * width) ? starts : []
}
