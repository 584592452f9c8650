import { expect, test } from 'vitest'
import { withSigns } from '@/lib/charts/chord-signs'

test.each([
  ['Bb', 'B♭'],
  ['F#m7b5', 'F♯m7♭5'],
  ['Ebm7b5/Db', 'E♭m7♭5/D♭'],
  ['(Bb/C)', '(B♭/C)'],
  ['C7(b9,#11)', 'C7(♭9,♯11)'],
  ['bVII7', '♭VII7'],
  ['b3', '♭3'],
  ['Sib', 'Si♭'],
  ['bb', 'b♭'],
  ['Gadd9', 'Gadd9'],
])('%s is shown as %s', (chord, shown) => expect(withSigns(chord)).toBe(shown))
