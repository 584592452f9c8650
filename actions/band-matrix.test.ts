import { beforeAll, expect, test, vi } from 'vitest'
import { byEntry, everyCase } from '@/scripts/access/every-case'
import { expectEnough } from '@/scripts/access/expect-enough'
import { ACTIONS_WITH_ROWS } from '@/scripts/access/rows'
import { watchTables } from '@/scripts/testing/touched'
import { GUEST_CASES } from './guest-matrix-rows'
import { findActions } from './matrix-asking'
import { ACTION_CASES } from './matrix-cases'
import { MEMBER_CASES } from './member-matrix-cases'
import { SESSION_CASES } from './session-matrix-cases'

vi.mock('next/headers', async () => (await import('@/scripts/access/asked-by')).askedBy)
vi.mock('next/cache', () => ({ refresh: () => {}, revalidatePath: () => {} }))
vi.mock('next/server', () => ({ after: () => {} }))
// Signing in is shown in a browser, with a provider that answers.
vi.mock('@/auth/google', () => ({ signIn: async () => {} }))

const asked = new Map<string, number>()

beforeAll(watchTables)

test('every action has a row, and every row an action', async () => {
  const rows = new Set(ACTIONS_WITH_ROWS)
  const actions = Object.keys(await findActions())
  const without = actions.filter((action) => !rows.has(action))
  expect(without, 'these need a row in band-matrix-rows, own-matrix-rows or guest-matrix-rows').toEqual([])
  expect(
    [...rows].filter((row) => !actions.includes(row)),
    'these rows have no action any more',
  ).toEqual([])
})

test.each(byEntry([...ACTION_CASES, ...MEMBER_CASES, ...GUEST_CASES, ...SESSION_CASES]))(
  '%s: whoever asks, for whatever',
  async (entry, cases) => {
    const { tried, complaints } = await everyCase(cases)
    if (complaints.length) throw new Error(complaints.join('\n'))
    expect(tried).toBeGreaterThan(9)
    asked.set(entry, tried)
  },
)

test('enough was asked to be believed', () => expectEnough('actions', asked, 6_700))
