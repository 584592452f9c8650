import { randomInt, randomUUID } from 'node:crypto'
import { NextRequest } from 'next/server'
import { expect, test, vi } from 'vitest'
import { ownRepertoire } from '@/db/repertoires'
import { addShareLink } from '@/db/share-link-changes'
import { createMusician, createSong } from '@/e2e/factories'
import { UNKNOWN_TOKENS } from '@/lib/rate-limit'
import { redis } from '@/lib/redis'
import { shareToken } from '@/lib/share-address'
import { newToken } from '@/lib/tokens'
import { GET } from './route'

let address = ''
vi.mock('next/headers', () => ({
  cookies: async () => new Map(),
  headers: async () => new Headers({ 'x-forwarded-for': address }),
}))

const ask = (token: string) =>
  GET(new NextRequest(`http://localhost:3000/s/${token}/songs`), { params: Promise.resolve({ token }) })

test('whoever tried thirty addresses that are none is told to wait, also at one that opens', async () => {
  address = `198.18.${randomInt(256)}.${randomInt(256)}`
  // Tries before Redis is there are counted apart.
  await vi.waitFor(async () => expect(await redis()?.ping()).toBe('PONG'), 5000)
  const nina = await createMusician()
  await createSong(nina, { title: 'So What' })
  const formKey = randomUUID()
  await addShareLink(ownRepertoire(nina), { title: 'All', filter: {}, ending: null, passcode: null }, formKey)
  const token = shareToken(nina.id, formKey)
  expect(await (await ask(token)).json()).toMatchObject({ songs: [{ title: 'So What' }], next: null })
  for (let tries = 0; tries < UNKNOWN_TOKENS.tries; tries++) expect((await ask(newToken())).status).toBe(404)
  for (const asked of [token, newToken()]) {
    const answer = await ask(asked)
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '60'])
    expect(await answer.json()).toEqual({ problem: 'Too many tries. Wait a minute.' })
  }
})
