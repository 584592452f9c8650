import { expect, test } from 'vitest'
import { readTogetherView, togetherHref, togetherParams } from './together-view'

test.each([
  '',
  'who=01234567%2Cabcdef01&butOne=',
  'who=',
  'genre=Jazz&length=180-300&sort=rested&page=3&choose=',
  'length=-240',
])('an address says the same again: %s', (query) => {
  const view = readTogetherView(Object.fromEntries(new URLSearchParams(query)))
  expect(togetherParams(view).toString()).toBe(query)
})

test('minutes are typed, odd marks and pages are left out, and a new question begins on its first page', () => {
  const view = readTogetherView({ lengthFrom: '3', lengthTo: '4:30', who: ['zzz', 'AAAAAAAA', 'abcdef01'], page: '2' })
  expect(view).toMatchObject({ length: { from: 180, to: 270 }, who: ['abcdef01'], page: 1 })
  expect(readTogetherView({ page: '-1' }).page).toBe(0)
  expect(togetherHref('/t', view, { sort: 'rested' })).toBe('/t?who=abcdef01&length=180-270&sort=rested')
})
