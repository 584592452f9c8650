import { NUMBER_HEADERS, SONG_HEADERS, songCells } from '@/lib/export/song-cells'
import { type ZipFile, zipped } from '@/lib/export/zip'
import type { SongFields } from '@/lib/songs'

/** The sheet by whose name SOLEil knows that no text in it carries an apostrophe as a guard. */
export const OWN_SHEET = 'SOLEil'

const WIDTHS = [38, 28, 7, 8, 18, 14, 10, 7, 22, 24, 11, 50, 40]
const TEXT = 1
const BOLD = 2
const LAST = letter(SONG_HEADERS.length - 1)

/** Songs as an Excel workbook (ECMA-376) of one sheet, in pieces. Every text is a text: nothing in it is ever run as a formula. */
export function workbook(batches: AsyncIterable<readonly SongFields[]>, at: Date): AsyncGenerator<Uint8Array> {
  const files: ZipFile[] = [
    ...Object.entries(PARTS).map(([name, content]) => ({ name, content: [XML + content] })),
    { name: 'xl/worksheets/sheet1.xml', content: sheet(batches) },
  ]
  return zipped(files, at)
}

async function* sheet(batches: AsyncIterable<readonly SongFields[]>): AsyncGenerator<string> {
  const columns = WIDTHS.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2"` +
    ` activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>`
  yield row(
    1,
    SONG_HEADERS.map((header, at) => text(`${letter(at)}1`, header, BOLD)),
  )
  let number = 1
  for await (const songs of batches)
    yield songs
      .map((song) =>
        row(
          ++number,
          songCells(song).map((cell, at) => songCell(cell, at, number)),
        ),
      )
      .join('')
  yield `</sheetData><autoFilter ref="A1:${LAST}${number}"/></worksheet>`
}

function row(number: number, cells: string[]): string {
  return `<row r="${number}">${cells.join('')}</row>`
}

function songCell(cell: string, column: number, number: number): string {
  const place = `${letter(column)}${number}`
  if (cell === '') return ''
  if (NUMBER_HEADERS.includes(SONG_HEADERS[column]!)) return `<c r="${place}"><v>${cell}</v></c>`
  return text(place, cell, TEXT)
}

function text(place: string, cell: string, style: number): string {
  return `<c r="${place}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${inXml(cell)}</t></is></c>`
}

/** What XML cannot hold is written as `_x0001_`, and so is the underscore of a text that looks like that (ECMA-376 22.9.2.19). */
function inXml(text: string): string {
  return text
    .replace(/(?![\t\n])\p{Cc}|[\ufffe\uffff]|_(?=x[\da-f]{4})/giu, (sign) => {
      return `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
    })
    .replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

function letter(column: number): string {
  return String.fromCharCode(65 + column)
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const PARTS = {
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${OWN_SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/><xf numFmtId="49" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf><xf fontId="1" xfId="0" applyFont="1"/></cellXfs></styleSheet>`,
}
