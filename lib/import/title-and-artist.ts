/** Which half of `… - …` is the title, seen over a whole column. */
export type SplitOrder = 'title first' | 'artist first'
export type TitleSplit = { separator: string; order: SplitOrder }

const SEPARATORS = [
  ' - ',
  ' – ',
  ' — ',
  ' | ',
  ' by ',
  ' / ',
  '\t',
  ' // ',
  ' ~ ',
  ' • ',
  ' · ',
  ': ',
  ' (',
  '　',
  ' von ',
] as const
// Brackets and blanks of another script stand in titles too, so that nearly every row must show them.
const RARE: Partial<Record<string, number>> = { ': ': 0.8, ' (': 0.9, '　': 0.8, ' · ': 0.7, ' • ': 0.7, ' von ': 0.9 }
const VERSION =
  /(?:^|[ (])(?:remix|remaster|remastered|version|edit|mix|demo|mono|stereo|karaoke|instrumental|acoustic|live|session|vip|rework|cover|\d{4})\W*$|^(?:live (?:at|in|from|on)|from |feat|ft\.|bonus|recorded|pt\.? ?\d|part \d|remaster)/i
const NUMBERED = /^(?:\p{L}{1,8}\.? ?)?[#№]?\d{1,3}[a-z]?$/iu

/**
 * Whether the titles of a column hold the artist too, as in `Wonderwall - Oasis`, and on which side. Answers null unless
 * most rows show it: a ` - ` before a version (`- 2013 Remaster`) or after a number (`HINO 001 - …`) is no artist's.
 * The side that repeats itself is the artist's; where none does, the title stands first unless the caller knows better.
 */
export function findTitleSplit(titles: string[], share = 0.7, usual: SplitOrder = 'title first'): TitleSplit | null {
  if (titles.length === 0) return null
  for (const separator of SEPARATORS) {
    const halves = titles.map((title) => halve(title, separator)).filter((pair) => pair !== null)
    const sides = halves.filter(([left, right]) => !isVersion(right) && !NUMBERED.test(left))
    if (sides.length < titles.length * Math.max(share, RARE[separator] ?? 0)) continue
    if (separator === ' by ' || separator === ' von ' || separator === ' (') return { separator, order: 'title first' }
    const [left, right] = [distinct(sides, 0), distinct(sides, 1)]
    return {
      separator,
      order:
        left === right ? (separator === ': ' ? 'artist first' : usual) : left < right ? 'artist first' : 'title first',
    }
  }
  return null
}

/** The two halves of a title by the rule found for its column; the artist is null where the separator is missing or a version follows it. */
export function splitTitle(text: string, split: TitleSplit): { title: string; artist: string | null } {
  const pair = halve(text, split.separator)
  if (!pair || isVersion(pair[1])) return { title: text, artist: null }
  return split.order === 'title first' ? { title: pair[0], artist: pair[1] } : { title: pair[1], artist: pair[0] }
}

/** `2013 Remaster` is a version; `Sea (Live)` is a song that says its version itself. */
function isVersion(right: string): boolean {
  return VERSION.test(right.replace(/(?<=\S) ?[([][^()[\]]{1,80}[)\]]$/, ''))
}

function halve(text: string, separator: string): [string, string] | null {
  if (separator === ' (') {
    const match = /^(\S.*?) \(([^()]{2,80})\)$/.exec(text.slice(0, 400).trim())
    return match ? [match[1]!, match[2]!] : null
  }
  const at = separator === ' by ' || separator === ' von ' ? text.lastIndexOf(separator) : text.indexOf(separator)
  if (at < 1) return null
  const pair: [string, string] = [text.slice(0, at).trim(), text.slice(at + separator.length).trim()]
  return pair[0] && pair[1] ? pair : null
}

function distinct(pairs: [string, string][], side: 0 | 1): number {
  return new Set(pairs.map((pair) => pair[side].toLowerCase())).size
}
