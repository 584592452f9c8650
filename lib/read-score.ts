import { modulo } from '@/lib/charts/note'
import { UnreadableFile } from '@/lib/import/unreadable-file'
import { xmlEvents } from '@/lib/import/xml-events'

/** What a score in MusicXML says of itself. `key` is the key its notes are written in, `transposition` for whom a single part is written. */
export type ScoreFacts = { key: string | null; transposition: 'Bb' | 'Eb' | 'F' | null }

const DEEPEST = 60
const BROKEN = 'This MusicXML is broken or did not arrive whole. Export it again from your notation program.'
const UNFIT = 'This MusicXML asks for more staves, lines or beats than any music has, so SOLEil does not keep it.'
/** What would have an engraver draw without end. */
const MOST: Record<string, number> = {
  ...{ staves: 20, 'staff-lines': 20, line: 20, beats: 128, 'beat-type': 512, fifths: 14, chromatic: 60, tremolo: 8 },
  ...{ octave: 12, alter: 6, 'actual-notes': 999, 'multiple-rest': 999, duration: 100_000_000 },
}

/** Reads a MusicXML text in linear time, entities and nesting refused; in words for the musician why it cannot be kept. */
export function readScore(xml: string): ScoreFacts | { problem: string } {
  try {
    return factsOf(xml)
  } catch (error) {
    if (error instanceof UnreadableFile) return { problem: error.message }
    throw error
  }
}

function factsOf(xml: string): ScoreFacts | { problem: string } {
  const open: string[] = []
  const parts: Part[] = []
  let text = ''
  for (const event of xmlEvents(xml)) {
    if (event.kind === 'text') text = event.text
    if (event.kind === 'open') {
      if (open.length === 0 && !/^score-(?:partwise|timewise)$/.test(event.name)) return { problem: BROKEN }
      if (open.push(event.name) > DEEPEST) return { problem: BROKEN }
      if (event.name === 'part') parts.push({})
      text = ''
    }
    if (event.kind !== 'close') continue
    if (open.pop() !== event.name) return { problem: BROKEN }
    if (Math.abs(Number(text.slice(0, 40))) > (MOST[event.name] ?? Number.POSITIVE_INFINITY)) return { problem: UNFIT }
    take(parts, event.name, text.trim())
  }
  if (open.length > 0 || parts.length === 0) return { problem: BROKEN }
  const heard = parts.find(({ up }) => !up && parts.length > 1) ?? parts[0]!
  return { key: keyOf(heard), transposition: (parts.length === 1 && WRITTEN[modulo(-(heard.up ?? 0), 12)]) || null }
}

type Part = { fifths?: number; minor?: boolean; up?: number }

/** The first of each counts: what comes later in a piece is a change. */
function take(parts: Part[], name: string, text: string): void {
  const part = parts.at(-1)
  if (!part) return
  if (name === 'fifths') part.fifths ??= Number(text)
  if (name === 'mode') part.minor ??= /^(?:minor|aeolian|dorian|phrygian|locrian)$/.test(text)
  if (name === 'chromatic') part.up ??= Number(text)
}

const MAJOR = ['Cb', 'Gb', 'Db', 'Ab', 'Eb', 'Bb', 'F', 'C', 'G', 'D', 'A', 'E', 'B', 'F#', 'C#']
const MINOR = ['Abm', 'Ebm', 'Bbm', 'Fm', 'Cm', 'Gm', 'Dm', 'Am', 'Em', 'Bm', 'F#m', 'C#m', 'G#m', 'D#m', 'A#m']
const WRITTEN: Record<number, 'Bb' | 'Eb' | 'F'> = { 2: 'Bb', 9: 'Eb', 7: 'F' }

function keyOf({ fifths, minor }: Part): string | null {
  return fifths === undefined ? null : ((minor ? MINOR : MAJOR)[fifths + 7] ?? null)
}
