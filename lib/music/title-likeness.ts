import { isCommonWord, isInflected, isTitleWord } from '@/lib/music/common-words'
import { lettersApart } from '@/lib/music/letters-apart'
import { isRomanised, mayBeReading } from '@/lib/music/romanised'
import { plainVowels, soundsAlike } from '@/lib/music/sounds-alike'

/**
 * How two titles agree, from close to far: the same words; a slip or a little word apart (`sure` where that can hardly
 * be another title, so that it needs no artist); forms of the words; one within the other; a number more; others.
 */
export type TitleLikeness =
  | { kind: 'equal' }
  | { kind: 'slip' | 'within'; sure: boolean }
  | { kind: 'inflected' | 'numbered' | 'other' }

/** Words that people leave out, add and confuse. */
const LITTLE = new Set(
  'the a an of in on to for at and is la le el los las der die das de du des di da do un une il o os as oh my with from this that your ein eine au aux dans en een'.split(
    ' ',
  ),
)
/** Words that say little about which song it is. */
const PERSONS = new Set(
  'i me you your my we us it he she him her they them im youre be do dont got get want'.split(' '),
)
const ARTICLES = new Set('the a an der die das ein eine le la les un une'.split(' '))
const SAYS_LITTLE = new Set([...LITTLE, ...PERSONS, ...'ooh yeah hey baby well ah o now so then'.split(' ')])
const NEGATION = new Set('not no never dont cant wont aint without'.split(' '))
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u
/** Letters in which a slip leaves no doubt about the title. */
const LONG = 12
/** Letters of a title of one word from which on a slip in it is one: "Iris" and "Irish" may be two songs. */
const SURE_WORD = 7

export function titleLikeness(one: string[], other: string[]): TitleLikeness {
  const [a, b] = [one.join(''), other.join('')]
  const figures = isSameFigures(one, other)
  if (a === b) return { kind: figures ? 'equal' : 'other' }
  if (figures) {
    if (isRomanised(a, b)) return { kind: 'slip', sure: false }
    if (mayBeReading(a, b)) return { kind: 'within', sure: true }
    if (Math.abs(a.length - b.length) < 8 && plainVowels(one) === plainVowels(other))
      return { kind: 'slip', sure: a.length >= 6 }
  }
  if (soundsAlike(one, other)) return { kind: 'slip', sure: one.length > 1 }
  if (!figures) return { kind: isOneNumberMore(one, other) ? 'numbered' : 'other' }
  if (isFramed(one, other) || isFramed(other, one)) return { kind: 'slip', sure: false }
  if (isBeginning(one, other) || isBeginning(other, one)) return { kind: 'within', sure: false }
  if (isEnding(one, other) || isEnding(other, one)) return { kind: 'within', sure: false }
  if (Math.min(a.length, b.length) * 2 < Math.max(a.length, b.length)) return { kind: 'other' }
  const { slips, changed, left, right } = aligned(one, other)
  const rest = [...left, ...right]
  const shared = one.length - left.length - changed.length
  const content = (words: string[]) => words.filter((word) => !LITTLE.has(word))
  if (rest.length === 0 && changed.length === 0)
    return isDoubtfulSlip(one, a, b) ? { kind: 'inflected' } : { kind: 'slip', sure: isLong(a, b, slips) }
  const littleOnly = content(rest).length === 0 && changed.length === 0 && slips <= 1
  const sharedContent = content(one).length - content(left).length - changed.length
  if (littleOnly && sharedContent >= 1 && shared >= rest.length)
    return {
      kind: sharedContent > 1 ? 'slip' : 'within',
      sure: sharedContent > 2 && (left.length === 0 || right.length === 0),
    } as TitleLikeness
  if (one.length !== other.length && isGluedSlip(a, b)) return { kind: 'slip', sure: isLong(a, b, 1) }
  if (rest.length === 0 && changed.length === 1 && isInflected(...changed[0]!))
    return one.length > 2 && isPlural(...changed[0]!)
      ? { kind: 'slip', sure: false }
      : { kind: a.length > 3 ? 'inflected' : 'other' }
  if ((left.length === 0 || right.length === 0) && !rest.some((word) => NEGATION.has(word)) && changed.length === 0)
    return isMostOf(one, other, rest, left)
      ? { kind: 'within', sure: sharedContent > 2 && rest.join('').length * 4 < Math.max(a.length, b.length) }
      : { kind: 'other' }
  if (one.length === other.length && one.length > 2 && [...one].sort().join(' ') === [...other].sort().join(' '))
    return { kind: 'within', sure: false }
  if (isOneLetterApart(one, other, a, b)) return { kind: 'within', sure: false }
  return isAlike(a, b) && changed.every((words) => !words.every(isTitleWord))
    ? { kind: 'within', sure: false }
    : { kind: 'other' }
}

/** "Sgt. Pepper's" for all of the band's name: at least two words, and one of them that few titles have. */
function isBeginning(short: string[], long: string[]): boolean {
  if (
    short.length < 2 ||
    short.length >= long.length ||
    short.some((word, at) => word !== long[at] && !isInflected(word, long[at]!))
  )
    return false
  if (short.length > 3 && !long.slice(short.length).some((word) => NEGATION.has(word))) return meaning(short).length > 1
  // "Crown Him with Many Crowns": the title goes on in the same breath.
  if (/^(?:with|of|from)$/.test(long[short.length]!) && !short.every((word) => SAYS_LITTLE.has(word))) return true
  return meaning(short).length > 1 && !short.every((word) => isCommonWord(word) || LITTLE.has(word))
}

/** "(You) Shook Me All Night Long": but for words that say little, in front or behind, the whole of a long title. */
function isFramed(short: string[], long: string[]): boolean {
  const more = long.length - short.length
  if (more < 1 || more > 2 || short.filter((word) => !SAYS_LITTLE.has(word)).length < 3) return false
  const [front, back] = [long.slice(0, more), long.slice(-more)]
  const says = (words: string[]) => words.every((word) => SAYS_LITTLE.has(word) && !NEGATION.has(word))
  const rest = short.join(' ')
  return (says(front) && long.slice(more).join(' ') === rest) || (says(back) && long.slice(0, -more).join(' ') === rest)
}

/** "Piece of My Heart" at the end of "Take Another Little Piece of My Heart". */
function isEnding(short: string[], long: string[]): boolean {
  if (short.length < 3 || short.length >= long.length || meaning(short).length < 2) return false
  const rest = long.slice(0, -short.length)
  return long.slice(-short.length).join(' ') === short.join(' ') && !rest.some((word) => NEGATION.has(word))
}

/** In a long title one letter is a slip, even where it makes another word: worth a question by one artist. */
function isOneLetterApart(one: string[], other: string[], a: string, b: string): boolean {
  return (
    one.length > 3 && one.length === other.length && Math.min(a.length, b.length) > 15 && lettersApart(a, b, 1) === 1
  )
}

function isPlural(one: string, other: string): boolean {
  return one === `${other}s` || other === `${one}s`
}

function isAlike(a: string, b: string): boolean {
  const longest = Math.max(a.length, b.length)
  const most = Math.floor(longest / 5)
  return longest >= 8 && !UNSPACED.test(a) && lettersApart(a, b, most) <= most
}

function meaning(words: string[]): string[] {
  return words.filter((word) => !LITTLE.has(word) && !PERSONS.has(word))
}

/** Numbers have to agree, whatever the letters say. */
export function isSameFigures(one: string[], other: string[]): boolean {
  return figures(one) === figures(other)
}

function figures(words: string[]): string {
  return words
    .filter((word) => /\p{N}/u.test(word))
    .flatMap((word) => word.match(/\p{N}+/gu)!)
    .join(' ')
}

function isOneNumberMore(one: string[], other: string[]): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  const rest = long.slice(short.length)
  if (short.join(' ') !== long.slice(0, short.length).join(' ')) return isWordedNumber(one, other)
  return rest[0] === 'pt' || (/^(?:19|20)\d\d$/.test(rest.join('')) && short.length > 2)
}

/** "99 Luftballons" and "Neunundneunzig Luftballons". */
function isWordedNumber(one: string[], other: string[]): boolean {
  if (one.length !== other.length || one.length < 2) return false
  const apart = one.flatMap((word, at) => (word === other[at] ? [] : [[word, other[at]!]]))
  const [number, ...others] = apart.flat().sort()
  return apart.length === 1 && /^\d+$/.test(number!) && /^[a-z]{5,}$/.test(others[0]!) && !isCommonWord(others[0]!)
}

interface Alignment {
  slips: number
  /** Words that stand for each other. */
  changed: [string, string][]
  left: string[]
  right: string[]
}

/** The words of two titles beside each other, in their order. */
function aligned(one: string[], other: string[]): Alignment {
  const width = other.length + 1
  const cost = new Float32Array((one.length + 1) * width)
  const pair = (row: number, column: number) => wordCost(one[row]!, other[column]!)
  for (let row = one.length; row >= 0; row--)
    for (let column = other.length; column >= 0; column--) {
      const at = row * width + column
      if (row === one.length) cost[at] = other.length - column
      else if (column === other.length) cost[at] = one.length - row
      else cost[at] = Math.min(cost[at + width + 1]! + pair(row, column), cost[at + width]! + 1, cost[at + 1]! + 1)
    }
  const found: Alignment = { slips: 0, changed: [], left: [], right: [] }
  for (let [row, column] = [0, 0]; row < one.length || column < other.length; ) {
    const at = row * width + column
    const price = row < one.length && column < other.length ? pair(row, column) : 9
    if (price < 9 && Math.abs(cost[at]! - cost[at + width + 1]! - price) < 0.001) {
      if (price === SLIP) found.slips++
      else if (price > 0) found.changed.push([one[row]!, other[column]!])
      row++
      column++
    } else if (row < one.length && Math.abs(cost[at]! - cost[at + width]! - 1) < 0.001) found.left.push(one[row++]!)
    else found.right.push(other[column++]!)
  }
  return found
}

const SLIP = 0.25
const FORM = 0.5

function wordCost(one: string, other: string): number {
  if (one === other) return 0
  if (isInflected(one, other)) return one.replace(/g$/, '') === other.replace(/g$/, '') ? SLIP : FORM
  return isSlip(one, other) ? SLIP : ARTICLES.has(one) && ARTICLES.has(other) ? 3 : 1.5
}

function isSlip(one: string, other: string): boolean {
  const shortest = Math.min(one.length, other.length)
  const longest = Math.max(one.length, other.length)
  if (shortest < 4 || longest - shortest > 2 || (one[0] !== other[0] && longest < 7)) return false
  const most = shortest >= 7 ? 2 : 1
  if (lettersApart(one, other, most) > most) return false
  if (UNSPACED.test(one) || (isCommonWord(one) && isCommonWord(other))) return false
  return longest > 4 || [...one].sort().join('') === [...other].sort().join('')
}

function isGluedSlip(a: string, b: string): boolean {
  if (UNSPACED.test(a)) return false
  const most = Math.min(a.length, b.length) >= 14 ? 2 : 1
  return Math.min(a.length, b.length) >= 7 && lettersApart(a, b, most) <= most
}

/** "Night Fever" and "Light Fever" are two songs: in a short title only letters that changed places or doubled are a slip. */
function isDoubtfulSlip(one: string[], a: string, b: string): boolean {
  const longest = Math.max(a.length, b.length)
  if (longest >= 8 && !UNSPACED.test(a) && lettersApart(a, b, 1) === 1) return false
  if (one.length === 1 && longest < SURE_WORD) return true
  return longest < LONG && sorted(a) !== sorted(b) && undoubled(a) !== undoubled(b)
}

const sorted = (text: string) => [...text].sort().join('')
const undoubled = (text: string) => text.replace(/(.)\1+/gu, '$1')

function isLong(a: string, b: string, slips: number): boolean {
  return Math.min(a.length, b.length) >= LONG * Math.max(1, slips)
}

/** One title within the other, with most of its letters and at least two words that say something. */
function isMostOf(one: string[], other: string[], rest: string[], left: string[]): boolean {
  const shared = left.length > 0 ? other : one
  const longest = Math.max(one.join('').length, other.join('').length)
  return meaning(shared).length >= 2 && rest.join('').length * 2 <= longest && rest.length <= 4
}
