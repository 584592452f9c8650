import { randomBytes, randomUUID } from 'node:crypto'
import { NextRequest } from 'next/server'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { findCharts } from '@/db/charts'
import { db } from '@/db/client'
import { ownRepertoire } from '@/db/repertoires'
import { chartFiles, chartObjects } from '@/db/schema'
import { newId } from '@/db/schema/columns'
import { createMusician, createSession, createSong } from '@/e2e/factories'
import { CHART_ROOM } from '@/lib/chart-kinds'
import type { Musician } from '@/lib/musician'
import { storeAt } from '@/lib/object-store/object-store'
import { pretendStore } from '@/lib/object-store/pretend-store'
import { CHART_UPLOADS } from '@/lib/rate-limit'
import { GET } from './[chartId]/route'
import { POST } from './route'

const jar = new Map<string, string>()
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined) }),
}))
const configured = vi.hoisted(() => ({ store: undefined as unknown }))
vi.mock('@/lib/object-store/object-store', async (original) => ({
  ...(await original<typeof import('@/lib/object-store/object-store')>()),
  objectStore: () => configured.store,
}))

let musician: Musician
let song: string

beforeEach(async () => {
  musician = await createMusician()
  jar.set('soleil', await createSession(musician))
  song = await createSong(musician, { title: 'So What' })
})
afterEach(() => {
  configured.store = undefined
})

const PNG = Buffer.concat([
  Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010806000000', 'hex'),
  randomBytes(20),
])

function send(bytes: Buffer = PNG) {
  const body = new FormData()
  for (const [name, value] of Object.entries({ song, formKey: randomUUID(), kind: 'part' })) body.append(name, value)
  body.append('file', new File([new Uint8Array(bytes)], 'so what.png'))
  return POST(new NextRequest('http://localhost:3000/api/charts', { method: 'POST', body }))
}

test('where there is no room any more, the form says so in words and nothing is kept', async () => {
  const row = { repertoireId: musician.repertoireId, name: 'x', type: 'image/png' as const, size: 1, content: PNG }
  await db()
    .insert(chartFiles)
    .values(Array.from({ length: CHART_ROOM.files }, () => ({ ...row, sha256: newId() })))
  const answer = await send()
  expect(answer.status).toBe(303)
  expect(decodeURIComponent(answer.headers.get('location')!)).toMatch(
    /take at most 500 MB in 2,000 files.*Nothing was kept/,
  )
})

test('more files than anybody brings in ten minutes are put off', async () => {
  for (let tries = 0; tries < CHART_UPLOADS.tries; tries++) await send(Buffer.from('no file of any kind'))
  const answer = await send()
  expect([answer.status, await answer.text()]).toEqual([429, expect.stringContaining('wait a little')])
  expect(await findCharts(ownRepertoire(musician), song)).toEqual([])
})

test('while the store is away, bringing and reading a file are a 503 in words, and both come back', async () => {
  const there = await pretendStore()
  configured.store = storeAt(there.settings, 500)
  there.fault.now = 'error'
  const refused = await send()
  expect([refused.status, await refused.text()]).toEqual([503, expect.stringContaining('Nothing was kept')])
  expect(await findCharts(ownRepertoire(musician), song)).toEqual([])
  there.fault.now = 'none'
  const id = (await send()).headers.get('location')!.split('/').at(-1)!
  const read = () =>
    GET(new NextRequest(`http://localhost:3000/api/charts/${id}`), { params: Promise.resolve({ chartId: id }) })
  const answer = await read()
  expect([answer.status, Buffer.from(await answer.arrayBuffer()).equals(PNG)]).toEqual([200, true])
  there.fault.now = 'cut'
  const away = await read()
  expect([away.status, await away.text()]).toEqual([503, expect.stringContaining('store of uploaded charts')])
  await db().delete(chartObjects)
  await there.close()
})
