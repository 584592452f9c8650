import { expect, test } from 'vitest'
import { tempoStepName, tempoSteps } from './tempo-steps'

test('steps without songs stand between those that have some', () => {
  const steps = tempoSteps([
    { from: 120, songs: 4 },
    { from: 60, songs: 1 },
  ])
  expect(steps).toEqual([
    { from: 60, to: 79, songs: 1 },
    { from: 80, to: 99, songs: 0 },
    { from: 100, to: 119, songs: 0 },
    { from: 120, to: 139, songs: 4 },
  ])
})

test('the ends are open, and no more than ten steps leave no song out', () => {
  const steps = tempoSteps(Array.from({ length: 20 }, (_, step) => ({ from: 20 + 20 * step, songs: 1 })))
  expect(steps).toHaveLength(10)
  expect(steps[0]).toEqual({ to: 59, songs: 2 })
  expect(steps.at(-1)).toEqual({ from: 220, songs: 10 })
  expect(steps.reduce((sum, { songs }) => sum + songs, 0)).toBe(20)
  expect(steps.map(tempoStepName)).toEqual(expect.arrayContaining(['under 60', '60–79', '220 and more']))
})

test('without a tempo there is no step', () => expect(tempoSteps([])).toEqual([]))
