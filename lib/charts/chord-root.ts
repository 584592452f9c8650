import { type Note, noteName } from '@/lib/charts/note'

/** How the roots of a chart are named. `german`: H is B and B is B flat; `german names`: Fis, Es, As too. */
export type Roots = 'letters' | 'german' | 'german names' | 'solfege'
export type Root = { note: Note; length: number; lower: boolean; roots: Roots }

const LETTERS = 'CDEFGAB'
const SOLFEGE = ['Do', 'Re', 'Mi', 'Fa', 'Sol', 'La', 'Si']
const SOLFEGE_ROOT = /^(?:Do|Dó|DO|Ut|UT|Re|Ré|RE|RÉ|Mi|MI|Fa|Fá|FA|Sol|SOL|La|Lá|LA|Si|SI)/
const NAMED = /^(?:([CDFGAEHcdfgaeh])(is)|([DGCdgcBb])(es)|([EAea])(s))/

/** The ways in which the beginning of a text may be a root, the likeliest first. */
export function* rootsAt(text: string, roots: Roots): Generator<Root> {
  if (roots === 'solfege') yield* solfege(text)
  const named = NAMED.exec(text)
  if (named) {
    const letter = (named[1] ?? named[3] ?? named[5])!
    yield found(letter, named[2] ? 1 : -1, named[0].length, 'german names')
  }
  yield* letters(text, roots)
  if (roots !== 'solfege') yield* solfege(text)
}

/** A note as the roots of a chart are written. */
export function rootName(note: Note, roots: Roots, lower = false): string {
  const name = inCapitals(note, roots)
  return lower ? name.charAt(0).toLowerCase() + name.slice(1) : name
}

function inCapitals(note: Note, roots: Roots): string {
  if (roots === 'letters') return noteName(note)
  if (roots === 'solfege') return SOLFEGE[note.step]! + noteName(note).slice(1)
  if (note.step === 6 && note.alter === 0) return 'H'
  if (note.step === 6 && note.alter === -1) return 'B'
  if (roots === 'german') return note.step === 6 ? `H${noteName(note).slice(1)}` : noteName(note)
  const letter = note.step === 6 ? 'H' : LETTERS[note.step]!
  if (note.alter > 0) return letter + 'is'.repeat(note.alter)
  if (note.alter === -1 && (letter === 'E' || letter === 'A')) return `${letter}s`
  return letter + 'es'.repeat(-note.alter)
}

function* letters(text: string, roots: Roots): Generator<Root> {
  const first = text.charAt(0)
  if (!/^[A-Ha-h]$/.test(first)) return
  const signs = /^(?:##|♯♯|#|♯|bb(?!\d)|♭♭|b|♭)/.exec(text.slice(1))?.[0] ?? ''
  const alter = /^[#♯]/.test(signs) ? signs.length : -signs.length
  const german = roots === 'german' || roots === 'german names'
  const flat = german && first.toUpperCase() === 'B' ? -1 : 0
  const shown = first.toUpperCase() === 'H' && !german ? 'german' : roots
  yield found(first, signs === 'b' || signs === '♭' ? -1 : alter + flat, 1 + signs.length, shown)
  if (signs !== '') yield found(first, flat, 1, shown)
}

function* solfege(text: string): Generator<Root> {
  const name = SOLFEGE_ROOT.exec(text)?.[0]
  if (!name) return
  const plain = name.normalize('NFD').replace(/[\u0300-\u036f]/g, '')
  const step = plain.toUpperCase() === 'UT' ? 0 : SOLFEGE.findIndex((one) => one.toUpperCase() === plain.toUpperCase())
  const sign = /^[#♯b♭]/.exec(text.slice(name.length))?.[0] ?? ''
  const alter = sign === '' ? 0 : '#♯'.includes(sign) ? 1 : -1
  yield { note: { step, alter }, length: name.length + sign.length, lower: false, roots: 'solfege' }
}

function found(letter: string, alter: number, length: number, roots: Roots): Root {
  const capital = letter.toUpperCase()
  const step = capital === 'H' ? 6 : LETTERS.indexOf(capital)
  return { note: { step, alter }, length, lower: letter !== capital, roots }
}
