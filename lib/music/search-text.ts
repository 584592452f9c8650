const APOSTROPHES = /['’`´ʼ‘‛ʻʽ′᾽׳]/gu
const UNREADABLE = /[\0\p{Cs}™℠®©]/gu
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Me}ـ]/gu
const MARKED = /([!-~\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}])\p{M}+/gu
const FOLDABLE = /[ßæœøłđıðþħς]/gu
const FOLDED = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ı: 'i', ð: 'd', þ: 'th', ħ: 'h', ς: 'σ' }

/** Scripts written without spaces, and pictures: each letter (with its marks) is a word of its own. */
const ALONE =
  String.raw`(?=[\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}])[\p{L}\p{N}]\p{M}*` +
  String.raw`|\p{Regional_Indicator}{1,2}|\p{Extended_Pictographic}`
const PART_ALONE = new RegExp(`^(?:${ALONE})`, 'u')
// ASCII first, only because most words are nothing else and the other sets are slow to ask.
const PART = new RegExp(String.raw`(?:[a-z0-9]\p{M}*|(?!${ALONE})[\p{L}\p{N}]\p{M}*)+|${ALONE}`, 'gu')

// Most titles are nothing else, and the sets of Unicode cost ten times as much to ask.
const QUICK = /^[ -~\u00c0-\u024f‘’]*$/
const BEYOND_ASCII = /[^ -~]/g
const PLAIN = /^[a-z0-9]+$/
const PLAIN_WORDS = /^[a-z0-9]+(?: [a-z0-9]+)*$/
const LOWER_ASCII = /^[ -@[-~]*$/

const LIMIT = { search: 400, artistSort: 80, query: 100, terms: 6 }
const SHORTEST_ELIDED = 3

/** The words a text is found by, in its order; those with inner punctuation also glued (`ac dc acdc`). */
export function searchWords(text: string): string[] {
  const folded = foldLetters(text)
  if (PLAIN_WORDS.test(folded)) return folded.split(' ')
  const words = folded.split(' ').filter(Boolean)
  return words.some((word) => partsOf(word).length > 0) ? words.flatMap(storedForms) : words
}

/** What a song is found by: a space and its words, at most 400 UTF-16 units; sorting by it sorts by title. */
export function searchText(title: string, artist: string | null): string {
  return searchTextOf(searchPart(title), searchPart(artist ?? ''))
}

/** The part of a search text that a title or an artist makes. */
export function searchPart(text: string): string {
  const folded = foldLetters(text)
  return PLAIN_WORDS.test(folded) ? folded : searchWords(text).join(' ')
}

/** The search text of the parts of a title and an artist. */
export function searchTextOf(title: string, artist: string): string {
  return cut(title === '' || artist === '' ? ` ${title}${artist}` : ` ${title} ${artist}`, LIMIT.search)
}

/** The terms of a query, at most 6: each has to be the beginning of a word in a search text, in any order. */
export function searchTerms(query: string): string[] {
  const asked = Array.from(query.slice(0, 4 * LIMIT.query).normalize('NFC')).slice(0, LIMIT.query)
  const words = wordsOf(asked.join(''))
  // "Simon & Garfunkel" is also written "and", "y" or "und": the sign asks for nothing.
  const terms = words.flatMap((word) => word.split('&')).flatMap((word) => runsOf(asLetters(word)))
  return [...new Set(terms.length > 0 ? terms : words)].slice(0, LIMIT.terms)
}

/** Whether a search text answers every term: what `search LIKE likePattern(term)` answers for each of them. */
export function matches(search: string, terms: string[]): boolean {
  return terms.every((term) => search.includes(` ${term}`))
}

/** The SQL pattern of a term, for LIKE with its usual escape `\`. */
export function likePattern(term: string): string {
  return `% ${term.replace(/[\\%_]/g, '\\$&')}%`
}

/** What artists are ordered and counted by, at most 80 UTF-16 units; `the` in front or after a comma is left out. */
export function artistSort(artist: string | null): string {
  const bare = foldLetters(artist ?? '')
    .replace(/^the (?=.)/u, '')
    .replace(/(?<=.) ?, ?the$/u, '')
  if (PLAIN_WORDS.test(bare)) return cut(bare, LIMIT.artistSort)
  const words = bare.split(' ').flatMap((word) => (isAnd(word) ? 'and' : partsOf(asLetters(word))))
  return cut(words.some((word) => word !== 'and') ? words.join(' ') : bare, LIMIT.artistSort)
}

/**
 * A text in lower case, without marks on the letters that people type without them (Latin, Greek, Cyrillic, Hebrew,
 * Arabic), every apostrophe `'`, one space between words. Its punctuation stays.
 */
export function foldLetters(text: string): string {
  if (text === last.text) return last.folded
  const folded = QUICK.test(text) ? foldQuickly(text) : foldAny(text)
  last = { text, folded }
  return folded
}

// A song's title is folded for its words, and at once again for its identity.
let last = { text: '', folded: '' }

function foldQuickly(text: string): string {
  const lower = text.replace(BEYOND_ASCII, foldOne).toLowerCase().replaceAll('`', "'")
  return (lower.includes('  ') ? lower.replace(/ +/g, ' ') : lower).trim()
}

/** Each precomposed Latin letter is folded for itself, whatever stands beside it. */
function foldOne(letter: string): string {
  let folded = LATIN.get(letter)
  if (folded === undefined) {
    folded = foldAny(letter)
    LATIN.set(letter, folded)
  }
  return folded
}

const LATIN = new Map<string, string>()

function foldAny(text: string): string {
  return (
    text
      .normalize('NFC')
      .replace(UNREADABLE, '')
      // Before NFKD, which makes a space of `´`, and after it, which makes an apostrophe of `ŉ` and `″`.
      .replace(APOSTROPHES, "'")
      .normalize('NFKD')
      .toLowerCase()
      .replace(APOSTROPHES, "'")
      .replace(INVISIBLE, '')
      .replace(MARKED, '$1')
      .replace(FOLDABLE, (letter) => FOLDED[letter as keyof typeof FOLDED])
      .normalize('NFC')
      .replace(/[\s\p{Z}\p{Cc}]+/gu, ' ')
      .trim()
  )
}

/** A folded word with the signs that stand for letters read as such: `ke$ha` kesha, `p!nk` pink. */
export function asLetters(word: string): string {
  if (!/[$!]/.test(word)) return word
  return word.replace(/(?<=[a-z])\$|\$(?=[a-z])/g, 's').replace(/(?<=[a-z])!(?=[a-z])/g, 'i')
}

/** The parts of a folded word between its punctuation, apostrophes dropped; letters of some scripts one by one. */
export function partsOf(word: string): string[] {
  if (PLAIN.test(word)) return [word]
  if (LOWER_ASCII.test(word)) return word.replaceAll("'", '').match(/[a-z0-9]+/g) ?? []
  return word.replaceAll("'", '').normalize('NFC').match(PART) ?? []
}

function wordsOf(text: string): string[] {
  return foldLetters(text).split(' ').filter(Boolean)
}

function isAnd(word: string): boolean {
  return word === '&' || word === '+'
}

function storedForms(word: string): string[] {
  if (PLAIN.test(word)) return [word]
  if (isAnd(word)) return ['and']
  const parts = partsOf(word)
  const read = asLetters(word)
  const readings = [word, read, ...(word.includes('&') ? [...word.split('&'), ...read.split('&')] : [])]
  const glued = parts.length > 1 || read !== word ? readings.flatMap(runsOf).filter((run) => !run.includes(' ')) : []
  const and = word.includes('&') && parts.length > 1 ? ['and'] : []
  // "L'amour" is also looked for as "amour".
  const elided = word.split("'").slice(1).flatMap(partsOf)
  const more = [...glued, ...and, ...elided.filter((part) => part.length >= SHORTEST_ELIDED)]
  return more.length > 0 ? [...parts, ...new Set(more.filter((form) => !parts.includes(form)))] : parts
}

/** A word's stretches of one kind: letters glued (`ac/dc` acdc), letters that are words of their own as a phrase. */
function runsOf(word: string): string[] {
  const runs: { alone: boolean; text: string }[] = []
  for (const part of partsOf(word)) {
    const alone = PART_ALONE.test(part)
    const last = runs.at(-1)
    if (last?.alone === alone) last.text += (alone ? ' ' : '') + part
    else runs.push({ alone, text: part })
  }
  return runs.map((run) => run.text.normalize('NFC'))
}

function cut(text: string, most: number): string {
  if (text.length <= most) return text.trimEnd()
  return text
    .slice(0, most)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()
}
