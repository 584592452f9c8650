import { describe, expect, test } from 'vitest'
import { positionKey } from '@/lib/music/keys'
import { rayColour } from './ray-colour'
import { BARE_SUN, sunRays } from './sun-rays'

describe('the rays of a repertoire', () => {
  test('there is one for each key, clockwise in fifths from C at the top', () => {
    const rays = sunRays(counted({}))
    expect(rays.map(({ key }) => key)).toEqual(Array.from({ length: 24 }, (_, position) => positionKey(position)))
    expect(rays[0]!.label).toEqual({ x: 0, y: -100 })
    expect(rays[3]!.label).toEqual({ x: 100, y: 0 })
    expect(rays[15]!.label.x).toBeLessThan(rays[3]!.label.x)
  })

  test('a ray grows with the square root of its songs', () => {
    const [from, to] = BARE_SUN.major
    const rays = sunRays(counted({ 0: 100, 1: 25 }))
    expect(reach(rays[0]!.path)).toBeCloseTo(to, 0)
    expect(reach(rays[1]!.path)).toBeCloseTo(from + (to - from) / 2, 0)
  })

  test('a key without songs keeps a stub', () => {
    const rays = sunRays(counted({ 0: 10_000, 13: 1 }))
    expect(reach(rays[5]!.path)).toBeGreaterThan(BARE_SUN.major[0] + 1)
    expect(reach(rays[13]!.path)).toBeGreaterThan(BARE_SUN.minor[0] + 1)
  })

  test('without songs all rays of a ring are as long', () => {
    const reaches = sunRays(counted({})).map(({ path }) => Math.round(reach(path)))
    expect(new Set(reaches).size).toBe(2)
  })
})

test('every key has a colour sRGB can show, and no two of them the same', () => {
  const colours = Array.from({ length: 24 }, (_, position) => rayColour(position))
  for (const colour of colours) expect(colour).toMatch(/^#[0-9a-f]{6}$/)
  expect(new Set(colours).size).toBe(24)
})

function counted(songs: Record<number, number>): number[] {
  return Array.from({ length: 24 }, (_, position) => songs[position] ?? 0)
}

/** The largest radius of the arcs (`A radius,radius …`) of a path. */
function reach(path: string): number {
  return Math.max(...[...path.matchAll(/A([\d.]+),/g)].map(([, radius]) => Number(radius)))
}
