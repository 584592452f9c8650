import type { Roots } from '@/lib/charts/chord-root'
import type { Instrument } from '@/lib/charts/instruments'

/** How chords are named for a reader. `as written` keeps the chart's own way, German or solfège too. */
export type ChordNames = 'as written' | 'letters' | 'german' | 'solfege' | 'numbers' | 'roman'

/** Who reads a chart, and how: everything is optional, and nothing set is the chart as it was written. */
export type ChartReader = {
  /** The sounding key wanted. Of a song in minor, the same tonic in minor. */
  key?: string | null
  /** Semitones by which the song is to sound higher; not asked where `key` is set. */
  semitones?: number
  instrument?: Instrument | null
  /** The fret of the reader's capo, which takes the place of the chart's own. */
  capo?: number | null
  names?: ChordNames
  /** Words of conditional directives that hold for this reader, besides those of the instrument. */
  selectors?: Iterable<string>
}

/** How the roots of a chart, and its key, are named for a reader. */
export function rootsFor(names: ChordNames, roots: Roots): Roots {
  return names === 'letters' || names === 'german' || names === 'solfege' ? names : roots
}
