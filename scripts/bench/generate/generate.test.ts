import { describe, expect, it } from 'vitest'
import { chanceOf } from '@/scripts/faults/chance'
import { makeSizes } from './sizes'
import { asKept } from './variants'
import { SONG_COLUMNS, worldRows } from './world-rows'

const [SONGS, MUSICIANS] = [100_000, 100]
const PATIENCE = 60_000

describe('the made-up world', () => {
  it(
    'is the same every time',
    () => {
      const [one, other] = [worldRows(SONGS, MUSICIANS), worldRows(SONGS, MUSICIANS)]
      expect(one.musicians).toEqual(other.musicians)
      expect(first(one.songs(), 200)).toEqual(first(other.songs(), 200))
    },
    PATIENCE,
  )

  it(
    'gives each musician as many different songs as it says, in the order of their ids',
    () => {
      const { musicians, songs } = worldRows(SONGS, MUSICIANS)
      const cells = [...songs()].map((line) => line.trimEnd().split('\t'))
      expect(cells).toHaveLength(SONGS)
      expect(cells[0]).toHaveLength(SONG_COLUMNS.split(', ').length)
      const ids = cells.map(([id]) => id!)
      expect(ids.every((id, at) => at === 0 || id > ids[at - 1]!)).toBe(true)
      const counted = new Map<string, number>()
      for (const [, repertoireId] of cells) counted.set(repertoireId!, (counted.get(repertoireId!) ?? 0) + 1)
      expect(musicians.map(({ repertoireId }) => counted.get(repertoireId))).toEqual(
        musicians.map(({ songs }) => songs),
      )
    },
    PATIENCE,
  )
})

describe('how many songs musicians have', () => {
  it('adds up, with the shape of life', () => {
    const sizes = makeSizes(chanceOf(1), 2_000, 1_000_000).sort((one, other) => one - other)
    expect(sizes.reduce((total, size) => total + size, 0)).toBe(1_000_000)
    expect(sizes.slice(-9)).toEqual([...Array(8).fill(10_000), 50_000])
    expect(sizes[1_000]).toBeGreaterThan(260)
    expect(sizes[1_000]).toBeLessThan(360)
    expect(sizes[1_800]).toBeGreaterThan(750)
    expect(sizes[1_800]).toBeLessThan(1_100)
  })

  it('refuses a world too small to measure anything', () => {
    expect(() => makeSizes(chanceOf(1), 10, 1_000)).toThrow(/at least 100,000 songs/)
  })
})

it('varies 8 of 100 titles', () => {
  const chance = chanceOf(3)
  const varied = Array.from({ length: 10_000 }, () => asKept(chance, 'Águas De Março')).filter(
    (title) => title !== 'Águas De Março',
  )
  expect(varied.length).toBeGreaterThan(650)
  expect(varied.length).toBeLessThan(950)
})

function first(lines: Generator<string>, count: number): string[] {
  return Array.from({ length: count }, () => lines.next().value as string)
}
