import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { createMusician } from '@/e2e/factories'
import type { Musician } from '@/lib/musician'
import { startDriveServer } from '@/scripts/testing/drive-server.mjs'
import { endDriveConnection, findDriveConnection, keepDriveConnection, openDrive, tokensOf } from './drive-connections'

const drive = await startDriveServer()
vi.stubEnv('GOOGLE_DRIVE_ADDRESS', drive.address)
afterAll(() => drive.stop())

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

test('a token that has expired is renewed for its owner alone', async () => {
  await keepDriveConnection(nina, { ...tokens('Nina'), expiresAt: 0 })
  drive.refresh.set('Nina may go on', nina.id)
  const opened = await openDrive(nina)
  expect(opened?.token).not.toBe('Nina may read')
  expect((await tokensOf(nina))?.access).toBe(opened?.token)
  expect((await tokensOf(otto))?.access).toBe('Otto may read')
})

test('whose connection Google ended is told so, and nobody else', async () => {
  drive.refresh.clear()
  await keepDriveConnection(nina, { ...tokens('Nina'), expiresAt: 0 })
  await expect(openDrive(nina)).rejects.toMatchObject({ fault: 'revoked' })
  expect(await findDriveConnection(nina)).toMatchObject({ failed: true })
  expect(await findDriveConnection(otto)).toMatchObject({ failed: false })
})
