import { Client as NeonClient } from '@neondatabase/serverless'
import { Client } from 'pg'
import { beforeEach, expect, test, vi } from 'vitest'
import { newToken } from '@/lib/tokens'
import { openSharedRepertoire, unlockShareLink } from './share-links'
import { hasOnlyExpired } from './stage-links'

// What is asked is counted where it leaves for the database, whichever the driver.
const asked = [Client, NeonClient].map(({ prototype }) => vi.spyOn(prototype as Client, 'query'))
const statements = () => asked.flatMap(({ mock }) => mock.calls).length

beforeEach(async () => {
  // The first question of all opens the connection.
  await openSharedRepertoire(newToken())
  for (const spy of asked) spy.mockClear()
})

const NONE = ['', 'friday', `${newToken()}x`, newToken().slice(1), '%'.repeat(43), `${newToken().slice(1)}\0`]

test('what can be no address of a link opens nothing, and costs the database no question', async () => {
  for (const token of NONE) {
    expect(await openSharedRepertoire(token)).toBeUndefined()
    expect(await unlockShareLink(token, 'blue42')).toBeUndefined()
  }
  expect(statements()).toBe(0)
  await openSharedRepertoire(newToken())
  expect(statements()).toBe(1)
})

test('nor does it cost one whether such a link has only expired', async () => {
  for (const token of NONE) expect(await hasOnlyExpired(token)).toBe(false)
  expect(statements()).toBe(0)
  await hasOnlyExpired(newToken())
  expect(statements()).toBe(1)
})
