import { expect, test } from 'vitest'
import { findConnections } from './connections'
import { cacheHits, findTableSizes } from './sizes'
import { findSlowStatements } from './statements'

test('a server that counts no statements says so and how it would', async () => {
  expect(await findSlowStatements()).toEqual({ counted: false, why: expect.stringContaining('pg_stat_statements') })
})

test('what every role may see is there without any extension', async () => {
  expect((await findTableSizes()).map(({ table }) => table)).toContain('songs')
  expect(await findConnections()).toEqual(expect.any(Array))
  expect(Object.keys(await cacheHits())).toEqual(['tables', 'indexes', 'since', 'bytes'])
})
