import { isOfAnyWork, readCatalogue } from '@/lib/music/catalogue-numbers'
import { plainCount } from '@/lib/music/plain-count'
import { foldLetters } from '@/lib/music/search-text'
import { spokenWords } from '@/lib/music/spoken-words'
import { titleNote } from '@/lib/music/title-notes'
import { readTonality } from '@/lib/music/tonalities'

/** What a title says: its words in several readings, and the notes about the recording that stand beside them. */
export interface TitleReadings {
  /** All words, whatever they say. */
  full: string[]
  /** What the composer's catalogue calls it: "op 27 2". */
  catalogue: string
  /** The key it is called by: "g minor". */
  tonality: string
  /** The number of a movement: "iii". */
  movement: string
  /** What stands behind the colons and dashes: a piece of a work. */
  tails: string[][]
  /** What stands before a comma or exclamation: "Silent Night", Holy Night. */
  clauses: string[][]
  /** All words, those in brackets too, without notes about the recording. */
  whole: string[]
  /** Without what stands in brackets: "Escape (The Piña Colada Song)" is also called "Escape". */
  bare: string[] | null
  /** What stands in brackets alone. */
  asides: string[][]
  /** The two sides of a dash or of "by", one of which may be an artist. */
  halves: [string, string][]
  /** What stands in brackets, which may be an artist, and the rest. */
  named: [string, string][]
  /** Remixes, instrumentals, translations: recordings that play another thing. */
  takes: string
  /** Reprises, intros, medleys, parodies: pieces of their own. */
  piece: string
  guests: string[]
  /** Several songs in a row, with a slash between. */
  medley: boolean
}

const LONGEST = 400
const FILE_ENDING =
  /\.(?:mp3|m4a|wav|flac|ogg|aac|wma|pdf|docx?|txt|xml|musicxml|mxl|cho|chopro|chordpro|crd|pro|onsong|jpe?g|png|mscz|sib|mid|kar|cdg|mp4)$/u
const TRACK =
  /^(?:track ?)?(?:0\d{1,2}(?:[-.)_]| -)?|\d{1,3}(?:[.)](?!\d)| ?-(?= )|-\d{2}(?= )|_)|[ab]\d(?:[.)]| -))\s*(?=\S)/u
const BRACKETED = /[([{（【「『〈《〔［][^()[\]{}（）【】「」『』〈〉《》〔〕［］]*(?:[)\]}）】」』〉》〕］]|$)/u
const BRACKET_BEHIND = /[)\]}）】」』〉》〕］]$/u
const MOVEMENT =
  /(?:(?<=[:,–—-]\s?)|^)(?:no\. ?)?((?<!no\. ?)[ivx]{1,4}(?=\.)|(?<=no\. ?)\d{1,2}(?=,))[.,]\s(?=\p{L}{2})/u
const FROM = /^(?:from|aus|de la|du|dal|aus der) /u
const DASH = /\s[-–—~|‐−]+\s*|[–—~|]+\s|(?<=\p{L})[-‐]\s|\s?:\s|\s?[/／]\s?|(?:\.\.\.|…)\s/gu
const FEATURING =
  /[\s,](?:feat\.?(?! of\b)|ft\.?|featuring|\(?with(?= [^-–(]*\)))\s+(?=\S)(.*?)(?=\s[-–—|([{]|,?\s(?:pt|part)\b|$)/u
/** What only titles with more than one reading contain. */
const HAS_MORE = /[([{（【「『〈《〔［–—~|‐−:/／…]|\s-|-\s|\.\.\.|\s(?:by|von|feat|ft|featuring|with)\b/u
const BY_WHOM =
  /\b(?:in the style of|as made famous by|made famous by|originally by|as performed by|performed by|originally performed by|cover of|cover|covers|version|by|from)\b/gu
/** "Theme from Shaft" is "Shaft (Theme)". */
const THEME_OF =
  /^(?:the )?(?:(?:love|main|title|opening|closing) )?theme (?:from|of|to) (?:the (?:film|movie) )?(?=\S)(.*)$/u
const ARTICLES = /^(?:the|a|an|el|la|los|las|le|les|der|das|o|os|die|il|lo|gli|i|de|het|ein|eine|une) (?=\S)/u
const ARTICLE_BEHIND = /^(.*\S) ?, ?(the|a|an|el|la|los|las|le|les|der|das|die|o|os|il|het|de|l')$/u

export function readTitle(title: string): TitleReadings {
  const written = cleaned(foldLetters(title.slice(0, LONGEST)))
  const { plain: uncatalogued, catalogue } = readCatalogue(written)
  const { plain: unkeyed, tonality } = readTonality(uncatalogued)
  const { plain: folded, movement } = readMovement(withNickname(unkeyed))
  const parts: Parts = { whole: folded, bare: folded, subtitles: [], takes: [], pieces: [], guests: [] }
  if (HAS_MORE.test(folded)) {
    openBrackets(parts)
    parts.whole = withoutGuests(parts.whole, parts)
    parts.bare = withoutGuests(parts.bare, parts)
    cutNotes(parts)
  }
  const sides = (parts.subtitles.length > 0 ? parts.bare : parts.whole).trim()
  const bare = parts.subtitles.length > 0 ? titleWords(parts.bare) : []
  const full = titleWords(written)
  const medley = /\p{L}\s?[/／]\s?\p{L}/u.test(sides)
  const halves = HAS_MORE.test(sides) ? halvesOf(sides) : []
  return {
    full,
    catalogue,
    tonality,
    movement,
    tails: tailsOf(sides),
    clauses: clausesOf(sides),
    whole: wholeOf(parts.whole, written, full) ?? [folded],
    bare: bare.length > 0 ? bare : null,
    asides: parts.subtitles.map(titleWords).filter((words) => words.length > 0),
    halves,
    named: parts.subtitles.map((subtitle) => [subtitle.replace(BY_WHOM, ' ').trim(), parts.bare.trim()]),
    takes: parts.takes.flatMap(spokenWords).sort().join(' '),
    piece: parts.pieces.flatMap(spokenWords).sort().join(' '),
    guests: parts.guests,
    medley,
  }
}

/** `Bagatelle "Für Elise"` is called what stands in its quotation marks: read as if it stood in brackets. */
function withNickname(folded: string): string {
  if (!/["“”„«»]/u.test(folded)) return folded
  return folded.replace(
    /^(.*\p{L}{3}.*\s)["“„«]([^"“”„«»]{4,})["“”»]$/u,
    (_, rest: string, name: string) => `${rest}(${name.replace(/^from the /, '')})`,
  )
}

/** "Suite: III. Clair de lune" without the number of the movement. */
function readMovement(folded: string): { plain: string; movement: string } {
  let movement = ''
  const plain = !folded.includes('.')
    ? folded
    : folded.replace(MOVEMENT, (_, numeral: string) => {
        movement = numeral
        return ''
      })
  return { plain, movement }
}

/** A title while it is taken apart: with and without its subtitles, and the notes found so far. */
interface Parts {
  whole: string
  bare: string
  subtitles: string[]
  takes: string[]
  pieces: string[]
  guests: string[]
}

/** Brackets from the inside out, at most a few: what is no note stays in the words, and is left out of the bare title. */
function openBrackets(parts: Parts) {
  for (let turn = 0; turn < 6; turn++) {
    const group = BRACKETED.exec(parts.whole)?.[0]
    if (group === undefined) return
    const text = group.slice(1).replace(BRACKET_BEHIND, '').trim()
    const alone = parts.whole.trim() === group.trim()
    const rest = parts.bare.replace(group, ' ')
    const kept = text === '' ? ' ' : alone ? ` ${text} ` : noted(text, false, parts, rest)
    if (kept === null) parts.subtitles.push(text)
    parts.whole = parts.whole.replace(group, () => kept ?? ` ${text} `)
    parts.bare = parts.bare.replace(group, () => kept ?? ' ')
  }
}

function withoutGuests(text: string, { guests }: Parts): string {
  return text.replace(FEATURING, (_, named: string) => {
    guests.push(named)
    return ' '
  })
}

/** The notes behind a dash, from the first one on. */
function cutNotes(parts: Parts) {
  for (let turn = 0; turn < 4; turn++) {
    const { bare, whole } = parts
    const dash = [...bare.matchAll(DASH)].find(({ 0: sign, index }) => {
      const tail = bare.slice(index + sign.length).trim()
      return index > 0 && tail !== '' && !['subtitle', 'number'].includes(titleNote(tail, true))
    })
    if (!dash) return
    const tail = bare.slice(dash.index)
    noted(tail.slice(dash[0].length), true, parts)
    parts.bare = bare.slice(0, dash.index)
    parts.whole = whole.slice(0, whole.includes(tail) ? whole.lastIndexOf(tail) : dash.index)
  }
}

/** Keeps a note, and answers what of it belongs to the title: null where it is no note. */
function noted(text: string, behindDash: boolean, { guests, takes, pieces }: Parts, rest = ''): string | null {
  const said = titleNote(text, behindDash)
  if (said === 'subtitle') return null
  if (said === 'number') return ` ${text} `
  if (said === 'guest') guests.push(text.replace(/^(?:feat\.?|ft\.?|featuring|with|w\/?)\s*/u, ''))
  else if (said === 'other take') takes.push(text)
  else if (said === 'version' && FROM.test(text) && isOfAnyWork(titleWords(rest))) return null
  else if (said === 'other piece') pieces.push(text)
  return ' '
}

function tailsOf(text: string): string[][] {
  if (!HAS_MORE.test(text)) return []
  return [...text.matchAll(DASH)]
    .slice(0, 4)
    .filter(({ 0: sign, index }) => index > 0 && !/[/／|~]/.test(sign))
    .map(({ 0: sign, index }) => titleWords(text.slice(index + sign.length)))
    .filter((words) => words.length > 0)
}

/** The words without notes, or all where nothing else is left; most titles have no notes. */
function wholeOf(whole: string, written: string, full: string[]): string[] | undefined {
  return [whole === written ? full : titleWords(whole), full].find((words) => words.length > 0)
}

function clausesOf(text: string): string[][] {
  if (!/[,;!?]\s/.test(text)) return []
  return [...text.matchAll(/[,;!?]\s/g)]
    .slice(0, 4)
    .flatMap(({ index }) => (index > 5 ? [titleWords(text.slice(0, index))] : []))
}

function halvesOf(text: string): [string, string][] {
  return [...text.matchAll(DASH), ...text.matchAll(/ by | von | by: /gu)]
    .slice(0, 4)
    .map(({ 0: sign, index }): [string, string] => [
      text.slice(0, index).trim(),
      text.slice(index + sign.length).trim(),
    ])
    .filter(([left, right]) => left !== '' && right !== '')
}

/** Words without the article in front or behind a comma. */
export function titleWords(text: string): string[] {
  const plain = text
    .trim()
    .replace(/[\s,;:-]+$/u, '')
    .replace(ARTICLE_BEHIND, '$2 $1')
  const words = spokenWords(plain.replace(/^l'(?=\p{L})/u, ''))
  const called =
    words.length > 1 && ARTICLES.test(`${words[0]} x`) && words[1] !== words[0] && words[1] !== 'and'
      ? words.slice(1)
      : words
  return plainCount(called)
}

/** Without the number of a track, the ending of a file and the signs that stand for spaces in its name. */
function cleaned(folded: string): string {
  const spaced = folded.includes(' ') ? folded : folded.replaceAll('_', ' ')
  const plain = spaced
    .replace(FILE_ENDING, '')
    .replaceAll('_', ' - ')
    .replace(/ +/g, ' ')
    .replace(THEME_OF, '$1 (theme)')
  if (!/^(?:[\d\-–—•*·>]|track|[ab]\d)/u.test(plain)) return plain
  const numberless = plain.replace(TRACK, '').replace(/^[-–—•*·>]+\s*(?=\S)/u, '')
  return /\p{L}/u.test(numberless) && titleNote(numberless, true) === 'subtitle' ? numberless : plain
}
