import { isHeading } from '@/lib/import/headings'
import type { TableRecord } from '@/lib/import/records'

const BULLET = /^[\s]*(?:[-–—*•·‣◦▪●○■□►▶➤→✓✔☐☑♪♫♬»>]+|\[[ xX]?\])\s+/
const NUMBER = /^\s*#?(\d{1,4})(?:[.)\]](?:\s+|(?=\p{L}))|:\s+|[、．]\s*|\s?[-–]\s+)(?=\S)/u
const PLAIN_NUMBER = /^\s*(\d{1,4})\s+(?=\S)/
const CLOCK = /^[[(]?\d{1,2}:[0-5]\d(?::[0-5]\d)?[\])]?\s+(?:[-–|]\s*)?(?=\S)/
// `Sun........12`, the page of a book's contents.
const LEADER = /(?<=[^.\s])[ \t]?(?:\.{3,200}|…{1,50}|(?:\. ){3,100})[ \t]?\d{1,4}$/
const EMPHASIS = /(\*\*|__|\*|_|~~)(?=\S)([^*_~\n]{1,200})(?<=\S)\1/g
const PICTURE = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f|[0-9#*]\ufe0f?\u20e3){1,20}\s*/u

/** The lines of a list without what only marks or counts them: numbers, bullets, pictures in front. */
export function withoutMarks(rows: TableRecord[]): TableRecord[] {
  const plain = withoutPictures(
    withoutClocks(replaced(replaced(withoutBullets(rows), EMPHASIS, undefined, '$2'), LEADER)),
  )
  return withoutBullets(withoutCount(withoutNumbers(plain)))
}

/** What counts the titles of a column in front of each, `1. Sun` or `01 Sun`; null where nothing does. */
export function countMark(titles: string[]): RegExp | null {
  for (const mark of [NUMBER, PLAIN_NUMBER]) {
    const numbers = titles.map((title) => Number(mark.exec(title)?.[1] ?? Number.NaN))
    if (titles.length >= 2 && numbers.every((number, at) => number === at + 1)) return mark
  }
  return null
}

/** Numbers are taken off only where they count the list, since `99 Luftballons` and `1999 - Prince` are songs. */
function withoutNumbers(rows: TableRecord[]): TableRecord[] {
  const songs = rows.filter(({ cells }) => !isHeading(cells[0]!))
  const numbers = songs.map(({ cells }) => Number(NUMBER.exec(cells[0]!)?.[1] ?? Number.NaN))
  // Each set may be counted from one again.
  const counted = numbers.filter((number, at) => at === 0 || number > numbers[at - 1]! || number === 1).length
  const numbered = numbers.filter((number) => !Number.isNaN(number)).length
  if (
    numbered < Math.max(1, songs.length * 0.7) ||
    counted < songs.length * 0.7 ||
    (songs.length > 1 && numbers[0]! > 1000)
  )
    return rows
  return replaced(rows, NUMBER, (text) => !isHeading(text))
}

/** `1 Sun`, `2 Moon`: numbers without a sign count only where they count every line without a gap. */
function withoutCount(rows: TableRecord[]): TableRecord[] {
  const songs = rows.filter(({ cells }) => !isHeading(cells[0]!))
  const counts = songs.every(({ cells }, at) => Number(PLAIN_NUMBER.exec(cells[0]!)?.[1]) === at + 1)
  return songs.length >= 3 && counts ? replaced(rows, PLAIN_NUMBER, (text) => !isHeading(text)) : rows
}

/** Places in a recording, as below a video. */
function withoutClocks(rows: TableRecord[]): TableRecord[] {
  const clocked = rows.filter(({ cells }) => CLOCK.test(cells[0]!)).length
  return clocked > 1 && clocked >= rows.length * 0.7 ? replaced(rows, CLOCK) : rows
}

function withoutBullets(rows: TableRecord[]): TableRecord[] {
  return replaced(rows, BULLET)
}

function withoutPictures(rows: TableRecord[]): TableRecord[] {
  const pictured = rows.filter(({ cells }) => PICTURE.test(cells[0]!) && cells[0]!.replace(PICTURE, '') !== '')
  return pictured.length < rows.length * 0.5 ? rows : replaced(rows, PICTURE)
}

function replaced(rows: TableRecord[], mark: RegExp, where = (_: string) => true, by = ''): TableRecord[] {
  return rows.map(({ line, cells }) => {
    const rest = cells[0]!.replace(mark, by)
    return { line, cells: [where(cells[0]!) && rest !== '' ? rest : cells[0]!] }
  })
}
