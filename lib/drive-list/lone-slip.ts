import { titleLikeness } from '@/lib/music/title-likeness'
import { readTitle } from '@/lib/music/title-readings'

const EDGE = 4
const SHORTEST = 2 * EDGE
const TOO_COMMON = 120
const LETTERS_MORE = 2

/**
 * Which of these titles (their words) another one is with a slip in it, "Autum Leaves" for "Autumn Leaves", by its place in the
 * list; undefined where none is, or several are. It speaks of titles alone: where no artist is named it is worth one question.
 */
export function loneSlip(titles: readonly string[][]): (title: string) => number | undefined {
  const bearers = new Map<string, number[]>()
  for (const [place, words] of titles.entries())
    for (const edge of edgesOf(words)) {
      const others = bearers.get(edge)
      if (others) others.push(place)
      else bearers.set(edge, [place])
    }
  return (title) => {
    const { whole } = readTitle(title)
    const near = new Set<number>()
    for (const edge of edgesOf(whole)) {
      const places = bearers.get(edge) ?? []
      if (places.length > TOO_COMMON) continue
      for (const place of places) if (isSlip(whole, titles[place]!)) near.add(place)
    }
    return near.size === 1 ? [...near][0] : undefined
  }
}

function isSlip(one: string[], other: string[]): boolean {
  const more = Math.abs(one.join('').length - other.join('').length)
  return more <= LETTERS_MORE && titleLikeness(one, other).kind === 'slip'
}

/** One slip leaves the first letters of a title whole, or the last ones. */
function edgesOf(words: string[]): string[] {
  const glued = words.join('')
  return glued.length < SHORTEST ? [] : [`<${glued.slice(0, EDGE)}`, `>${glued.slice(-EDGE)}`]
}
