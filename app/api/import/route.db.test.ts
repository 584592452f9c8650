import { randomUUID } from 'node:crypto'
import { NextRequest } from 'next/server'
import { beforeEach, expect, test, vi } from 'vitest'
import { createImport } from '@/db/import-factories'
import { claimRun } from '@/db/import-runs'
import { LARGEST_LIST } from '@/db/import-uploads'
import { findImport, findImports } from '@/db/imports'
import { ownRepertoire } from '@/db/repertoires'
import { createMusician, createSession } from '@/e2e/factories'
import type { Musician } from '@/lib/musician'
import { GET } from './[importId]/route'
import { POST } from './route'

const jar = new Map<string, string>()
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined) }),
}))

let musician: Musician

beforeEach(async () => {
  musician = await createMusician()
  jar.set('soleil', await createSession(musician))
})

const LIST = new File(['Title;Artist\nJ\u00f3ga;Bj\u00f6rk\n'], 'Liste (1).csv')

function send(fields: Record<string, string | File>, headers: Record<string, string> = {}) {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  return POST(new NextRequest('http://localhost:3000/api/import', { method: 'POST', body, headers }))
}

const ask = async (id: string) => GET(new Request('http://localhost'), { params: Promise.resolve({ importId: id }) })
const led = (answer: Response) => [answer.status, answer.headers.get('location')]
const drafts = () => findImports(ownRepertoire(musician))

test('a file becomes a draft, once for a double tap', async () => {
  const formKey = randomUUID()
  const [one, two] = await Promise.all([send({ formKey, file: LIST }), send({ formKey, file: LIST })])
  const [draft, ...others] = await drafts()
  expect([draft, others]).toMatchObject([{ fileName: 'Liste (1).csv', status: 'draft' }, []])
  expect([led(one), led(two)]).toEqual([
    [303, `/import/${draft!.id}`],
    [303, `/import/${draft!.id}`],
  ])
})

test('a pasted text becomes a draft', async () => {
  await send({ formKey: randomUUID(), text: 'So What - Miles Davis' })
  expect(await drafts()).toMatchObject([{ source: 'pasted', status: 'draft' }])
})

test('what cannot be read comes back with its reason, and nothing is kept of it but that', async () => {
  const answer = await send({ file: new File([new Uint8Array([0x25, 0x50, 0x44, 0x46, 0, 0, 1])], 'a.pdf') })
  const id = /^\/import\?tried=(.+)$/.exec(answer.headers.get('location')!)![1]!
  expect((await findImport(ownRepertoire(musician), id))!.problem).toBeTruthy()
})

test('of a long list whose musician left before it was read nothing is kept', async () => {
  const [long, leaving] = [new File([`Title\n${'A song\n'.repeat(50_000)}`], 'long.csv'), new AbortController()]
  process.once('worker', () => leaving.abort())
  const body = new FormData()
  body.set('file', long)
  await POST(new NextRequest('http://localhost:3000/api/import', { method: 'POST', body, signal: leaving.signal }))
  expect(leaving.signal.aborted).toBe(true)
  expect(await drafts()).toEqual([])
})

test('an empty form is told so', async () => {
  expect(led(await send({ text: '  ' }))).toEqual([303, '/import?empty'])
  expect(led(await send({ file: new File([], 'empty.csv') }))).toEqual([303, '/import?empty'])
})

test('a list that is too large is refused before it is read', async () => {
  const answer = await send({ file: LIST }, { 'content-length': String(LARGEST_LIST + 1) })
  expect([answer.status, await answer.text()]).toEqual([413, expect.stringContaining('32 MB')])
  expect(await drafts()).toEqual([])
})

test('a form that cannot hold a file is refused before its millions of fields are read', async () => {
  const body = 'text=So+What'
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const answer = await POST(new NextRequest('http://localhost:3000/api/import', { method: 'POST', body, headers }))
  expect(answer.status).toBe(400)
  expect(await drafts()).toEqual([])
})

test('nobody brings a list, and nobody sees how far it is, without signing in', async () => {
  const id = await createImport(musician, 'Title\nSo What')
  jar.clear()
  expect(led(await send({ file: LIST }))).toEqual([303, '/sign-in'])
  expect((await ask(id)).status).toBe(401)
})

test('the progress of an import is for its musician alone', async () => {
  const id = await createImport(musician, 'Title\nSo What')
  await claimRun(ownRepertoire(musician), id, {})
  expect(await (await ask(id)).json()).toEqual({ running: true, progress: 0, total: null })
  jar.set('soleil', await createSession(await createMusician()))
  expect((await ask(id)).status).toBe(404)
  expect((await ask('x')).status).toBe(404)
})
