import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { createMusician } from '@/e2e/factories'
import { db } from './client'
import { cameBefore, KeyReused, once } from './idempotency'

const send = (userId: string, key: string, payload: unknown, result: string) =>
  db().transaction((tx) => once(tx, { userId, key, payload }, async () => result))

test('a form that arrives again is answered as before, and one with other content is refused', async () => {
  const [{ id }, key] = [await createMusician(), randomUUID()]
  expect(await send(id, key, 'song', 'made')).toEqual({ result: 'made', first: true })
  expect(await send(id, key, 'song', 'made again')).toEqual({ result: 'made', first: false })
  await expect(send(id, key, 'another', 'made')).rejects.toBeInstanceOf(KeyReused)
})

test('the same key of two musicians is two forms, each with an answer of its own', async () => {
  const [nina, otto, key] = [await createMusician(), await createMusician(), randomUUID()]
  expect(await cameBefore(nina, key)).toBe(false)
  expect(await send(nina.id, key, 'hers', 'Nina’s')).toEqual({ result: 'Nina’s', first: true })
  expect([await cameBefore(nina, key), await cameBefore(otto, key)]).toEqual([true, false])
  expect(await send(otto.id, key, 'his', 'Otto’s')).toEqual({ result: 'Otto’s', first: true })
  expect(await send(nina.id, key, 'hers', '')).toEqual({ result: 'Nina’s', first: false })
  expect(await send(otto.id, key, 'his', '')).toEqual({ result: 'Otto’s', first: false })
})
