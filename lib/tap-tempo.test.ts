import { expect, test } from 'vitest'
import { tappedTempo } from './tap-tempo'

const LIMITS = { min: 20, max: 400 }

function tapped(times: number[]) {
  return times.reduce<{ kept: number[]; bpm: number | null }>(({ kept }, at) => tappedTempo(kept, at, LIMITS), {
    kept: [],
    bpm: null,
  })
}

test('one tap is no tempo, two are', () => {
  expect(tapped([0]).bpm).toBeNull()
  expect(tapped([0, 500]).bpm).toBe(120)
})

test('uneven taps are evened out', () => expect(tapped([0, 480, 1010, 1500]).bpm).toBe(120))

test('a pause begins anew, and only the last taps count', () => {
  expect(tapped([0, 500, 10_000, 11_000]).bpm).toBe(60)
  const sped = [
    ...Array.from({ length: 5 }, (_, at) => at * 1000),
    ...Array.from({ length: 9 }, (_, at) => 4000 + (at + 1) * 250),
  ]
  expect(tapped(sped).bpm).toBe(240)
})

test('a tempo stays within the limits of a song', () => expect(tapped([0, 1, 2, 3]).bpm).toBe(400))
