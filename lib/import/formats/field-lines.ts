import type { SongValue } from '@/lib/import/draft-song'
import { headerPlace } from '@/lib/import/header-words'
import { withPlainLineEnds } from '@/lib/import/records'
import type { ColumnField, SongReader } from '@/lib/import/song-draft'
import { readSongRows, type SongRow } from '@/lib/import/song-rows'

const LINE = /^\s*([\p{L}#][\p{L} ()/#.-]{0,29}?)\s*[:=]\s+(\S.*)$/u
const SAMPLE = 20_000

/** Reads songs written field by field, `Title: Sun` above `Artist: Ana`, each song beginning with the field the first began with. */
export const fieldLinesReader: SongReader = {
  format: 'fields',
  recognises: (text) => {
    const lines = written(text.slice(0, SAMPLE))
    const fields = lines.map(({ text: line }) => fieldOf(line)?.field ?? null)
    const known = fields.filter((field) => field !== null).length
    return fields.includes('title') && new Set(fields).size > 2 && known >= lines.length * 0.8
  },
  read: (text, choices) => readSongRows(songs(text), choices),
}

function* songs(text: string): Generator<SongRow> {
  const lines = written(text)
  const first = lines.length > 0 ? fieldOf(lines[0]!.text)?.name : undefined
  let [line, values]: [number, SongValue[]] = [1, []]
  for (const one of lines) {
    const found = fieldOf(one.text)
    if (values.length > 0 && found?.name === first) {
      yield { line, values }
      values = []
    }
    if (values.length === 0) line = one.line
    values.push({ field: found?.field ?? null, header: found?.name ?? 'Note', text: found?.value ?? one.text })
  }
  if (values.length > 0) yield { line, values }
}

function written(text: string): { line: number; text: string }[] {
  return withPlainLineEnds(text)
    .split('\n')
    .flatMap((line, at) => (line.trim() === '' ? [] : [{ line: at + 1, text: line.trim() }]))
}

function fieldOf(line: string): { name: string; field: ColumnField | null; value: string } | null {
  const match = LINE.exec(line.slice(0, 2_000))
  const place = match ? headerPlace(match[1]!) : null
  return place && { name: match![1]!, field: place.field === 'other' ? null : place.field, value: match![2]! }
}
