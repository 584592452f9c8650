import { setImmediate } from 'node:timers/promises'
import { readSheets, type Sheet } from '@/lib/import/formats/workbook'
import type { TableRecord } from '@/lib/import/records'
import type { ReadChoices, ReadResult } from '@/lib/import/song-draft'
import { UnreadableFile } from '@/lib/import/unreadable-file'
import { type XmlEvent, xmlEvents } from '@/lib/import/xml-events'
import type { ZipEntry } from '@/lib/import/zip-entries'

const MOST_ROWS = 100_000
const MOST_COLUMNS = 500
const EVENTS_A_TURN = 20_000
const MOST_CELLS = 3_000_000
const TOO_LONG = 'This spreadsheet has more than 100,000 rows or 3,000,000 cells: split it into several files.'
const NO_TABLE = 'This is a text document. Save it as plain text, then choose that file.'

/** Whether the files of an archive are those of an OpenDocument, as LibreOffice writes them. */
export function isOpenDocument(entries: ZipEntry[]): boolean {
  return entries.some(({ name }) => name === 'content.xml')
}

/** Reads every sheet of an OpenDocument spreadsheet (ODF 1.3 part 3, 9.1) that holds a list; other documents are refused. */
export async function readOpenDocument(entries: ZipEntry[], choices: ReadChoices): Promise<ReadResult> {
  const content = entries.find(({ name }) => name === 'content.xml')!
  const xml = new TextDecoder().decode(await content.content())
  if (!/<office:spreadsheet[\s/>]/.test(xml)) throw new UnreadableFile(NO_TABLE)
  return readSheets(await collectSheets(xml), 'ods', choices)
}

async function collectSheets(xml: string): Promise<Sheet[]> {
  const reader = new SheetReader()
  let turn = 0
  for (const event of xmlEvents(xml)) {
    reader.add(event)
    if (++turn % EVENTS_A_TURN === 0) await setImmediate()
  }
  return reader.sheets.filter(({ rows }) => rows.length > 0)
}

class SheetReader {
  readonly sheets: Sheet[] = []
  private line = 0
  private count = 0
  private repeated = { rows: 1, cells: 1 }
  private cells: string[] = []
  private cell: { value: string; paragraphs: string[] } | null = null
  private blanks = 0
  private remarks = 0

  add(event: XmlEvent): void {
    if (event.kind === 'text') {
      if (this.cell && this.remarks === 0 && this.cell.paragraphs.length > 0) this.say(event.text)
    } else if (event.name === 'annotation') this.remarks += event.kind === 'open' ? 1 : -1
    else if (event.kind === 'open') this.open(event.name, event.attributes())
    else this.close(event.name)
  }

  private open(name: string, attributes: Record<string, string>): void {
    if (name === 'table') this.begin(attributes['table:name'] ?? '')
    else if (name === 'table-row') {
      this.repeated.rows = times(attributes['table:number-rows-repeated'])
      this.cells = []
      this.blanks = 0
    } else if (name === 'table-cell' || name === 'covered-table-cell') {
      this.repeated.cells = times(attributes['table:number-columns-repeated'])
      this.cell = { value: valueWritten(attributes), paragraphs: [] }
    } else if (this.remarks > 0 || !this.cell) return
    else if (name === 'p' || name === 'h') this.cell.paragraphs.push('')
    else if (name === 's') this.say(' ')
    else if (name === 'tab') this.say('\t')
    else if (name === 'line-break') this.say('\n')
  }

  private close(name: string): void {
    if (name === 'table-cell' || name === 'covered-table-cell') this.endCell()
    else if (name === 'table-row') this.endRow()
  }

  private begin(name: string): void {
    this.sheets.push({ name, rows: [] })
    this.line = 0
  }

  private say(text: string): void {
    const { paragraphs } = this.cell!
    if (paragraphs.length > 0) paragraphs[paragraphs.length - 1] += text
  }

  /** Blank cells, of which a sheet ends in thousands, count only where something stands behind them. */
  private endCell(): void {
    const text = this.cell ? this.cell.value || this.cell.paragraphs.join('\n') : ''
    this.cell = null
    if (text === '') {
      this.blanks += this.repeated.cells
      return
    }
    for (; this.blanks > 0 && this.cells.length < MOST_COLUMNS; this.blanks--) this.cells.push('')
    for (let again = 0; again < this.repeated.cells && this.cells.length < MOST_COLUMNS; again++) this.cells.push(text)
  }

  private endRow(): void {
    const rows: TableRecord[] = this.sheets.at(-1)?.rows ?? []
    const written = this.cells.some((cell) => cell.trim() !== '') ? this.repeated.rows : 0
    for (let again = 0; again < written; again++) {
      rows.push({ line: this.line + again + 1, cells: this.cells })
      this.count += this.cells.length
      if (rows.length > MOST_ROWS || this.count > MOST_CELLS) throw new UnreadableFile(TOO_LONG)
    }
    this.line += this.repeated.rows
  }
}

/** Numbers, dates and times as the file means them, whatever the language they are shown in. */
function valueWritten(attributes: Record<string, string>): string {
  const type = attributes['office:value-type']
  if (type === 'float') return attributes['office:value'] ?? ''
  if (type === 'date') return (attributes['office:date-value'] ?? '').replace('T', ' ').slice(0, 19)
  const time = type === 'time' ? /^PT(\d+)H(\d+)M(\d+)/.exec(attributes['office:time-value'] ?? '') : null
  return time ? `${Number(time[1])}:${time[2]}:${time[3]}` : ''
}

function times(text = '1'): number {
  return Math.max(1, Math.min(Number(text) || 1, 1_048_576))
}
