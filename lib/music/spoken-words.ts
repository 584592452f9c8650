import { asSimplified } from '@/lib/music/han-forms'
import { asLetters } from '@/lib/music/search-text'

const SIGNS = /['&＆+#№,.]| n /u
const INITIALS = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}(?:\p{L}(?!\p{L}))?/gu
const WORD = /[\p{L}\p{N}\p{M}\p{Extended_Pictographic}\p{Regional_Indicator}]+/gu
// Most titles are nothing else, and the other sets are slow to ask.
const PLAIN_WORD = /[a-z0-9]+/g
const BEYOND_ASCII = /[^ -~]/
const HAN = /\p{Script=Han}/u
const MOST_WORDS = 40

/** Several spellings of one word, and what is said as one word: the first of each line stands for all. */
const SPELLINGS = groups(`
  you u ya yu|your ur yer|and und y et och og|because cause cuz coz cos bcause|until til till
  through thru|though tho|night nite|light lite|love luv luvin|them em|little lil li'l|old ol ole
  color colour|colors colours|gray grey|center centre|favorite favourite|honor honour|neighbor neighbour
  theater theatre|traveling travelling|traveler traveller|jewelry jewellery|harbor harbour|flavor flavour|rumor rumour
  savior saviour|glamor glamour|behavior behaviour|pajamas pyjamas|gypsy gipsy|judgment judgement
  mister mr|missus mrs|doctor dr|saint st|versus vs|okay ok|boys boyz|girls gurls|girl gurl|please plz|the da tha
  gonna gunna|what wot whut|was wuz|good gud|goodbye goodby|blues bluz|with wit w|brothers bros|brother bro
  mountain mtn mt|street str|number nr no num|pt part parts pts teil parte partie|vol volume|music musik|hallelujah halleluja alleluia
  christmas xmas|tonight tonite|tonights tonites|nights nites|tomorrow tmrw|alright alrite|disco disko|rhythm rythm|guitar gitar|whiskey whisky|says sez
  boulevard blvd|avenue ave|highway hwy|sergeant sgt|captain capt|professor prof|minuet menuet menuett|about bout
  symphony sinfonie symphonie sinfonia simfonia|sonata sonate|waltz walzer valse vals|concerto konzert concierto|fugue fuge fuga
  prelude praludium praeludium preludio|nocturne notturno|serenade serenata|polonaise polonez|study etude
  first 1st|second 2nd|third 3rd|fourth 4th|fifth 5th|ninth 9th
`)

const SAID_AS_ONE = groups(`
  gonna=going=to|wanna=want=to|gotta=got=to|alright=all=right|dont=do=not|cant=can=not|cant=cannot|wont=will=not|im=i=am
  youre=you=are|its=it=is|thats=that=is|hes=he=is|shes=she=is|were=we=are|theyre=they=are|ive=i=have|ill=i=will|youll=you=will
  isnt=is=not|aint=is=not|whats=what=is|id=i=would|lets=let=us|everybody=every=body|someone=some=one|everyone=every=one
  forever=for=ever|nobody=no=body|anymore=any=more|everyday=every=day|lemme=let=me|gimme=give=me|kinda=kind=of|outta=out=of
  didnt=did=not|doesnt=does=not|wasnt=was=not|wouldnt=would=not|couldnt=could=not|shouldnt=should=not|havent=have=not
  rock and roll=rocknroll|rock and roll=rock=roll|okay=o=k
`).map(([line]) => {
  const [word, ...phrase] = line!.split('=')
  return [` ${phrase.join(' ')} `, ` ${word} `] as const
})

const UNITS = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'
const SMALL = [...UNITS.split(' '), 'seventeen', 'eighteen', 'nineteen']
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const ROMAN = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv', 'xvi']
const TIMES: Record<string, number> = { hundred: 100, thousand: 1000 }
const COUNTED = new Set([
  'pt',
  'vol',
  'number',
  'chapter',
  'act',
  'book',
  'symphony',
  'op',
  'movement',
  'scene',
  'episode',
])

const beginsPhrase = new Set(SAID_AS_ONE.map(([phrase]) => phrase.split(' ')[1]!))
const figures = new Map<string, { ten?: number; small?: number; roman?: number }>([
  ...TENS.flatMap((word, at) => (word ? [[word, { ten: at * 10 }] as const] : [])),
  ...SMALL.map((word, at) => [word, { small: at }] as const),
  ...ROMAN.flatMap((word, at) => (word ? [[word, { roman: at }] as const] : [])),
])
const standsFor = new Map(SPELLINGS.flatMap(([word, ...others]) => others.map((other) => [other, word!] as const)))

/**
 * The words of a folded text as one says them, so that spellings of the same words agree: `rockin' n' roll` as
 * `rocking and roll`, `Pt. II` as `pt 2`, `Twenty-One` as `21`, `colour` as `color`; Han characters in simplified forms.
 */
export function spokenWords(folded: string): string[] {
  const plain = SIGNS.test(folded) ? withSignsRead(folded) : folded
  const read = /[$!]/.test(plain) ? asLetters(plain) : plain
  if (!BEYOND_ASCII.test(read)) return inFigures(spelled((read.match(PLAIN_WORD) ?? []).slice(0, MOST_WORDS)))
  const words = (HAN.test(read) ? asSimplified(read) : read).match(WORD)?.slice(0, MOST_WORDS) ?? []
  const lettered = words.filter((word) => /[\p{L}\p{N}]/u.test(word))
  return inFigures(spelled(lettered.length > 0 ? lettered : words))
}

function withSignsRead(folded: string): string {
  return folded
    .replace(INITIALS, (letters) => `${letters.replaceAll('.', '')} `)
    .replace(/(?<=\p{L}\p{L})in'(?!\p{L})/gu, 'ing')
    .replace(/(?<=\s)o'(?=\s)/gu, 'of')
    .replace(/(?<=[\s'])n(?=[\s'])/gu, 'and')
    .replace(/[&＆]|(?<=\s)\+(?=\s)/gu, ' and ')
    .replace(/(?:#|№)\s?(?=\d)/gu, ' number ')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(/(?<=\d)'(?=\d)/g, ' ')
    .replaceAll("'", '')
}

function spelled(words: string[]): string[] {
  let phrases = false
  const single = words.map((word, at) => {
    if (word === 'no' && !/^\d/.test(words[at + 1] ?? '')) return word
    const read = standsFor.get(word) ?? word
    if (beginsPhrase.has(read)) phrases = true
    return read
  })
  if (!phrases) return single
  let said = ` ${single.join(' ')} `
  for (const [phrase, word] of SAID_AS_ONE) if (said.includes(phrase)) said = said.replaceAll(phrase, word)
  return said.trim().split(' ').filter(Boolean)
}

function inFigures(words: string[]): string[] {
  if (!words.some((word) => figures.has(word) || /^\d/.test(word))) return words
  const read: string[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!
    const { ten = 0, small = -1, roman = 0 } = figures.get(word) ?? {}
    const counted = COUNTED.has(read.at(-1) ?? '') || (COUNTED.has(read.at(-2) ?? '') && /^\d+$/.test(read.at(-1)!))
    const unit = figures.get(words[at + 1] ?? '')?.small ?? 0
    const times = TIMES[word]
    const before = word in TIMES ? read.at(-1) : undefined
    if (times && before && (before === 'one' || /^[1-9]\d?$/.test(before)))
      read.splice(-1, 1, String((before === 'one' ? 1 : Number(before)) * times))
    else if (ten > 0) {
      const whole = unit > 0 && unit < 10
      read.push(String(ten + (whole ? unit : 0)))
      if (whole) at++
    } else if (small > 1 || (counted && small >= 0)) read.push(String(small))
    else if (roman > 0 && (counted || (roman > 1 && word.length > 1 && at > 0 && at === words.length - 1)))
      read.push(String(roman))
    else read.push(/^\d+$/.test(word) ? word.replace(/^0+(?=\d)/, '') : word)
  }
  return read
}

function groups(text: string): string[][] {
  return text
    .split(/[|\n]/)
    .map((group) => group.trim())
    .filter(Boolean)
    .map((group) => (group.includes('=') ? [group] : group.split(' ')))
}
