import { readChord } from '@/lib/charts/chord'

/** What sections are called in several languages, in lower case without marks; `other` is shown by its label alone. */
const WORDS = {
  chorus:
    'chorus|chor|refrain|refrao|estribillo|coro|ritornello|refren|refrang|refrein|omkvaed|omkved|kertosae|kehrvers|ref|nakarat|припев|hook|サビ|후렴|副歌',
  verse:
    'verse|vers|verso|strophe|strofa|strofe|estrofa|estrofe|couplet|kuplet|zwrotka|sloka|verze|saekeisto|куплет|v|primeira parte|segunda parte|terceira parte|quarta parte|primera parte|parte|part|teil|1절|2절|主歌',
  bridge: 'bridge|ponte|puente|pont|brucke|brygga|bro|brug|most|mostek|middle 8|middle eight|мост|brk',
  other:
    'intro|introduction|introducao|introduccion|introduzione|einleitung|vorspiel|outro|ending|end|endung|fim|final|finale|fin|coda|solo|instrumental|instrumental break|interlude|interludio|zwischenspiel|nachspiel|schluss|pre-chorus|prechorus|pre chorus|pre-refrao|pre refrao|pre-refrain|pre-coro|precoro|post-chorus|post chorus|pos-refrao|break|breakdown|tag|turnaround|turn|vamp|riff|passagem|rap|spoken|build|drop|selah|misc|inter|channel|guitar solo|piano solo|sax solo|dedilhado|entrada|вступление|проигрыш|кода|соло|intermedio|preludio|prelude|postlude|refrain instrumental',
} as const

export type Heading = { kind: keyof typeof WORDS; label: string; rest: string }

const KIND_OF = new Map(
  Object.entries(WORDS).flatMap(([kind, words]) =>
    words.split('|').map((word) => [word, kind as Heading['kind']] as const),
  ),
)
const LONGEST = 60

/**
 * The heading of a section, `[Verse 1]`, `Chorus:`, `Refrão`, `(Bridge)`, and what stands behind it on the line, as in
 * `[Intro] C G`; null for any other line. In square brackets every word is a heading.
 */
export function readHeading(line: string): Heading | null {
  const text = line.trim()
  const bracketed = /^\[([^\]\n]{1,60})\][:.]?(?:\s+(.*))?$/.exec(text)
  if (bracketed) {
    const label = bracketed[1]!.trim()
    if (readChord(label).kind !== 'text') return null
    const kind = kindOf(label)
    if (kind === null && bracketed[2]) return null
    return /\p{L}{2}/u.test(label) || kind ? { kind: kind ?? 'other', label, rest: bracketed[2] ?? '' } : null
  }
  const colon = text.indexOf(':')
  if (colon > 0 && colon <= LONGEST) {
    const label = text.slice(0, colon).trim()
    const kind = kindOf(label)
    if (kind) return { kind, label, rest: text.slice(colon + 1).trim() }
  }
  if (text.length > LONGEST) return null
  const marked = /^[\s*_#=<>({~–—-]/.test(text)
  const bare = text.replace(/^[\s*_#=<>({~–—-]+/, '').replace(marked ? /[\s*_#=<>)}~–—-]+$/ : /[\s*_=~–—-]+$/, '')
  const kind = bare.length > 1 ? kindOf(bare) : null
  return kind && !/^(?:v|parte|part|end|fin|turn|tag)$/i.test(bare) ? { kind, label: bare, rest: '' } : null
}

function kindOf(label: string): Heading['kind'] | null {
  if (label.length > LONGEST) return null
  const word = label
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/^\d{1,2}(?:st|nd|rd|th|[.ºª°])? /, '')
    .replace(/\s*[([]?(?:x\s?\d{1,2}|\d{1,2}\s?x|repeat)[)\]]?$/, '')
    .replace(/[\s.#-]*(?:\d{1,2}[a-z]?|[ivx]{1,4}|[a-d])?[.)]?$/, '')
    .trim()
  return KIND_OF.get(word) ?? KIND_OF.get(label.toLowerCase()) ?? null
}
