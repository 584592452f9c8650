import { xmlEvents } from '@/lib/import/xml-events'

/** How the numbers of a workbook are shown: dates and times are numbers of days with a format of their own. */
export type CellFormats = { shown: (text: string, style: number) => string }

const DAY = 86_400
const BUILT_IN_DATES = new Set([14, 15, 16, 17, 22, 27, 30, 36, 50, 57])
const BUILT_IN_TIMES = new Set([18, 19, 20, 21, 32, 33, 45, 46, 47])

/** The formats of a workbook by its `styles.xml` (ECMA-376 18.8); `since1904` where its days count from 1904. */
export function readFormats(xml: string, since1904: boolean): CellFormats {
  const kinds = kindsOf(xml)
  return {
    shown: (text, style) => {
      const kind = kinds[style] ?? 'number'
      const number = Number(text)
      if (text.trim() === '' || !Number.isFinite(number)) return text
      if (kind === 'time' && number >= 0 && number < 1000) return clock(number)
      if (kind === 'number' || number < 0 || number > 2_958_465) return plain(number)
      return number < 1 ? clock(number) : day(number + (since1904 ? 1462 : 0))
    },
  }
}

type Kind = 'number' | 'date' | 'time'

function kindsOf(xml: string): Kind[] {
  const codes = new Map<number, string>()
  const kinds: Kind[] = []
  let inCells = false
  for (const event of xmlEvents(xml)) {
    if (event.kind === 'text') continue
    if (event.name === 'cellXfs') inCells = event.kind === 'open'
    if (event.kind !== 'open') continue
    if (event.name === 'numFmt') {
      const { numFmtId, formatCode = '' } = event.attributes()
      codes.set(Number(numFmtId), formatCode)
    }
    if (event.name === 'xf' && inCells) kinds.push(kindOf(Number(event.attributes().numFmtId), codes))
  }
  return kinds
}

function kindOf(id: number, codes: Map<number, string>): Kind {
  if (BUILT_IN_DATES.has(id)) return 'date'
  if (BUILT_IN_TIMES.has(id)) return 'time'
  const code = (codes.get(id) ?? '').slice(0, 200).replace(/"[^"]*"|\\.|\[(?![hms]+\])[^\]]*\]/gi, '')
  if (/[dy]/i.test(code)) return 'date'
  return /[hs]/i.test(code) ? 'time' : /m{3}/i.test(code) ? 'date' : 'number'
}

/** Sums such as 118.30000000000001 are shown as they were meant. */
function plain(number: number): string {
  return String(Number(number.toPrecision(12)))
}

function clock(days: number): string {
  const seconds = Math.round(days * DAY)
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return `${hours}:${pair(minutes)}:${pair(seconds % 60)}`
}

function day(days: number): string {
  return new Date(Math.round((days - 25_569) * DAY) * 1000).toISOString().slice(0, 10)
}

function pair(number: number): string {
  return String(number).padStart(2, '0')
}
