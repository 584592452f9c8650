import { isQuality } from '@/lib/charts/chord-quality'
import { type Root, type Roots, rootName, rootsAt } from '@/lib/charts/chord-root'
import { type Degree, degreeAt, degreeName } from '@/lib/charts/degree'
import type { Note } from '@/lib/charts/note'

/** A chord of letters or of numbers, with what stands around it; the quality is kept as it was written. */
export type NamedChord = {
  kind: 'chord'
  /** Null in `/C`, where only the bass changes. */
  root: Note | null
  /** Small roots, minor in the German way of writing. */
  lower: boolean
  quality: string
  bass: Note | null
  lowerBass: boolean
  roots: Roots
  before: string
  after: string
}
export type DegreeChord = {
  kind: 'degree'
  degree: Degree
  quality: string
  bass: Degree | null
  before: string
  after: string
}
/** `silence` is N.C., `repeat` is %, `note` is what `[*text]` says, and `text` what is no chord at all. */
export type Chord = NamedChord | DegreeChord | { kind: 'silence' | 'repeat' | 'note' | 'text'; text: string }

const LONGEST = 60

/** Reads what stands between the brackets of a chart, in the way its roots are named. Never throws. */
export function readChord(written: string, roots: Roots = 'letters'): Chord {
  const text = written.trim()
  if (text.startsWith('*')) return { kind: 'note', text: text.slice(1).trim() }
  if (text.length > LONGEST || text === '') return { kind: 'text', text: written }
  if (/^\(?n\.? ?c\.?\)?$/i.test(text)) return { kind: 'silence', text }
  if (/^%{1,2}$/.test(text)) return { kind: 'repeat', text }
  const [before, middle, after] = withoutBrackets(text)
  // `b7` is the seventh degree, except where small letters are minor chords.
  const flat = /^b[2-7]/.test(middle) && !roots.startsWith('german') ? readDegrees(middle) : null
  const named = flat ?? readNamed(middle, roots) ?? readDegrees(middle)
  return named ? { ...named, before, after } : { kind: 'text', text: written }
}

/** A chord as text, its roots named in a given way. */
export function writeChord(chord: Chord, roots?: Roots): string {
  if (chord.kind === 'note') return `*${chord.text}`
  if (chord.kind === 'degree') return writeDegrees(chord)
  if (chord.kind !== 'chord') return chord.text
  const { root, bass, lower, lowerBass, quality, before, after } = chord
  const named = roots ?? chord.roots
  const minor = lower && roots === 'letters' && chord.roots !== 'letters'
  const head = root ? rootName(root, named, lower && !minor) + (minor && !/^(?:m|-)/.test(quality) ? 'm' : '') : ''
  return before + head + quality + (bass ? `/${rootName(bass, named, lowerBass)}` : '') + after
}

function writeDegrees({ degree, quality, bass, before, after }: DegreeChord): string {
  return before + degreeName(degree) + quality + (bass ? `/${degreeName(bass)}` : '') + after
}

type Plain<Kind> = Omit<Kind, 'before' | 'after'>

function readNamed(text: string, roots: Roots): Plain<NamedChord> | null {
  const slash = text.lastIndexOf('/')
  if (slash >= 0) {
    const bass = wholeNote(text.slice(slash + 1), roots)
    const over = bass && slash > 0 ? readNamed(text.slice(0, slash), roots) : null
    if (bass && slash === 0)
      return {
        kind: 'chord',
        root: null,
        lower: false,
        quality: '',
        bass: bass.note,
        lowerBass: bass.lower,
        roots: bass.roots,
      }
    if (bass && over && !over.bass) return { ...over, bass: bass.note, lowerBass: bass.lower }
  }
  for (const { note, length, lower, roots: found } of rootsAt(text, roots)) {
    const quality = text.slice(length)
    // `Solo` is a word and no diminished G.
    if (!isQuality(quality) || (found === 'solfege' && quality.startsWith('o'))) continue
    return { kind: 'chord', root: note, lower, quality, bass: null, lowerBass: false, roots: found }
  }
  return null
}

function wholeNote(text: string, roots: Roots): Root | null {
  for (const root of rootsAt(text, roots)) if (root.length === text.length) return root
  return null
}

function readDegrees(text: string): Plain<DegreeChord> | null {
  const slash = text.lastIndexOf('/')
  const bass = slash > 0 ? degreeAt(text.slice(slash + 1)) : null
  const whole = bass?.rest === ''
  const read = degreeAt(whole ? text.slice(0, slash) : text)
  if (!read || !isQuality(read.rest)) return null
  return { kind: 'degree', degree: read.degree, quality: read.rest, bass: whole ? bass!.degree : null }
}

/** `(G)` and `(Bb/C)` keep their brackets; those of `C(add9)` belong to the quality. */
function withoutBrackets(text: string): [string, string, string] {
  if (!text.startsWith('(')) return ['', text, '']
  const closes = text.endsWith(')') && text.indexOf('(', 1) < 0
  return ['(', text.slice(1, closes ? -1 : undefined).trim(), closes ? ')' : '']
}
