import { expect, test } from 'vitest'
import { hasChartFor } from './chart-for'

test.each([
  [['trumpet'], ['Bb'], true],
  [['alto sax'], ['Bb'], false],
  [['alto sax', 'flute'], ['concert'], true],
  [['E-Gitarre', 'guitar'], ['chords'], true],
  [['drums'], ['lead sheet'], false],
  [['bass'], ['lead sheet'], true],
  [['theremin of doom'], ['Bb'], null],
  [[], ['Bb'], null],
])('who plays %j has a chart in %j: %j', (instruments, charts, expected) => {
  expect(hasChartFor(instruments, charts)).toBe(expected)
})
