import { setImmediate } from 'node:timers/promises'
import { OWN_SHEET } from '@/lib/export/xlsx'
import { isSoleilTable, readAsWritten, readSoleilRows } from '@/lib/import/formats/soleil-table'
import { sheetRecords } from '@/lib/import/formats/workbook-cells'
import { readFormats } from '@/lib/import/formats/workbook-formats'
import { mergeReadings, type Reading } from '@/lib/import/merge-readings'
import type { TableRecord } from '@/lib/import/records'
import type { ReadChoices, ReadResult } from '@/lib/import/song-draft'
import { readTable } from '@/lib/import/table'
import { UnreadableFile } from '@/lib/import/unreadable-file'
import { xmlEvents } from '@/lib/import/xml-events'
import type { ZipEntry } from '@/lib/import/zip-entries'

const MOST_SHEETS = 100
const MOST_ROWS = 100_000

/** One sheet: its name and the rows that hold anything. */
export type Sheet = { name: string; rows: TableRecord[] }

/** Whether the files of an archive are those of an Excel workbook. */
export function isWorkbook(entries: ZipEntry[]): boolean {
  return entries.some(({ name }) => name === 'xl/workbook.xml')
}

/**
 * Reads every sheet of an Excel workbook that holds a list. Where one sheet names its columns, a sheet that does not is no
 * list: each of its rows is skipped and says so.
 */
export async function readWorkbook(entries: ZipEntry[], choices: ReadChoices): Promise<ReadResult> {
  return readSheets(await collectSheets(entries), 'xlsx', choices)
}

/** Reads the sheets of a workbook of any kind, each as if it came alone. */
export async function readSheets(sheets: Sheet[], format: string, choices: ReadChoices): Promise<ReadResult> {
  const readings: Reading[] = []
  let columns = 0
  for (const { name, rows } of sheets) {
    const asked = { ...choices, columns: shifted(choices.columns, columns) }
    const own = isSoleilTable(rows[0]?.cells) && readAsWritten(choices)
    const result = own ? await readSoleilRows(rows, name !== OWN_SHEET) : await readTable(rows, asked, '')
    columns += result.columns.length
    readings.push({ name: `Sheet “${name}”`, result })
  }
  if (readings.length === 0) throw new UnreadableFile('This workbook is empty, so there is no list of songs in it.')
  const titled = readings.map(({ result }) => isList(result))
  const merged = mergeReadings(
    readings.map((reading, index) =>
      titled[index] || !titled.includes(true) || choices.columns ? reading : withoutSongs(reading),
    ),
  )
  return { format, encoding: 'utf-8', ...merged }
}

function isList({ hasHeader, columns }: Reading['result']): boolean {
  return hasHeader && columns.some(({ field }) => field === 'title')
}

function withoutSongs({ name, result }: Reading): Reading {
  const reason = 'It does not look like a list of songs.'
  const skipped = result.songs.map(({ line }) => ({ line, reason })).concat(result.skipped)
  return { name, result: { ...result, songs: [], remarks: [], skipped } }
}

function shifted(columns: ReadChoices['columns'], by: number): ReadChoices['columns'] {
  if (!columns) return undefined
  return Object.fromEntries(Object.entries(columns).map(([index, field]) => [Number(index) - by, field]))
}

async function collectSheets(entries: ZipEntry[]): Promise<Sheet[]> {
  const files = new Map(entries.map((entry) => [entry.name, entry]))
  const text = async (name: string) => (files.has(name) ? decode(await files.get(name)!.content()) : '')
  const targets = relations(await text('xl/_rels/workbook.xml.rels'))
  const { sheets, since1904 } = sheetList(await text('xl/workbook.xml'))
  const formats = readFormats(await text('xl/styles.xml'), since1904)
  const strings = await sharedStrings(await text(nameOf(files, 'xl/sharedStrings.xml')))
  const found: Sheet[] = []
  for (const { name, id } of sheets.slice(0, MOST_SHEETS)) {
    const file = pathOf(targets.get(id) ?? '')
    if (!file.includes('worksheets/')) continue
    const rows: TableRecord[] = []
    for (const record of sheetRecords(await text(file), strings, formats)) {
      // A title of blanks is a title in a list of ours alone.
      if (record.cells.some((cell) => cell.trim() !== '') || isSoleilTable(rows[0]?.cells)) rows.push(record)
      if (rows.length > MOST_ROWS)
        throw new UnreadableFile('This workbook has more than 100,000 rows: split it into several files.')
      if (rows.length % 500 === 0) await setImmediate()
    }
    if (rows.length > 0) found.push({ name, rows })
  }
  return found
}

function sheetList(xml: string) {
  const sheets: { name: string; id: string }[] = []
  let since1904 = false
  for (const event of xmlEvents(xml)) {
    if (event.kind !== 'open') continue
    const attributes = event.attributes()
    if (event.name === 'sheet') sheets.push({ name: attributes.name ?? '', id: relationOf(attributes) })
    if (event.name === 'workbookPr') since1904 = /^(?:1|true)$/.test(attributes.date1904 ?? '')
  }
  return { sheets, since1904 }
}

function relationOf(attributes: Record<string, string>): string {
  return Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? ''
}

function relations(xml: string): Map<string, string> {
  const targets = new Map<string, string>()
  for (const event of xmlEvents(xml)) {
    if (event.kind !== 'open' || event.name !== 'Relationship') continue
    const { Id = '', Target = '' } = event.attributes()
    targets.set(Id, Target)
  }
  return targets
}

async function sharedStrings(xml: string): Promise<string[]> {
  const strings: string[] = []
  let [text, skipped, within] = ['', 0, false]
  for (const event of xmlEvents(xml)) {
    if (event.kind === 'text') text += within && skipped === 0 ? event.text : ''
    else if (event.name === 't') within = event.kind === 'open'
    else if (event.name === 'rPh') skipped += event.kind === 'open' ? 1 : -1
    else if (event.name === 'si' && event.kind === 'open') text = ''
    else if (event.name === 'si') strings.push(text)
    if (strings.length % 2_000 === 1_999 && event.kind === 'close') await setImmediate()
  }
  return strings
}

function pathOf(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`
}

function nameOf(files: Map<string, ZipEntry>, name: string): string {
  return files.has(name)
    ? name
    : ([...files.keys()].find((other) => other.toLowerCase() === name.toLowerCase()) ?? name)
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}
