import { FIFTHS_MAJOR, FIFTHS_MINOR, PITCH_MAJOR, PITCH_MINOR } from '@/lib/music/key-spellings'
import { keyPosition } from '@/lib/music/keys'
import { isMissing } from '@/lib/music/missing'
import { type KeySpelling, type LowerCase, parseKey, readMode } from '@/lib/music/parse-key'

/** What the file around a key tells about it. */
export type KeyHints = {
  /** The file also writes H, Dur, Moll, -is or -es, so that a plain B is B flat. */
  german?: boolean
  lowerCase?: LowerCase
  /** The file is written in capitals, so that `AM` is A minor. */
  capitals?: boolean
  /** The key is a number 0–11 above C. */
  pitchClass?: boolean
  /** The key is a signature, −7 (flats) to 7 (sharps), and the mode column has 1 for minor, as forScore writes them. */
  fifths?: boolean
  /** The value of a mode column: `1`, `minor`, `Dur` … */
  mode?: string
  /** The format lists several keys in order of use, so that the first is the song's. */
  firstOfSeveral?: boolean
}

/** `spelling` is null where there is no key; `leftover` is what must be kept in the notes. */
export type KeyReading = { key: string | null; leftover: string | null; spelling: KeySpelling | null }

const NOTHING: KeyReading = { key: null, leftover: null, spelling: null }
const LONGEST = 200
const LABELS =
  /^(?:key of|key|original key|original|orig\.?|in|tonart|tonalidade|tonalidad|tonalité|tonalità|tom|tono)[:= ]+/i
const AFTER_A_KEY =
  /^(?:capo|kapo|orig|original|female|male|tuning|tuned|drop|half|step|bpm|key|for|in|or so|\d|[+~@])/i
// What stands in these brackets is the key of the recording, not of the band.
const ORIGINALLY = /^[\s([,;/|–-]{1,3}(?:orig|original|originally|album|recording|recorded|studio)\b/i
const MODES: Record<string, string> = {
  ...{ dorian: 'm', dorisch: 'm', dórico: 'm', dorien: 'm', phrygian: 'm', locrian: 'm', aeolian: 'm' },
  ...{ lydian: '', mixolydian: '', mixolydisch: '', mixolídio: '', ionian: '', blues: '' },
}

/**
 * Reads a key in any usual spelling: letters, German names, solfège, Camelot, Open Key, pitch classes, several languages.
 * Of several keys (`A, G`, the modulation `D-E`) none is taken, since a wrong key is worse than an empty one, unless the
 * hint says that the first is the song's; the text is then the leftover.
 */
export function readKey(text: string, hints: KeyHints = {}): KeyReading {
  const written = tidy(text)
  if (hints.fifths) return readFifths(written, hints.mode)
  if (hints.pitchClass) return readPitchClass(written, hints.mode)
  if (isMissing(written) || Number(written) === 0) return NOTHING
  const { key, spelling } = readTidy(hints.capitals ? written.replace(/(?<=^[A-H][#B]?)M$/, 'm') : written, hints)
  if (!key) return { key: null, leftover: text.trim(), spelling: null }
  return { key: withMode(key.key, hints.mode), leftover: key.leftover ? text.trim() : null, spelling }
}

function readTidy(written: string, hints: KeyHints) {
  const one = (part: string) => parseKey(part.trim(), hints.german, hints.lowerCase)
  const whole = one(written)
  if (whole) return { key: { key: whole.key, leftover: false }, spelling: whole.spelling }
  const same = sameTwice(written, one)
  if (same) return { key: { key: same.key, leftover: true }, spelling: same.spelling }
  const [head, tail] = splitAfterKey(written)
  const first = one(head) ?? modal(head, one)
  if (!first || (namesKey(tail, one) && !hints.firstOfSeveral && !ORIGINALLY.test(tail)))
    return { key: null, spelling: null }
  return { key: { key: first.key, leftover: true }, spelling: first.spelling }
}

/** `F#/Gb`: one key under both of its names. */
function sameTwice<Key extends { key: string }>(written: string, one: (part: string) => Key | null): Key | null {
  const parts = /^([^/|=()]{1,12})[/|=(]([^/|=()]{1,12})\)?$/.exec(written)
  const [first, second] = parts ? [one(parts[1]!), one(parts[2]!)] : [null, null]
  return first && second && keyPosition(first.key) === keyPosition(second.key) ? first : null
}

/** The beginning that may be a key and what follows it; without a sign of a comment nothing is cut off. */
function splitAfterKey(written: string): [string, string] {
  const cut = written.search(/[([{|;,:/&>→]|-(?=[A-H](?:[#b]|m?\b))| [-–—] /)
  if (cut > 0) return [written.slice(0, cut), written.slice(cut)]
  const space = written.indexOf(' ')
  if (space > 0 && AFTER_A_KEY.test(written.slice(space + 1))) return [written.slice(0, space), written.slice(space)]
  return [written, '']
}

function namesKey(tail: string, one: (part: string) => unknown): boolean {
  const parts = tail.split(/[^\p{L}\p{M}#♯♭-]+/u).map((part) => part.replace(/^-+/, ''))
  return parts.some((part) => part !== '' && part.length <= 4 && part !== 'a' && one(part) !== null)
}

function modal<Key extends { key: string }>(head: string, one: (part: string) => Key | null): Key | null {
  const space = head.indexOf(' ')
  const minor =
    MODES[
      head
        .slice(space + 1)
        .trim()
        .toLowerCase()
    ]
  return space > 0 &&
    minor !== undefined &&
    Object.hasOwn(
      MODES,
      head
        .slice(space + 1)
        .trim()
        .toLowerCase(),
    )
    ? one(head.slice(0, space) + minor)
    : null
}

function readPitchClass(written: string, mode?: string): KeyReading {
  if (isMissing(written) || Number(written) === -1) return NOTHING
  const pitch = Number(written)
  if (!Number.isInteger(pitch) || pitch < 0 || pitch > 11) return { ...NOTHING, leftover: written }
  const read = modeOf(mode)
  if (!read) return { ...NOTHING, leftover: written }
  return { key: (read === 'minor' ? PITCH_MINOR : PITCH_MAJOR)[pitch]!, leftover: null, spelling: 'pitch class' }
}

function readFifths(written: string, mode = ''): KeyReading {
  const sharps = Number(written)
  if (isMissing(written) || !Number.isInteger(sharps)) return { ...NOTHING, leftover: written || null }
  const key = (Number(mode) === 1 ? FIFTHS_MINOR : FIFTHS_MAJOR)[sharps + 7]
  return key ? { key, leftover: null, spelling: 'pitch class' } : { ...NOTHING, leftover: written }
}

function withMode(key: string, mode?: string): string {
  return modeOf(mode) === 'minor' && !key.endsWith('m') ? `${key}m` : key
}

/** Streaming services write 1 for major and 0 for minor. */
function modeOf(mode = ''): 'major' | 'minor' | null {
  const text = mode.trim()
  if (text !== '' && Number(text) === 1) return 'major'
  if (text !== '' && Number(text) === 0) return 'minor'
  const word = readMode(text)
  return word === 'none' ? null : word
}

function tidy(text: string): string {
  const plain = text
    .slice(0, LONGEST)
    .normalize('NFKC')
    .replace(/[\s\u200b]+/g, ' ')
    .trim()
    .replace(/^([♯♭#]|b(?=[A-G]))([A-Ga-g])/u, '$2$1')
    .replaceAll('♯', '#')
    .replaceAll('♭', 'b')
    .replace(/[‐‑‒−]/g, '-')
    .replace(/^1 ?[=:] ?/, '1=')
  const open = plain.replace(/^[[({"'“‘]+/, '')
  const bare = open.length < plain.length ? open.replace(/[\])}"'”’]+$/, '') : withoutStrayBracket(open)
  return bare.replace(LABELS, '').trim()
}

function withoutStrayBracket(text: string): string {
  return /[[({]/.test(text) ? text : text.replace(/[\])}]+$/, '')
}
