import { instrumentOf } from '@/lib/charts/instrument-of'
import type { Reads } from '@/lib/charts/instruments'
import { readKey } from '@/lib/music/read-key'

export type PartWord = { reads: Reads | 'score'; instrument?: string }

const KINDS: Record<string, PartWord['reads']> = {
  ...{ chords: 'chords', 'chord chart': 'chords', rhythm: 'chords', 'rhythm section': 'chords', cifra: 'chords' },
  ...{
    lyrics: 'lyrics',
    letra: 'lyrics',
    paroles: 'lyrics',
    score: 'score',
    'full score': 'score',
    'full arr': 'score',
  },
  ...{ 'lead sheet': 'concert', leadsheet: 'concert', partitur: 'score', conductor: 'score', bass: 'bass clef' },
}
const TRANSPOSITIONS = new Set(['bb', 'eb', 'f', 'concert', 'bass-clef'])

/** The part a word of a file name stands for: `Bb Trumpet`, `Bass`, `in Eb`, `Full Score`; null if it is none. */
export function partOfWord(word: string): PartWord | null {
  const text = word.trim().replace(/[_\s]+/g, ' ')
  if (text === '') return null
  const kind = KINDS[text.toLowerCase()]
  if (kind) return { reads: kind, ...(text.toLowerCase() === 'bass' ? { instrument: 'bass' } : {}) }
  if (/^(?:c|do|alto|tenor|soprano|treble|keys|words|text|f)$/i.test(text))
    return /^[CF]$/.test(text) ? letter(text) : voice(text)
  const instrument = instrumentOf(text)
  if (!instrument) return null
  return TRANSPOSITIONS.has(instrument.name)
    ? { reads: instrument.reads }
    : { reads: instrument.reads, instrument: instrument.name }
}

/** A key in letters as file names write it, `G`, `F#m`, `Bb`, `Am`; null for words. */
export function keyOfWord(word: string): string | null {
  return /^[A-G][#b♯♭]?(?:m|min| minor| major)?$/.test(word) ? readKey(word).key : null
}

function letter(text: string): PartWord {
  return { reads: text === 'F' ? 'F' : 'concert' }
}

function voice(text: string): PartWord | null {
  const instrument = /^(?:alto|tenor|soprano)$/i.test(text) ? instrumentOf(text) : null
  return instrument && { reads: instrument.reads, instrument: instrument.name }
}
