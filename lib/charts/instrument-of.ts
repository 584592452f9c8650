import { INSTRUMENT_WORDS } from '@/lib/charts/instrument-words'
import { CONCERT, INSTRUMENTS, type Instrument, instrumentNamed } from '@/lib/charts/instruments'

const LONGEST = 60
const BY_WORD = new Map(
  INSTRUMENTS.flatMap((instrument) =>
    [instrument.name, ...(INSTRUMENT_WORDS[instrument.name]?.split('|') ?? [])].map(
      (word) => [word.replaceAll('-', ' '), instrument] as const,
    ),
  ),
)

/** The instrument a word names in any of several languages, `alto-sax`, `2nd Trumpet`, `Tenorsaxophon`; null if none. */
export function instrumentOf(word: string): Instrument | null {
  const text = plain(word.slice(0, LONGEST))
  return BY_WORD.get(text) ?? instrumentNamed(word) ?? BY_WORD.get(withoutNumber(text)) ?? inKey(text)
}

/** The instrument, or concert pitch with a sentence that says so. */
export function instrumentOrConcert(word: string): { instrument: Instrument; problem: string | null } {
  const instrument = instrumentOf(word)
  if (instrument) return { instrument, problem: null }
  return {
    instrument: CONCERT,
    problem: `SOLEil does not know the instrument “${word.slice(0, LONGEST)}”: here is concert pitch.`,
  }
}

/** Words by which the conditional directives of a chart may mean an instrument: `alto-sax`, `alto`, `sax`, `eb`. */
export function selectorsOf({ name, reads }: Instrument): Set<string> {
  const parts = name.split('-')
  const sax = parts.includes('sax') ? ['saxophone', `${parts[0]}-saxophone`, `${parts[0]}sax`] : []
  const singer = name === 'voice' ? ['vocals', 'vocal', 'singer', 'lyrics'] : []
  const keys = name === 'piano' ? ['keyboard', 'keys'] : []
  return new Set([name, ...parts, ...sax, ...singer, ...keys, reads.toLowerCase().replace(' ', '-')])
}

function plain(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('♭', 'b')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[\s_.-]+/g, ' ')
    .trim()
}

function withoutNumber(text: string): string {
  return text
    .replace(/^(?:solo|1st|2nd|3rd|4th|first|second|third|fourth|[1-4]|i{1,3}|iv) /, '')
    .replace(/ (?:[1-9]|i{1,3}|iv|solo|part)$/, '')
}

/** `Trumpet in Bb`, `Bb Trumpet`, `Trumpet (Bb)`. */
function inKey(text: string): Instrument | null {
  const match = /^(bb|eb|c|f|a) (.+)$/.exec(text) ?? /^(.+?) (?:in )?\(?(bb|eb|c|f|a)\)?$/.exec(text)
  if (!match) return null
  const [first, second] = [match[1]!, match[2]!]
  return BY_WORD.get(withoutNumber(second)) ?? BY_WORD.get(withoutNumber(first)) ?? null
}
