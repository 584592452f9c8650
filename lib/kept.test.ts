import { expect, test } from 'vitest'
import { keeper } from './kept'

const letters = () => keeper<string>(10, (text) => text.length)

test('what was kept is recalled under its version alone, and a new version takes the place of the old', () => {
  const kept = letters()
  kept.keep('one', '1', 'abc')
  expect(kept.recall('one', '1')).toBe('abc')
  expect(kept.recall('one', '2')).toBeUndefined()
  kept.keep('one', '2', 'abcd')
  expect(kept.recall('one', '1')).toBeUndefined()
  expect(kept.recall('one', '2')).toBe('abcd')
})

test('beyond the budget the one goes that was not asked for longest; what is heavier than all is not kept', () => {
  const kept = letters()
  kept.keep('one', '1', 'abcd')
  kept.keep('two', '1', 'abcd')
  kept.recall('one', '1')
  expect(kept.keep('three', '1', 'abcd')).toBe('abcd')
  expect(kept.recall('two', '1')).toBeUndefined()
  expect(kept.recall('one', '1')).toBe('abcd')
  expect(kept.keep('four', '1', 'abcdefghijk')).toBe('abcdefghijk')
  expect(kept.recall('four', '1')).toBeUndefined()
  expect(kept.recall('three', '1')).toBe('abcd')
})

test('a name that is kept again weighs once', () => {
  const kept = letters()
  kept.keep('one', '1', 'abc')
  for (let version = 2; version < 10; version++) kept.keep('two', String(version), 'abcdef')
  expect(kept.recall('one', '1')).toBe('abc')
})
