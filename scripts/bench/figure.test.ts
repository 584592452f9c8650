import { describe, expect, it } from 'vitest'
import { type Figure, isReached, medianOf, outcomeOf, percentile } from './figure'
import { slowDowns, speedUps } from './in-turn'
import { resultsOf } from './results'
import type { World } from './world'

const world = {} as World
const figure = (measure: Figure['measure'], higherIsBetter = true): Figure => ({
  ...{ name: 'a row', topic: 'row', floor: 2, higherIsBetter, measure },
})

describe('the arithmetic', () => {
  it('takes the middle of odd and even many', () => {
    expect(medianOf([9, 1, 5])).toBe(5)
    expect(medianOf([4, 1, 2, 9])).toBe(3)
  })

  it('takes percentiles by the nearest rank', () => {
    const hundred = Array.from({ length: 100 }, (_, at) => 100 - at)
    expect(percentile(hundred, 0.99)).toBe(99)
    expect(percentile(hundred, 0.5)).toBe(50)
    expect(percentile([7], 0.99)).toBe(7)
  })

  it('divides round by round', () => {
    const times = [
      { theirs: [10, 20], ours: [5, 2] },
      { theirs: [9, 9], ours: [3, 3] },
    ]
    expect(speedUps(times, 1)).toEqual([4, 3])
    expect(slowDowns(times, 1)).toEqual([1 / 4, 1 / 3])
  })

  it('reaches a floor from its own side', () => {
    expect(isReached(2, { floor: 2, higherIsBetter: true })).toBe(true)
    expect(isReached(1.9, { floor: 2, higherIsBetter: true })).toBe(false)
    expect(isReached(2.1, { floor: 2, higherIsBetter: false })).toBe(false)
  })
})

describe('the results', () => {
  const of = async (...figures: Figure[]) =>
    resultsOf(await Promise.all(figures.map((figure) => outcomeOf(figure, world))), { commit: 'c', date: 'd' })

  it('hold name, value, floor, direction and verdict, and nothing else', async () => {
    const results = await of(figure(async () => ({ rounds: [1, 3, 9], told: 'more words' })))
    expect(results).toEqual({
      commit: 'c',
      date: 'd',
      figures: [{ name: 'a row', value: 3, floor: 2, higherIsBetter: true, ok: true }],
    })
  })

  it('fail where what is promised beside the value is not kept', async () => {
    const { figures } = await of(figure(async () => ({ rounds: [3], kept: false })))
    expect(figures[0]).toMatchObject({ value: 3, ok: false })
  })

  it('say plainly what was not run, and what failed', async () => {
    const { figures } = await of(
      figure(async () => ({ notRun: 'too late' })),
      figure(() => Promise.reject(new Error('away'))),
      figure(async () => ({ rounds: [] })),
    )
    expect(figures).toMatchObject([
      { value: null, ok: false, reason: 'too late' },
      { value: null, ok: false, reason: 'Error: away' },
      { value: null, ok: false, reason: 'what was measured is no number' },
    ])
  })
})
