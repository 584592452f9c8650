import { beforeEach, expect, test } from 'vitest'
import { createMusician } from '@/e2e/factories'
import type { Musician } from '@/lib/musician'
import { endDriveConnection, findDriveConnection, keepDriveConnection, tokensOf } from './drive-connections'

const tokens = (name: string) => ({
  access: `${name} may read`,
  refresh: `${name} may go on`,
  expiresAt: Date.now() + 60_000,
})
let nina: Musician
let otto: Musician

beforeEach(async () => {
  ;[nina, otto] = [await createMusician('Nina'), await createMusician('Otto')]
  for (const musician of [nina, otto]) await keepDriveConnection(musician, tokens(musician.name))
})

test('each has their own tokens, and newer ones take the place of theirs alone', async () => {
  await keepDriveConnection(nina, tokens('Nina again'))
  expect((await tokensOf(nina))?.access).toBe('Nina again may read')
  expect((await tokensOf(otto))?.access).toBe('Otto may read')
})

test('whoever ends a connection ends their own alone', async () => {
  expect((await endDriveConnection(nina)).there).toBe(true)
  expect(await findDriveConnection(nina)).toBeUndefined()
  expect((await tokensOf(otto))?.access).toBe('Otto may read')
  expect((await endDriveConnection(nina)).there).toBe(false)
})
