import { createHash } from 'node:crypto'
import { asLetters, foldLetters, partsOf } from '@/lib/music/search-text'

const BRACKETED = /[([{【][^()[\]{}【】]*(?:[)\]}】]|$)/gu
const DASH = /\s[-–—~|/]+\s*|[-–—~|]+\s/gu
const FEATURING = /\s(?:feat\.?(?! of\b)|ft\.|featuring)\s?(?=\S).*?(?=\s[-–—|([{]|,?\s(?:pt|part)\b|$)/u
const ARTIST_FEATURING = /[\s([](?:feat|ft|featuring)\b.*$/u

/** Most titles hold nothing of the above, and to look for this alone is quick. */
const MAY_QUALIFY = /[([{【\-–—~|/]|\sf(?:eat|t)/
const PLAIN = /^[a-z0-9]+(?: [a-z0-9]+)*$/

/** UTF-16 units read of a title or artist: more than either may have. */
const LONGEST = 400

const SAYS_VERSION = words('live vivo directo unplugged acoustic remaster remastered mono stereo demo edit mix version')
const BESIDE_VERSION = words(
  'the and en ao mtv session sessions single radio album original extended full lp studio digital digitally new',
)
const PLACE_FOLLOWS = words('at in from on en em')

/** "Die" and "As" begin too many English titles ("Die Young", "As Tears Go By") to be articles of titles. */
const OF_TITLES = articles('the|a|an|el|la|los|las|le|les|der|das|o|os')
const OF_ARTISTS = articles('the|a|an|el|la|los|las|le|les|der|das|o|os|die|as')

const NUMBERED = words('pt pts part parts vol volume chapter act')
const MAY_BE_NUMBERED = /(?:pts?|parts?|vol|volume|chapter|act) /
const NUMBER_WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const ROMAN = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii']

/**
 * The identity of a song, the same for "The Wall, Pt. II (Live)" and "Wall Part 2 - Remastered 2011" of one artist:
 * 16 characters (base64url), 96 bits of the SHA-256 of the canonical title and artist, spaces left out but between
 * digits. Without an artist it is that of the title alone.
 */
export function songKey(title: string, artist: string | null): string {
  return songKeyOf(title, artistIdentity(artist))
}

/** What an artist contributes to the identity of a song. */
export function artistIdentity(artist: string | null): string {
  return withoutSpaces(canonArtist(artist))
}

/** The identity of a song by `artistIdentity` of its artist. */
export function songKeyOf(title: string, artist: string): string {
  const identity = `${withoutSpaces(canonTitle(title))}\u001f${artist}`
  return createHash('sha256').update(identity).digest('base64url').slice(0, 16)
}

/** A title without what tells recordings of a song apart (live, remastered 2011, mono, feat. X), in bare words. */
export function canonTitle(title: string): string {
  const folded = foldLetters(title.slice(0, LONGEST))
  return canon(withoutQualifiers(folded), OF_TITLES) || canon(folded, OF_TITLES) || folded
}

/** An artist without guests and article, in bare words; unknown is ''. */
export function canonArtist(artist: string | null): string {
  const folded = foldLetters((artist ?? '').slice(0, LONGEST))
  return canon(folded.replace(ARTIST_FEATURING, ''), OF_ARTISTS) || canon(folded, OF_ARTISTS) || folded
}

const MAY_COUNT = /[^ -~]|\d \d/

function withoutSpaces(text: string): string {
  if (!MAY_COUNT.test(text)) return text.replaceAll(' ', '')
  return text.replace(/(?<!\p{N}) | (?!\p{N})/gu, '')
}

function withoutQualifiers(title: string): string {
  if (!MAY_QUALIFY.test(title)) return title
  const inBrackets = title
    .replace(BRACKETED, (group) => (isQualifier(group) ? ' ' : group))
    .replace(/ +/g, ' ')
    .trim()
  const alone = inBrackets.replace(FEATURING, '')
  const dash = [...alone.matchAll(DASH)].find(({ 0: sign, index }) => isQualifier(alone.slice(index + sign.length)))
  const shorter = alone.slice(0, dash?.index)
  return shorter === title ? title : withoutQualifiers(shorter)
}

function isQualifier(text: string): boolean {
  const found = partsOf(text)
  if (found.some((word) => NUMBERED.has(word))) return false
  if (/^(?:feat|ft|featuring)$/.test(found[0] ?? '')) return found.length > 1
  const place = found.findIndex(
    (word, at) => at > 0 && PLACE_FOLLOWS.has(word) && /^(?:live|vivo)$/.test(found[at - 1]!),
  )
  const said = place > 0 && place < found.length - 1 ? found.slice(0, place) : found
  const known = (word: string) => SAYS_VERSION.has(word) || BESIDE_VERSION.has(word) || /^(?:19|20)\d\d$/.test(word)
  return said.some((word) => SAYS_VERSION.has(word)) && said.every(known)
}

function canon(text: string, { behind, before }: ReturnType<typeof articles>): string {
  if (PLAIN.test(text)) return numbered(text.replace(before, '').split(' '))
  const bare = text
    .replace(behind, '$2 $1')
    .replace(before, '')
    .replace(/&| \+(?= )/g, ' and ')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(/(?<=\d)'(?=\d)/g, ' ')
    .replaceAll("'", '')
  return numbered(asLetters(bare).match(/[\p{L}\p{N}\p{M}\p{Extended_Pictographic}\p{Regional_Indicator}]+/gu) ?? [])
}

/** Numerals agree however they are written, where they are sure to be numerals: after "part" and, from II, at the end. */
function numbered(found: string[]): string {
  const text = found.join(' ')
  if (!MAY_BE_NUMBERED.test(text) && !ROMAN.includes(found.at(-1) ?? '')) return text
  const read = found.map((word, at) => {
    const counted = at > 0 && NUMBERED.has(found[at - 1]!)
    if (counted && NUMBER_WORDS.includes(word)) return NUMBER_WORDS.indexOf(word)
    const roman = word.length < 5 ? ROMAN.indexOf(word) : -1
    return roman > 0 && (counted || (roman > 1 && word.length > 1 && at > 0 && at === found.length - 1)) ? roman : word
  })
  return read
    .join(' ')
    .replace(/\bpart (?=\d)/g, 'pt ')
    .replace(/\bvolume (?=\d)/g, 'vol ')
}

/** An article behind a comma, and in front; "La La" and "A & B" begin with none. */
function articles(list: string) {
  return {
    behind: new RegExp(`^(.*\\S) ?, ?(${list}|l')$`, 'u'),
    before: new RegExp(`^(?:(${list}) (?!\\1\\b|[&+]|and\\b)|l' ?)(?=.*[\\p{L}\\p{N}])`, 'u'),
  }
}

function words(list: string): Set<string> {
  return new Set(list.split(' '))
}
