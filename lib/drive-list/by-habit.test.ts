import { expect, test } from 'vitest'
import { settledByHabit } from './by-habit'
import { chartOfName } from './chart-of-name'

const sure = (...names: string[]) => settledByHabit(names.map(chartOfName)).map((chart) => chart.sure)

test('B♭ at the end of a name alone may be a key', () => {
  expect(sure('So What - Bb.pdf', 'Naima - G.pdf')).toEqual([false, true])
})

test('beside other parts of the song it is a part', () => {
  expect(sure('So What - Bb.pdf', 'So What_Bass.pdf', 'Naima - Bb.pdf')).toEqual([true, true, false])
})

test('again and again in a list without keys it is a part; where names end in keys it stays open', () => {
  const names = ['So What - Bb.pdf', 'Naima - Bb.pdf', 'Afro Blue - Bb.pdf']
  expect(sure(...names)).toEqual([true, true, true])
  expect(sure(...names, 'Solar - Am.pdf')).toEqual([false, false, false, true])
})
