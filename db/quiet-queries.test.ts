import { inspect } from 'node:util'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db } from './client'
import { quietQueries } from './quiet-queries'

test('a failed query is printed with its statement and its cause, and without what was typed', async () => {
  const failed = db().execute(sql`select ${'My secret tune'}::int / 0`)
  const error = await failed.then(undefined, (error: Error) => new Error('A page failed.', { cause: error }))
  expect(inspect(error)).toContain('My secret tune')
  quietQueries()
  expect(inspect(error)).not.toContain('params: My secret tune')
  expect(inspect(error)).not.toContain("[ 'My secret tune' ]")
  expect(inspect(error)).toContain('select $1::int / 0')
})
