import type { CellFormats } from '@/lib/import/formats/workbook-formats'
import type { TableRecord } from '@/lib/import/records'
import { xmlEvents } from '@/lib/import/xml-events'

const MOST_COLUMNS = 500

/** The rows of a sheet that hold anything (ECMA-376 18.3.1.73), each under its number in the sheet, its cells as they are shown. */
export function* sheetRecords(xml: string, strings: string[], formats: CellFormats): Generator<TableRecord> {
  let record: TableRecord = { line: 0, cells: [] }
  let cell = { column: 0, type: 'n', style: 0, text: '' }
  let [next, inValue, phonetic] = [0, false, 0]
  for (const event of xmlEvents(xml)) {
    if (event.kind === 'text') {
      if (inValue && phonetic === 0) cell.text += event.text
    } else if (event.name === 'v' || event.name === 't') inValue = event.kind === 'open'
    else if (event.name === 'rPh') phonetic += event.kind === 'open' ? 1 : -1
    else if (event.name === 'row' && event.kind === 'open') {
      record = { line: Number(event.attributes().r) || record.line + 1, cells: [] }
      next = 0
    } else if (event.name === 'row') {
      if (record.cells.some((text) => text !== '')) yield record
    } else if (event.name === 'c' && event.kind === 'open') {
      const { r, t = 'n', s = '0' } = event.attributes()
      const column = r ? columnOf(r) : next
      cell = { column, type: t, style: Number(s), text: '' }
      next = column + 1
    } else if (event.name === 'c' && cell.column < MOST_COLUMNS && cell.text !== '') {
      while (record.cells.length < cell.column) record.cells.push('')
      record.cells[cell.column] = shown(cell, strings, formats)
    }
  }
}

function shown(
  { type, style, text }: { type: string; style: number; text: string },
  strings: string[],
  formats: CellFormats,
) {
  if (type === 's') return withEscapesRead(strings[Number(text)] ?? '')
  if (type === 'b') return text === '1' ? 'yes' : 'no'
  if (type === 'e') return ''
  return type === 'n' ? formats.shown(text, style) : withEscapesRead(text)
}

/** `_x000D_` is how workbooks write control characters, and `_x005F_` the underscore of a text that looks like one (ECMA-376 22.9.2.19). */
function withEscapesRead(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([\da-f]{4})_/gi, (written, hex) => {
    const code = Number.parseInt(hex, 16)
    return code >= 0xd800 && code < 0xe000 ? written : String.fromCharCode(code).replace('\0', '')
  })
}

/** The column of a cell such as `AB12`, from 0. */
function columnOf(reference: string): number {
  let column = 0
  for (const letter of reference.slice(0, 3)) {
    if (letter < 'A' || letter > 'Z') break
    column = column * 26 + letter.charCodeAt(0) - 64
  }
  return Math.max(0, column - 1)
}
