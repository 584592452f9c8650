import { foldLetters } from '@/lib/music/search-text'
import { spokenWords } from '@/lib/music/spoken-words'
import { titleNote } from '@/lib/music/title-notes'

/** What a title says: its words in several readings, and the notes about the recording that stand beside them. */
export interface TitleReadings {
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
const DASH = /\s[-–—~|‐−]+\s*|[–—~|]+\s|(?<=\p{L})[-‐]\s|\s?:\s|\s?[/／]\s?|(?:\.\.\.|…)\s/gu
const FEATURING =
  /[\s,](?:feat\.?(?! of\b)|ft\.?|featuring|\(?with(?= [^-–(]*\)))\s+(?=\S)(.*?)(?=\s[-–—|([{]|,?\s(?:pt|part)\b|$)/u
/** What only titles with more than one reading contain. */
const HAS_MORE = /[([{（【「『〈《〔［–—~|‐−:/／…]|\s-|-\s|\.\.\.|\s(?:by|von|feat|ft|featuring|with)\b/u
const BY_WHOM =
  /\b(?:in the style of|as made famous by|made famous by|originally by|as performed by|performed by|originally performed by|cover of|cover|covers|version|by|from)\b/gu
const ARTICLES = /^(?:the|a|an|el|la|los|las|le|les|der|das|o|os|die|il|lo|gli|i|de|het) (?=\S)/u
const ARTICLE_BEHIND = /^(.*\S) ?, ?(the|a|an|el|la|los|las|le|les|der|das|die|o|os|il|het|de|l')$/u

export function readTitle(title: string): TitleReadings {
  const folded = cleaned(foldLetters(title.slice(0, LONGEST)))
  const read: TitleReadings = {
    whole: [],
    bare: null,
    asides: [],
    halves: [],
    named: [],
    takes: '',
    piece: '',
    guests: [],
    medley: false,
  }
  if (!HAS_MORE.test(folded)) {
    read.whole = titleWords(folded)
    if (read.whole.length === 0) read.whole = [folded]
    return read
  }
  const takes: string[] = []
  const pieces: string[] = []
  const subtitles: string[] = []
  const note = (text: string, behindDash: boolean): string | null => {
    const said = titleNote(text, behindDash)
    if (said === 'guest') read.guests.push(text.replace(/^(?:feat\.?|ft\.?|featuring|with|w\/?)\s*/u, ''))
    else if (said === 'other take') takes.push(text)
    else if (said === 'other piece') pieces.push(text)
    else if (said === 'number') return ` ${text} `
    else if (said === 'subtitle') return null
    return ' '
  }
  // Brackets from the inside out, at most a few: what is no note stays in the words, and is left out of the bare title.
  let [whole, bare] = [folded, folded]
  for (let turn = 0; turn < 6; turn++) {
    const group = BRACKETED.exec(whole)?.[0]
    if (group === undefined) break
    const text = group
      .slice(1)
      .replace(/[)\]}）】」』〉》〕］]$/u, '')
      .trim()
    const alone = whole.trim() === group.trim()
    const kept = text === '' ? ' ' : alone ? ` ${text} ` : note(text, false)
    if (kept === null) subtitles.push(text)
    whole = whole.replace(group, () => kept ?? ` ${text} `)
    bare = bare.replace(group, () => kept ?? ' ')
  }
  const withoutGuests = (text: string) =>
    text.replace(FEATURING, (_, guests: string) => {
      read.guests.push(guests)
      return ' '
    })
  whole = withoutGuests(whole)
  bare = withoutGuests(bare)
  for (let turn = 0; turn < 4; turn++) {
    const dash = [...bare.matchAll(DASH)].find(({ 0: sign, index }) => {
      const tail = bare.slice(index + sign.length).trim()
      return index > 0 && tail !== '' && !['subtitle', 'number'].includes(titleNote(tail, true))
    })
    if (!dash) break
    note(bare.slice(dash.index + dash[0].length), true)
    const tail = bare.slice(dash.index)
    bare = bare.slice(0, dash.index)
    whole = whole.includes(tail) ? whole.slice(0, whole.lastIndexOf(tail)) : whole.slice(0, dash.index)
  }
  const sides = (subtitles.length > 0 ? bare : whole).trim()
  for (const { 0: sign, index } of [...sides.matchAll(DASH), ...sides.matchAll(/ by | von | by: /gu)].slice(0, 4)) {
    const [left, right] = [sides.slice(0, index).trim(), sides.slice(index + sign.length).trim()]
    if (left !== '' && right !== '') read.halves.push([left, right])
  }
  for (const subtitle of subtitles) read.named.push([subtitle.replace(BY_WHOM, ' ').trim(), bare.trim()])
  read.medley = /\p{L}\s?[/／]\s?\p{L}/u.test(sides)
  read.whole = titleWords(whole)
  if (read.whole.length === 0) read.whole = titleWords(folded)
  if (read.whole.length === 0) read.whole = [folded]
  const short = subtitles.length > 0 ? titleWords(bare) : []
  read.bare = short.length > 0 ? short : null
  read.asides = subtitles.map(titleWords).filter((words) => words.length > 0)
  read.takes = takes.flatMap(spokenWords).sort().join(' ')
  read.piece = pieces.flatMap(spokenWords).sort().join(' ')
  return read
}

/** Words without the article in front or behind a comma. */
export function titleWords(text: string): string[] {
  const plain = text
    .trim()
    .replace(/[\s,;:-]+$/u, '')
    .replace(ARTICLE_BEHIND, '$2 $1')
  const words = spokenWords(plain.replace(/^l'(?=\p{L})/u, ''))
  return words.length > 1 && ARTICLES.test(`${words[0]} x`) && words[1] !== words[0] && words[1] !== 'and'
    ? words.slice(1)
    : words
}

/** Without the number of a track, the ending of a file and the signs that stand for spaces in its name. */
function cleaned(folded: string): string {
  const spaced = folded.includes(' ') ? folded : folded.replaceAll('_', ' ')
  const plain = spaced.replace(FILE_ENDING, '').replaceAll('_', ' - ').replace(/ +/g, ' ')
  if (!/^(?:[\d\-–—•*·>]|track|[ab]\d)/u.test(plain)) return plain
  const numberless = plain.replace(TRACK, '').replace(/^[-–—•*·>]+\s*(?=\S)/u, '')
  return /\p{L}/u.test(numberless) && titleNote(numberless, true) === 'subtitle' ? numberless : plain
}
