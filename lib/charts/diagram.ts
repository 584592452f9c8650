import type { Chart } from '@/lib/charts/chart'
import { readChord, writeChord } from '@/lib/charts/chord'
import type { Roots } from '@/lib/charts/chord-root'
import { chordTones } from '@/lib/charts/chord-tones'
import { definedChords } from '@/lib/charts/defined-chords'
import { modulo } from '@/lib/charts/note'
import { easiestFrets, type Frets, type StringInstrument, TUNINGS } from '@/lib/charts/string-shapes'
import { usualFrets } from '@/lib/charts/usual-shapes'

/** Strings from the lowest with the fret to press, or the keys of a piano 0–23 from a C, the bass in the left octave. */
export type Diagram =
  | { kind: 'strings'; chord: string; frets: Frets; baseFret: number }
  | { kind: 'keys'; chord: string; keys: number[] }
export type DiagramInstrument = StringInstrument | 'piano'

/** How to play a chord as it is written; a `{define}` of the chart goes first. Null where it is none, or none can be found. */
export function diagramOf(
  written: string,
  instrument: DiagramInstrument,
  chart?: Chart,
  roots: Roots = chart?.roots ?? 'letters',
): Diagram | null {
  if (instrument !== 'piano' && chart) {
    const own = definedChords(chart, TUNINGS[instrument].length).get(written)
    if (own) return strings(written, own)
  }
  const chord = readChord(written, roots)
  const tones = chord.kind === 'chord' ? chordTones(chord) : null
  if (!tones) return null
  if (instrument !== 'piano') {
    const frets = usualFrets(writeChord(chord, 'letters'), instrument) ?? easiestFrets(tones, instrument)
    return frets && strings(written, frets)
  }
  const low = tones.bass ?? tones.root
  const above = tones.tones.map((tone) => modulo(tones.root + tone - low - 1, 12) + 1 + low)
  const inverted =
    tones.bass === null
      ? above.map((key) => (key === low + 12 ? low : key))
      : [low, ...above.filter((key) => key !== low + 12)]
  return { kind: 'keys', chord: written, keys: [...new Set(inverted)].sort((one, other) => one - other) }
}

function strings(chord: string, frets: Frets): Diagram {
  const pressed = frets.filter((fret): fret is number => fret !== null && fret > 0)
  const high = Math.max(0, ...pressed)
  return { kind: 'strings', chord, frets, baseFret: high <= 4 ? 1 : Math.min(...pressed) }
}
