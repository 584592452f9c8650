import { expect, test } from 'vitest'
import { newId, newIds } from './columns'

test('many ids at once are as different and in order as those made one by one', () => {
  const [before, ids] = [newId(), newIds(5_000)]
  expect(new Set(ids).size).toBe(5_000)
  expect([...ids].sort()).toEqual(ids)
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(ids[0]!.slice(0, 13) >= before.slice(0, 13)).toBe(true)
  expect(new Set(ids.map((id) => id.slice(-12))).size).toBe(5_000)
  expect(newIds(0)).toEqual([])
})
