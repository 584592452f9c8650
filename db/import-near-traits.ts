import { lettersApart } from '@/lib/music/letters-apart'
import { searchWords } from '@/lib/music/search-text'

/** A song as it is looked for among many: cheap to make, since every row of a list is looked for in every song. */
export type Trace = { title: string; artist: string; traits: string[] }

const BEGINNING = 6
const WORD = 4
const WORDS = 6
const ARTICLE = /^(?:the|a|an|el|la|los|las|le|les|der|die|das|o|os)$/

export function traceOf({ title, artist }: { title: string; artist: string | null }): Trace {
  const words = withoutArticle(searchWords(title))
  const names = withoutArticle(searchWords(artist ?? ''))
  const glued = words.join('')
  const traits = new Set([`=${glued.slice(0, BEGINNING)}`, `=${words.slice(-2).join('').slice(-BEGINNING)}`])
  const last = names.at(-1)?.slice(0, WORD)
  if (last)
    for (const word of words.slice(0, WORDS)) if (word.length >= WORD) traits.add(`${last}|${word.slice(0, WORD)}`)
  return { title: glued, artist: names.join(''), traits: [...traits] }
}

/** Whether two songs are near enough to be compared with care: what fails here is surely another song. */
export function mayBeNear(one: Trace, other: Trace): boolean {
  if (one.title === other.title) return true
  return isAlike(one.title, other.title) && isAlike(one.artist, other.artist)
}

/** Empty, the beginning of the other, or a quarter of its letters apart. */
function isAlike(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short === '' || (short.length >= WORD && (long.startsWith(short) || long.endsWith(short)))) return true
  const most = Math.max(1, Math.floor(short.length / 4))
  // Most pairs fail here, before any letter is counted.
  if (long.length - short.length > most || (short[0] !== long[0] && short.at(-1) !== long.at(-1))) return false
  return lettersApart(short, long, most) <= most
}

function withoutArticle(words: string[]): string[] {
  return words.length > 1 && ARTICLE.test(words[0]!) ? words.slice(1) : words
}
