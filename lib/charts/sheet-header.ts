import { readChordLine } from '@/lib/charts/chord-line'
import { readDirective } from '@/lib/charts/directive'
import { headerTags } from '@/lib/charts/header-tags'
import { readHeading } from '@/lib/charts/section-words'
import { isTabLine } from '@/lib/charts/tab-line'

const MOST_LINES = 40
const LONGEST_NAME = 200

/**
 * The head of a sheet as directives, and how many of its lines it takes: title and artist on the first two lines, then
 * tags such as `Key: G`. `certain`: the sheet is OnSong's, whose first line is always the title.
 */
export function sheetHeader(lines: readonly string[], certain: boolean): { directives: string[]; lines: number } {
  const start = lines.findIndex((line) => line.trim() !== '')
  if (start < 0) return { directives: [], lines: 0 }
  const block = headerBlock(lines.slice(start, start + MOST_LINES))
  const tagged = block.some((line) => headerTags(line) !== null)
  const names = block.filter((line) => headerTags(line) === null && !readDirective(line))
  const ends = block.length < MOST_LINES && (lines[start + block.length] ?? '').trim() === ''
  const isHeader = certain || tagged || (names.length <= 2 && (ends || names.length === 1))
  if (block.length === 0 || !isHeader) return { directives: [], lines: 0 }
  // A title in a tag or a directive makes the first bare line a remark.
  const titled = block.some((line) =>
    [line.trim(), ...(headerTags(line) ?? [])].some((one) => readDirective(one)?.name === 'title'),
  )
  let name = titled ? 1 : 0
  const directives = block.flatMap((line) => {
    if (readDirective(line)) return [line.trim()]
    const tags = headerTags(line)
    if (tags) return tags
    name++
    return name === 1
      ? titleOf(line.trim())
      : name === 2 && isName(line)
        ? [artistOf(line)]
        : [`{comment: ${line.trim()}}`]
  })
  return { directives, lines: start + block.length }
}

function headerBlock(lines: readonly string[]): string[] {
  const end = lines.findIndex(
    (line, index) =>
      line.trim() === '' ||
      (headerTags(line) === null &&
        (readHeading(line) !== null ||
          readChordLine(line, { amongChords: index > 0 }) !== null ||
          isTabLine(line) ||
          /\[[A-H][^\]]{0,12}\]/.test(line))),
  )
  return lines.slice(0, end < 0 ? lines.length : end).filter((line) => line.length <= LONGEST_NAME * 4)
}

/** `Song by Artist`, as chord sites head their pages. */
function titleOf(line: string): string[] {
  const by = /^(.{1,120}?) (?:(?:chords|tabs?|acoustic) )?by (.{1,120})$/i.exec(line)
  return by && /chords|tabs?|^[^a-z]*[A-Z]/.test(line)
    ? [`{title: ${by[1]}}`, `{artist: ${by[2]}}`]
    : [`{title: ${line}}`]
}

function artistOf(line: string): string {
  return `{artist: ${line.trim().replace(/^(?:words (?:and|&) music )?by:? /i, '')}}`
}

function isName(line: string): boolean {
  return line.trim().length <= LONGEST_NAME && /\p{L}/u.test(line)
}
