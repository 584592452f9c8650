import { NOTHING, notUnderstood, type Reading } from '@/lib/import/reading'
import { isMissing } from '@/lib/music/missing'
import { LIMITS } from '@/lib/songs'

const ROMAN = ['0', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']
const NO_CAPO = new Set(['no', 'no capo', 'open', 'ohne', 'sans', 'sin', 'sem', 'senza'])

/** Reads the fret of a capo: `2`, `2.0`, `3rd fret`, `capo 4`, `IV`, `fret 1`; 0 and `no` mean that none is used. */
export function readCapo(text: string): Reading<number> {
  const written = text.normalize('NFKC').trim().toLowerCase()
  if (isMissing(written)) return NOTHING
  if (NO_CAPO.has(written)) return { value: 0, leftover: null }
  const word = written
    .replace(/^(?:capo|kapo|fret|bund|traste|casa|case|tasto)[ :=.]*/, '')
    .replace(/ ?(?:fret|bund|traste|casa|case|tasto)$/, '')
    .replace(/(?<=\d)(?:st|nd|rd|th|º|o|ª|a|e|er|\.0*|ème|eme|me)$/, '')
    .trim()
  const fret = /^\d{1,2}$/.test(word) ? Number(word) : ROMAN.indexOf(word)
  return fret >= LIMITS.capo.min && fret <= LIMITS.capo.max ? { value: fret, leftover: null } : notUnderstood(text)
}
