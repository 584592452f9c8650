import { expect, test } from 'vitest'
import { readChartChoices, writeChartChoices } from './chart-choices'

const USUAL = readChartChoices(undefined)

test('what a device keeps comes back as it was chosen', () => {
  const chosen = { ...USUAL, instrument: 'alto-sax', names: 'german' as const, size: '5' as const }
  expect(readChartChoices(writeChartChoices(chosen))).toEqual(chosen)
})

test.each(['', 'for=kazoo&names=klingon&size=99', '%', '<script>', 'x'.repeat(10_000)])(
  '%j is as good as nothing',
  (kept) => {
    expect(readChartChoices(kept)).toEqual(USUAL)
  },
)
