/** A degree of a key: step 0–6 for I–VII, alter as in `bVII`; a Roman one is small where the chord is minor. */
export type Degree = { step: number; alter: number; style: 'number' | 'Roman' | 'roman' }

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII']
const ROMAN_AT = /^(?:VII|VI|IV|V|III|II|I|vii|vi|iv|v|iii|ii|i)/

/** The degree a text begins with, `bVII7`, `4maj7`, `#iv°`, and what follows it. */
export function degreeAt(text: string): { degree: Degree; rest: string } | null {
  const sign = /^[#b♯♭]/.exec(text)?.[0] ?? ''
  const alter = sign === '' ? 0 : '#♯'.includes(sign) ? 1 : -1
  const after = text.slice(sign.length)
  if (/^[1-7]/.test(after))
    return { degree: { step: Number(after.charAt(0)) - 1, alter, style: 'number' }, rest: after.slice(1) }
  const roman = ROMAN_AT.exec(after)?.[0]
  if (!roman) return null
  const capital = roman.toUpperCase()
  const style = roman === capital ? 'Roman' : 'roman'
  return { degree: { step: ROMAN.indexOf(capital), alter, style }, rest: after.slice(roman.length) }
}

/** A degree as text, with `#` and `b`. */
export function degreeName({ step, alter, style }: Degree): string {
  const sign = alter < 0 ? 'b'.repeat(-alter) : '#'.repeat(alter)
  const roman = ROMAN[step]!
  return sign + (style === 'number' ? String(step + 1) : style === 'Roman' ? roman : roman.toLowerCase())
}
