import {
  CAMELOT_MAJOR,
  CAMELOT_MINOR,
  EAST_ASIAN,
  FLATS,
  GERMAN,
  GERMAN_MODES,
  MAJOR_WORDS,
  MINOR_WORDS,
  SHARPS,
  SOLFEGE,
} from '@/lib/music/key-spellings'
import { KEY_PATTERN } from '@/lib/music/keys'

/** How one key was written: the letters of English, or a system in which the tonic has another name. */
export type KeySpelling = 'letters' | 'german' | 'solfege' | 'east asian' | 'camelot' | 'open key' | 'pitch class'
export type ParsedKey = { key: string; spelling: KeySpelling }

/** What a lone lower-case letter means: a minor key (`a` is A minor, the classical habit), a major one, or nothing sure. */
export type LowerCase = 'minor' | 'major' | 'unclear'

type Tonic = { tonic: string; lower: boolean; rest: string; spelling: KeySpelling }

/** Reads exactly one key with nothing around it, in letter spelling; null if the text is anything else. */
export function parseKey(text: string, german = false, lowerCase: LowerCase = 'minor'): ParsedKey | null {
  const wheel = parseWheel(text)
  if (wheel) return wheel
  if (text.endsWith(' -')) return null
  for (const { tonic, lower, rest, spelling } of tonics(text)) {
    const [accidental, modeText] = splitAccidental(rest, tonic)
    const mode = readMode(modeText)
    if (mode === null) continue
    const minor = mode === 'none' ? lower && lowerCase === 'minor' : mode === 'minor'
    if (mode === 'none' && lower && lowerCase === 'unclear') return null
    const flatB = tonic === 'B' && accidental === '' && spelling === 'letters' && (german || saysGerman(modeText))
    const key = `${tonic}${flatB ? 'b' : accidental}${minor ? 'm' : ''}`
    if (KEY_PATTERN.test(key)) return { key, spelling: flatB ? 'german' : spelling }
  }
  return null
}

/** Major, minor, nothing written, or null when the words are not those of a mode. `M` is major and `m` minor. */
export function readMode(text: string): 'major' | 'minor' | 'none' | null {
  const word = text.trim().replace(/^[-–_ ]+(?=.)/, '')
  if (word === '') return 'none'
  if (word === 'M' || MAJOR_WORDS.has(word.toLowerCase())) return 'major'
  return MINOR_WORDS.has(word.toLowerCase()) ? 'minor' : null
}

function parseWheel(text: string): ParsedKey | null {
  const match = /^0?(1[0-2]|[1-9])([ABabmd])$/.exec(text)
  if (!match) return null
  const hour = Number(match[1]) - 1
  const ring = match[2]!
  if (ring === 'm' || ring === 'd') {
    const wheel = ring === 'm' ? CAMELOT_MINOR : CAMELOT_MAJOR
    return { key: wheel[(hour + 7) % 12]!, spelling: 'open key' }
  }
  return { key: (ring.toUpperCase() === 'A' ? CAMELOT_MINOR : CAMELOT_MAJOR)[hour]!, spelling: 'camelot' }
}

function* tonics(written: string): Generator<Tonic> {
  const chinese = /^(?:1=)?([升降嬰変变올내]?)(?:림)?(.*)$/.exec(written)
  const before = chinese?.[1] ? ('升嬰올'.includes(chinese[1]) ? '#' : 'b') : ''
  const text = before || written.startsWith('1=') ? chinese![2]! : written
  const head = text.slice(0, 5).toLowerCase()
  for (const length of [4, 3, 2, 1]) {
    const name = head.slice(0, length)
    if (name.length < length) continue
    const rest = before + text.slice(length)
    const solfege = SOLFEGE.get(name)
    if (solfege) yield { tonic: solfege, lower: false, rest, spelling: 'solfege' }
    const german = GERMAN.get(name)
    if (german) yield { tonic: german, lower: isLower(text), rest, spelling: 'german' }
    const eastAsian = EAST_ASIAN.get(name)
    if (eastAsian) yield { tonic: eastAsian, lower: false, rest, spelling: 'east asian' }
  }
  const letter = text.charAt(0).toUpperCase()
  const rest = before + text.slice(1)
  if (letter >= 'A' && letter <= 'G' && letter.length === 1)
    yield { tonic: letter, lower: isLower(text), rest, spelling: 'letters' }
  if (letter === 'H') yield { tonic: 'B', lower: isLower(text), rest, spelling: 'german' }
}

function splitAccidental(rest: string, tonic: string): [string, string] {
  if (tonic.length > 1) return ['', rest]
  const text = rest.replace(/^[- ]+/, '')
  const lower = text.toLowerCase()
  for (const [sign, names] of [['#', SHARPS] as const, ['b', FLATS] as const]) {
    const name = names.find((candidate) => lower.startsWith(candidate) && !isMode(lower))
    if (name) return [sign, text.slice(name.length)]
  }
  return ['', rest]
}

function isMode(text: string): boolean {
  return MINOR_WORDS.has(text) || MAJOR_WORDS.has(text)
}

function saysGerman(mode: string): boolean {
  return GERMAN_MODES.has(
    mode
      .trim()
      .replace(/^[-–_ ]+/, '')
      .toLowerCase(),
  )
}

function isLower(text: string): boolean {
  const first = text.charAt(0)
  return first !== first.toUpperCase()
}
