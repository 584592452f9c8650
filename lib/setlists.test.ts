import { expect, test } from 'vitest'
import { setlistForm } from './setlist-form'
import { lengthOf, moved } from './setlists'

test('a song is moved before another or to the end, and nothing happens to a list that changed', () => {
  expect(moved(['a', 'b', 'c'], 'c', 'a')).toEqual(['c', 'a', 'b'])
  expect(moved(['a', 'b', 'c'], 'a', 'c')).toEqual(['b', 'a', 'c'])
  expect(moved(['a', 'b', 'c'], 'a', null)).toEqual(['b', 'c', 'a'])
  expect(moved(['a', 'b'], 'gone', 'a')).toEqual(['a', 'b'])
  expect(moved(['a', 'b'], 'a', 'gone')).toEqual(['a', 'b'])
  expect(moved(['a', 'b'], 'a', 'a')).toEqual(['a', 'b'])
})

test('a length says of how many songs it is unknown', () => {
  expect(lengthOf([{ durationSeconds: 90 }, { durationSeconds: null }])).toEqual({ seconds: 90, unknown: 1 })
})

test('a day is one of the calendar, or none', () => {
  const form = { title: ' Friday ', notes: '' }
  expect(setlistForm.parse({ ...form, playedOn: '' })).toEqual({ title: 'Friday', playedOn: null, notes: null })
  expect(setlistForm.safeParse({ ...form, playedOn: '2026-02-30' }).success).toBe(false)
  expect(setlistForm.safeParse({ ...form, title: ' ', playedOn: '' }).success).toBe(false)
})
