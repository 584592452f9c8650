import { eq } from 'drizzle-orm'
import { expect, test, vi } from 'vitest'
import { createMusician } from '@/e2e/factories'
import { db } from '../client'
import { users } from '../schema'
import { asOperator } from './operator'
import { findReport } from './report'

vi.hoisted(() => {
  process.env.SOLEIL_OPERATORS = ' 1234567890 , the-operator,'
})

test('only whom Google knows by a number of the setting is an operator, whatever the name or the address', async () => {
  const [operator, musician] = [await createMusician('Ada'), await createMusician('Ada')]
  await db().update(users).set({ googleId: 'the-operator' }).where(eq(users.id, operator.id))
  await db().update(users).set({ email: 'the-operator' }).where(eq(users.id, musician.id))
  expect(await asOperator(operator)).toEqual(operator)
  expect(await asOperator(musician)).toBeUndefined()
})

test('the report of an operator tells no statement that a connection runs', async () => {
  const operator = await createMusician()
  await db().update(users).set({ googleId: '1234567890' }).where(eq(users.id, operator.id))
  const report = await findReport((await asOperator(operator))!)
  expect(report.tables.map(({ table }) => table)).toContain('songs')
  expect(report.connections.every((connection) => !('statement' in connection))).toBe(true)
})
