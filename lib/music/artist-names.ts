import { isMissing } from '@/lib/music/missing'
import { foldLetters } from '@/lib/music/search-text'
import { spokenWords } from '@/lib/music/spoken-words'
import { titleNote } from '@/lib/music/title-notes'

/** One name of a person or group, as spoken words without article, and the same glued. */
export interface Name {
  words: string[]
  glued: string
  /** As it is written, in folded letters. */
  written: string
}

/** Who plays: nobody known, or the whole name, those it names, its guests and other ways to write it. */
export interface Artists {
  whole: Name
  main: Name[]
  guests: Name[]
  also: Name[]
}

const LONGEST = 400
const FEATURING = /[\s([,](?:feat\.?|ft\.?|featuring|with|duet with|w\/)\s+(.*)$/u
const BETWEEN =
  /\s*(?:[,;&/／+|×、•·]|\s(?:[–-]|and|x|vs\.?|versus|with|y|e|et|und|и|και|feat\.?|ft\.?|con|com|meets|presents|pres\.?)\s)\s*/u
/** What tells namesakes apart, and what is no name: "Nirvana (UK)". */
const NO_NAME =
  /^(?:uk|us|usa|gb|br|de|fr|it|nl|\d+|band|the band|group|singer|rapper|composer|musician|jazz|rock|arr\.?.*|trad\.?|brazil|brasil|germany|france|.*\b(?:cover|tribute|karaoke|style)\b.*)$/u
const BRACKETED = /[([（【]([^()[\]（）【】]*)(?:[)\]）】]|$)/gu
const HAS_UNSPACED = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u
const UNSPACED = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー・]+/gu
const ARTICLES = new Set('the a an el la los las le les der das die os as l de het il'.split(' '))
const NOBODY = new Set(
  'various various artists va traditional trad trad. anonymous anon standard standards jazz standard hymn folk misc other artist verschiedene volkslied traditionell tradicional traditionnel popular'
    .split(' ')
    .concat('various artists', 'jazz standard', 'unknown artist', 'various artist', 'unknown', 'artist unknown'),
)

/** Nobody's names: songs that were handed down, in the words of several languages. */
const HANDED_DOWN_BY = new Set(
  (
    'traditional|trad|anonymous|anon|hymn|folk|volkslied|volksweise|kinderlied|traditionell|tradicional|traditionnel|tradizionale|tradycyjna|anonim|' +
    'anonyme|anonimo|anonym|geleneksel|ludowa|melodia ludowa|canto popolare|popolare|popular|chanson populaire|comptine|villancico|kirchenlied|weihnachtslied|' +
    'nursery rhyme|nursery rhymes|children|childrens song|childrens songs|kids|kids songs|folk song|folksong|spiritual|negro spiritual|african american spiritual|' +
    'carol|christmas carol|national anthem|public domain|народная|русская народная песня|народная песня'
  ).split('|'),
)

/** "Trad. arr.", "Traditional Irish": nobody's name. */
const HANDED_DOWN =
  /^(?:\p{L}+ )?(?:trad\.?|tradition(?:al|nel|nell|ell)|tradicional|tradizionale)(?:[ ,]+\p{L}+\.?){0,2}$|^(?:english|irish|scottish|welsh|french|german|russian|american|jewish|hebrew|japanese|polish|swedish|finnish|spanish|latin) (?:traditional|folk(?: song)?|carol|hymn|air|melody)$/u

/** Whether a song is said to be traditional, or by nobody whose name is known. */
export function isHandedDown(artist: string | null): boolean {
  if (!artist || artist.length > 60) return false
  const folded = foldLetters(artist)
  return HANDED_DOWN.test(folded) || HANDED_DOWN_BY.has(folded.replace(/[()[\].'’]/g, '').trim())
}

/** The artists of a song; null where none is told, "various" or "traditional". */
export function readArtists(artist: string | null): Artists | null {
  const given = (artist ?? '').slice(0, LONGEST)
  if (isMissing(given)) return null
  const folded = foldLetters(given)
    .replace(/^(?:by|von|artist:|composer:)\s+(?=\S)/u, '')
    .replaceAll('_', ' ')
  if (folded === '' || NOBODY.has(folded.replace(/[()[\].]/g, '')) || isHandedDown(given)) return null
  const guests: string[] = []
  const also: string[] = []
  const unbracketed = !/[([（【]/.test(folded)
    ? folded
    : folded.replace(BRACKETED, (group, text: string) => {
        const guest = /^(?:feat\.?|ft\.?|featuring|with)\s+(.*)$/u.exec(text.trim())
        if (guest) guests.push(guest[1]!)
        else if (titleNote(text) === 'subtitle' && !NO_NAME.test(text)) also.push(text)
        return group.startsWith(folded) ? group : ' '
      })
  const plain = unbracketed.trim() === '' ? folded : unbracketed
  if (/["“”„]/.test(plain)) also.push(plain.replace(/\s["“„][^"“”„]*["“”]\s/gu, ' '))
  const alone = plain.replace(FEATURING, (_, more: string) => {
    guests.push(more)
    return ''
  })
  const whole = nameOf(alone.trim() === '' ? plain : alone)
  if (whole.glued === '') return null
  if (HAS_UNSPACED.test(alone) && /[a-z]{2}/.test(alone))
    also.push((alone.match(UNSPACED) ?? []).join(''), alone.replace(UNSPACED, ' '))
  const main = BETWEEN.test(alone) ? namesIn(alone) : [whole]
  return {
    whole,
    main,
    guests: [...guests.flatMap(namesIn), ...kinOf(main)],
    also: also.map(nameOf).filter(({ glued }) => glued),
  }
}

/** "George & Ira Gershwin" are two of one name. */
function kinOf([first, second, ...more]: Name[]): Name[] {
  if (!first || !second || more.length > 0 || first.words.length !== 1 || second.words.length !== 2) return []
  return [nameOf(`${first.written} ${second.words[1]}`)]
}

export function namesIn(folded: string): Name[] {
  return folded
    .split(BETWEEN)
    .map((part) => nameOf(part ?? ''))
    .filter(({ glued }) => glued !== '')
}

function nameOf(folded: string): Name {
  const ordered = !folded.includes(',')
    ? folded.trim()
    : folded.trim().replace(/^(.*\S) ?, ?(the|die|los|las|les|os|el|la|le)$/u, '$2 $1')
  const read = spokenWords(ordered).map((word) => (word === 'ii' ? '2' : word === 'iii' ? '3' : word))
  const words =
    read.length > 1 && ARTICLES.has(read[0]!) && read[1] !== read[0] && !/^\p{L}\./u.test(ordered)
      ? read.slice(1)
      : read
  return { words, glued: words.join('') || folded.trim(), written: ordered }
}
