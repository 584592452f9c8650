import { is } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import { expect, test } from 'vitest'
import * as schema from '@/db/schema'
import { TEXT_COLUMNS } from './text-columns'

const HOLDS_TEXT = /^(?:text(?:\[\])?|varchar.*|jsonb?|citext)/

test('of every column that holds text it is known whose words it holds', () => {
  const there = Object.values(schema).flatMap((table) => {
    if (!is(table, PgTable)) return []
    const { name, columns } = getTableConfig(table)
    const holding = columns.filter((one) => HOLDS_TEXT.test(one.getSQLType()) && !one.enumValues?.length)
    return holding.map((column) => `${name}.${column.name}`)
  })
  const listed = Object.entries(TEXT_COLUMNS).flatMap(([table, columns]) =>
    Object.keys(columns).map((column) => `${table}.${column}`),
  )
  expect(there.toSorted()).toEqual(listed.toSorted())
  expect(there.length).toBeGreaterThan(70)
})
