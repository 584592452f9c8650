import { afterAll, expect, test } from 'vitest'
import { createMusician } from '../e2e/factories'
import { opposeOnce } from '../scripts/faults/deadlock'
import { disconnect } from './client'

afterAll(disconnect)

test('a change that PostgreSQL ends because of a deadlock is made on a second attempt, and nobody hears of it', async () => {
  const musician = await createMusician()
  expect(await opposeOnce({ database: process.env.DATABASE_URL!, musician })).toBe('done')
})
