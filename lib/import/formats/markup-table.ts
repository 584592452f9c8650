import { setImmediate } from 'node:timers/promises'
import { readSheets, type Sheet } from '@/lib/import/formats/workbook'
import type { SongReader } from '@/lib/import/song-draft'
import { UnreadableFile } from '@/lib/import/unreadable-file'
import { xmlEvents } from '@/lib/import/xml-events'

const MOST_ROWS = 100_000
const MOST_COLUMNS = 500
const MOST_CELLS = 3_000_000
const EVENTS_A_TURN = 20_000
const CELLS = /^(?:td|th|cell)$/i
const UNSEEN = /<(script|style)[\s>]/gi

/** Reads the tables of a web page, as many sites offer them under the name of a workbook, and of the XML of Excel 2003. */
export const markupTableReader: SongReader = {
  format: 'web table',
  recognises: (text) => /^\s*</.test(text) && /<(?:table|(?:ss:)?Worksheet)[\s>]/i.test(text.slice(0, 500_000)),
  read: async (text, choices) => {
    const sheets = (await collectTables(withoutUnseen(text))).filter(({ rows }) => rows.length > 1)
    if (sheets.length === 0) throw new UnreadableFile('This web page holds no list of songs that SOLEil knows.')
    const { format: _, encoding: __, ...list } = await readSheets(sheets, 'web table', choices)
    return list
  },
}

async function collectTables(markup: string): Promise<Sheet[]> {
  const tables: Sheet[] = []
  let [line, count, turn] = [0, 0, 0]
  let cells: string[] | null = null
  let text: string | null = null
  for (const event of xmlEvents(markup)) {
    if (++turn % EVENTS_A_TURN === 0) await setImmediate()
    if (event.kind === 'text') {
      if (text !== null) text += event.text.replace(/\s+/g, ' ')
      continue
    }
    const name = event.name.toLowerCase()
    if (event.kind === 'open' && name === 'table') {
      tables.push({ name: `Table ${tables.length + 1}`, rows: [] })
      line = 0
    } else if (event.kind === 'open' && (name === 'tr' || name === 'row')) {
      cells = []
      line++
    } else if (event.kind === 'open' && CELLS.test(name)) {
      const index = Number(event.attributes()['ss:Index'])
      while (cells && index > cells.length + 1 && cells.length < MOST_COLUMNS) cells.push('')
      text = ''
    } else if (event.kind === 'open' && name === 'br' && text !== null) text += '\n'
    else if (event.kind === 'close' && CELLS.test(name)) {
      if (cells && text !== null && cells.length < MOST_COLUMNS) cells.push(text.trim())
      text = null
    } else if (event.kind === 'close' && (name === 'tr' || name === 'row') && cells) {
      count += cells.length
      const rows = tables.at(-1)?.rows ?? []
      if (cells.some((cell) => cell !== '')) rows.push({ line, cells })
      if (rows.length > MOST_ROWS || count > MOST_CELLS)
        throw new UnreadableFile('This table has more than 100,000 rows: split it into several files.')
      cells = null
    }
  }
  return tables
}

/** A page without its scripts and styles, whose signs are no markup; one that never ends takes the rest with it. */
function withoutUnseen(markup: string): string {
  const lower = markup.toLowerCase()
  let [kept, at] = ['', 0]
  for (const match of markup.matchAll(UNSEEN)) {
    if (match.index < at) continue
    kept += markup.slice(at, match.index)
    const end = lower.indexOf(`</${match[1]!.toLowerCase()}`, match.index)
    if (end < 0) return kept
    at = lower.indexOf('>', end) + 1 || markup.length
  }
  return kept + markup.slice(at)
}
