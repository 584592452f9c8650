/**
 * How often a musician's slip still finds the song: one letter of a word of at least four inserted, dropped, replaced
 * or swapped, in a made-up repertoire of 3,000 songs. The exact search is asked first; only when it answers nothing,
 * at most three corrections are searched. Ends with 1 below the floor.
 */
import { matches, searchText } from '@/lib/music/search-text'
import { correctSlip, slipIndex } from '@/lib/music/slips'

const [SONGS, SLIPS, FLOOR, AIM] = [3000, 500, 0.85, 0.95]
const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
const ADJECTIVES =
  'blue golden broken silent electric lonely crazy sweet midnight wild faded burning hollow purple gentle restless crooked velvet distant frozen hungry tender bitter shining paper silver sleepy sacred foolish endless careless heavy little stolen yellow secret perfect wicked simple rolling'
const NOUNS =
  'river heart morning summer winter train highway garden mirror window thunder shadow dancer stranger angel devil ocean island mountain city street kitchen letter photograph memory whisper teardrop rainbow lightning moonlight sunshine hurricane satellite telephone radio guitar piano drummer preacher soldier sailor gambler cowboy lover sister brother mother daughter father neighbour doctor teacher wedding funeral birthday holiday september december sunday saturday paradise babylon georgia carolina memphis chicago paris london berlin lisbon havana valley canyon desert forest harbour lighthouse cathedral castle station railroad boulevard avenue corner ballroom carnival circus fire water smoke feather diamond pearl ribbon hammer needle arrow anchor compass lantern candle chimney staircase ladder horse tiger sparrow raven swallow butterfly spider serpent'
// Short words close to each other, of which songs are full: the hard case.
const CLOSE =
  'love live life like line fine mine wine time tide ride side hide wide wild mild mind find kind kiss miss mist list lost last fast past cast case face fade made make take lake late gate game name fame flame blame same some come home hope hole hold gold cold told bold bone gone done tone town down gown brown crown grown alone along song long lone strong wrong ring king sing wing thing bring spring string rain train pain main gain chain rose nose close those chose lose loose moon soon noon room road load read dead head heat beat seat seas tear fear dear near year hear heart star start stay play pray gray grey away sway days ways eyes ever never river fever lover over cover moving loving living giving night light right fight sight tight might high bright flight hand land sand band stand grand dance chance glance door floor more four your hour sour soul sold goal girl world word work walk talk back black crack track sweet street feet meet deep sleep keep weep free tree true blue glue shoe show snow slow flow blow know grow good wood mood food fool cool pool school call fall wall ball tall hall well hell bell tell fell feel heel wheel steel steal real deal seal'
const VERBS =
  'dance sing cry wait dream fall rise run walk drive burn shine remember forget forgive believe surrender wander whistle breathe follow promise return tremble stumble gather listen linger'
const LITTLE = 'the my your our a in of on to for with without under over after before until beyond'
const FIRST =
  'anna bessie carlos dolores edith frankie gloria harold irene jasper katherine lionel marvin nina oscar patti quincy rosetta stanley thelma ulrich valerie wilson yvonne zachary aretha billie chester dinah ella frederic georgina hubert isabel jerome'
const GROUP =
  'brothers sisters quartet orchestra trio band players kings queens ramblers wanderers pilots machines experience project collective club society union revival'
const ENDINGS = 'son man berg field worth ley ton ford wood stein ini etti ova enko ski sen quist mann bach well'

const random = seeded(20260)
const pick = (list: string) => ((words) => words[Math.floor(random() * words.length)]!)(list.split(' '))
const songs = Array.from({ length: SONGS }, () => searchText(title(), artist()))
const index = slipIndex(songs.flatMap((song) => song.trim().split(' ')))
const kinds = { inserted, dropped, replaced, swapped }

console.log(`${SONGS} songs, ${index.words.length} distinct words, ${SLIPS} slips of each kind`)
let found = 0
const took = { exact: 0, corrected: 0 }
for (const [kind, slip] of Object.entries(kinds)) {
  const hits = Array.from({ length: SLIPS }, () => isFound(slip)).filter(Boolean).length
  found += hits
  console.log(`${kind.padEnd(9)} ${percent(hits / SLIPS)}`)
}
const recall = found / (SLIPS * Object.keys(kinds).length)
console.log(`${'overall'.padEnd(9)} ${percent(recall)} (aim ${percent(AIM)}, floor ${percent(FLOOR)})`)
console.log(`looking up corrections takes ${(took.corrected / took.exact).toFixed(2)} times one exact scan`)
process.exitCode = recall < FLOOR ? 1 : 0

function isFound(slip: (word: string) => string): boolean {
  const song = songs[Math.floor(random() * songs.length)]!
  const words = song.split(' ').filter((word) => /^[a-z]{4,}$/.test(word))
  if (words.length === 0) return isFound(slip)
  const typed = slip(pick(words.join(' ')))
  const [exact, spent] = timed(() => songs.filter((text) => matches(text, [typed])))
  const [candidates, looked] = timed(() => correctSlip(typed, index, 3))
  took.exact += spent
  took.corrected += looked
  return exact.length > 0 ? exact.includes(song) : candidates.some((candidate) => matches(song, [candidate]))
}

function inserted(word: string): string {
  const at = Math.floor(random() * (word.length + 1))
  return word.slice(0, at) + letter() + word.slice(at)
}

function dropped(word: string): string {
  const at = Math.floor(random() * word.length)
  return word.slice(0, at) + word.slice(at + 1)
}

function replaced(word: string): string {
  const at = Math.floor(random() * word.length)
  const other = letter()
  return other === word[at] ? replaced(word) : word.slice(0, at) + other + word.slice(at + 1)
}

function swapped(word: string): string {
  const at = Math.floor(random() * (word.length - 1))
  const slipped = word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2)
  return slipped === word ? swapped(word) : slipped
}

function title(): string {
  const shapes = [
    () => `${pick(ADJECTIVES)} ${pick(NOUNS)}`,
    () => `${pick(VERBS)} ${pick(LITTLE)} ${pick(NOUNS)}`,
    () => `${pick(NOUNS)} ${pick(LITTLE)} ${pick(ADJECTIVES)} ${pick(NOUNS)}`,
    () => `${pick(VERBS)} ${pick(LITTLE)} ${surname()}`,
    () => pick(NOUNS),
    () => `${pick(CLOSE)} ${pick(LITTLE)} ${pick(CLOSE)}`,
    () => `${pick(CLOSE)} ${pick(CLOSE)} ${pick(NOUNS)}`,
    () => `${pick(CLOSE)} ${pick(CLOSE)}`,
  ]
  return shapes[Math.floor(random() * shapes.length)]!()
}

function artist(): string {
  return random() < 0.5 ? `${pick(FIRST)} ${surname()}` : `The ${pick(ADJECTIVES)} ${surname()} ${pick(GROUP)}`
}

function surname(): string {
  const syllables = Array.from(
    { length: 1 + Math.floor(random() * 2) },
    () => letter('bcdfghklmnprstvw') + letter('aeiou'),
  )
  return syllables.join('') + letter('lmnrst') + pick(ENDINGS)
}

function letter(from = LETTERS): string {
  return from[Math.floor(random() * from.length)]!
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}

function timed<T>(run: () => T): [T, number] {
  const start = performance.now()
  return [run(), performance.now() - start]
}

/** The generator mulberry32: the same numbers from 0 to 1 on every machine. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
