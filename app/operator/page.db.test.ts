import { eq } from 'drizzle-orm'
import { expect, test, vi } from 'vitest'
import { db } from '@/db/client'
import { users } from '@/db/schema'
import { createMusician } from '@/e2e/factories'
import type { Musician } from '@/lib/musician'
import OperatorPage from './page'

const asking = vi.hoisted(() => {
  process.env.SOLEIL_OPERATORS = 'the-operator'
  return { musician: null as Musician | null }
})
vi.mock('@/auth', () => ({ currentMusician: async () => asking.musician }))

const NOT_FOUND = { digest: 'NEXT_HTTP_ERROR_FALLBACK;404' }

test('the page of the operators does not exist for anybody else, signed in or not', async () => {
  await expect(OperatorPage()).rejects.toMatchObject(NOT_FOUND)
  asking.musician = await createMusician()
  await expect(OperatorPage()).rejects.toMatchObject(NOT_FOUND)
  await db().update(users).set({ googleId: 'the-operator' }).where(eq(users.id, asking.musician.id))
  expect(await OperatorPage()).toMatchObject({ props: { musician: asking.musician } })
})
