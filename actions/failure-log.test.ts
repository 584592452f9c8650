import { randomUUID } from 'node:crypto'
import { DrizzleQueryError } from 'drizzle-orm'
import { afterEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { IDLE } from '@/lib/action-state'
import { log } from '@/lib/log'
import { within } from '@/scripts/serve/request-store.mjs'
import { refused } from './band-action'
import { guestAction } from './guest-action'
import { musicianAction } from './musician-action'

vi.mock('@/auth', () => ({
  requireMusician: async () => ({ id: randomUUID(), name: 'Ada', repertoireId: randomUUID() }),
  SessionStoreUnreachable: class extends Error {},
}))

afterEach(() => vi.restoreAllMocks())

test.each([
  ['a musician', musicianAction],
  ['a guest', guestAction],
])('what %s typed stays out of the log when the database is away', async (_, door) => {
  const logged = vi.spyOn(log, 'error').mockImplementation(() => {})
  const away = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
  const save = door(z.object({}), async () => {
    throw new DrizzleQueryError('insert into songs values ($1)', ['a private note'], away)
  })
  expect(await save(IDLE, new FormData())).toMatchObject({ status: 'failed' })
  expect(logged).toHaveBeenCalledOnce()
  expect(JSON.stringify(logged.mock.calls)).not.toContain('private note')
})

test('a change that is refused stands in the log with who asked and in which request, and without what was typed', async () => {
  const logged = vi.spyOn(log, 'warn').mockImplementation(() => {})
  const asked = await within(async (store: { requestId: string; musician?: string }) => {
    store.musician = 'a musician’s id'
    expect(refused({ name: 'a private note' })).toMatchObject({ status: 'failed' })
    return store
  })
  const { requestId, musician } = asked
  expect(logged.mock.calls).toEqual([[{ requestId, musician }, 'a change was refused']])
})
