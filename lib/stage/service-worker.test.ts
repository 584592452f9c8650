import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { beforeEach, expect, test, vi } from 'vitest'
import { ABOUT, HOME_CACHE, listCacheName, NOTICES, SEALED } from '@/lib/stage/cache-names'
import { type Answer, type Asked, FakeRequest, fakeCaches, fakeNetwork, SITE } from '@/lib/stage/worker-fakes'

const SOURCE = readFileSync(`${import.meta.dirname}/../../public/sw.js`, 'utf8')
const html = (words: string) => new Response(`<!doctype html><html lang="en"><body>${words}</body></html>`)
const json = (value: unknown, status = 200) => Response.json(value, { status })

let stored: Map<string, Map<string, Response>>
let network: Record<string, () => Answer>
let fetched: string[]
let listeners: Record<string, (event: object) => void>

beforeEach(() => {
  vi.useFakeTimers()
  stored = new Map()
  network = {}
  fetched = []
  listeners = {}
  const self = {
    location: new URL(SITE),
    addEventListener: (name: string, run: (event: object) => void) => {
      listeners[name] = run
    },
  }
  const given = { setTimeout, Date, URL, Headers, Response, Request: FakeRequest, Promise, console }
  runInNewContext(SOURCE, { ...given, self, caches: fakeCaches(stored), fetch: fakeNetwork(network, fetched) })
  return () => vi.useRealTimers()
})

const MINE = {
  id: 'song 1',
  owner: 'me',
  title: 'Sun Up',
  href: '/songs/1',
  address: '/api/stage/songs/1',
  checkedAt: 7,
}
const LINK = { ...MINE, id: 'link x', owner: null, href: '/s/x', address: '/s/x/stage' }

test('what nobody keeps goes to the network, and stays with it', async () => {
  network['/songs/1'] = () => html('live')
  expect(await (await visit('/songs/1'))?.text()).toContain('live')
  expect(await ask('/api/songs')).toBeUndefined()
  expect(stored.size).toBe(0)
})

test.each<[why: string, Answer]>([
  ['offline', 'no network'],
  ['slow', 'never'],
  ['server', new Response('', { status: 503 })],
  ['server', new Response('', { status: 500 })],
  ['signed-out', { type: 'opaqueredirect' }],
])('a kept page is shown, with its age and that it is %s', async (why, answer) => {
  keepPage('/songs/1', 'kept')
  network['/songs/1'] = () => answer
  const shown = await (await visit('/songs/1?saved'))!.text()
  expect(shown).toContain(`<html data-kept="7" data-kept-because="${why}"`)
  expect(shown).toContain('kept')
})

test('a page that the server has in time is shown as it is there', async () => {
  keepPage('/songs/1', 'kept')
  network['/songs/1'] = () => html('live')
  expect(await (await visit('/songs/1'))!.text()).toContain('live')
})

test('a list that is gone goes here too, and a guest is told', async () => {
  keepPage('/s/x', 'kept', LINK)
  network['/s/x'] = () => new Response('', { status: 404 })
  network['/s/x/stage'] = () => json({ state: 'gone' }, 410)
  expect((await visit('/s/x'))!.status).toBe(404)
  expect([...stored.keys()]).toEqual([HOME_CACHE])
  expect(await stored.get(HOME_CACHE)!.get(NOTICES)!.clone().json()).toMatchObject([{ title: 'Sun Up' }])
})

test('nobody is told of what somebody else had kept', async () => {
  keepPage('/songs/1', 'kept')
  network['/songs/1'] = () => new Response('', { status: 404 })
  network['/api/stage/songs/1'] = () => json({ state: 'gone', owner: 'you' }, 404)
  expect((await visit('/songs/1'))!.status).toBe(404)
  expect(stored.size).toBe(0)
})

test.each<[why: string, Answer]>([
  ['closed', json({ state: 'closed' }, 403)],
  ['server', json({}, 503)],
  ['offline', 'no network'],
])('a link that does not open is kept as long as it was not taken back: %s', async (why, state) => {
  keepPage('/s/x', 'kept', LINK)
  network['/s/x'] = () => new Response('', { status: 404 })
  network['/s/x/stage'] = () => state
  expect(await (await visit('/s/x'))!.text()).toContain(`data-kept-because="${why}"`)
  expect(stored.size).toBe(1)
})

test('the door of a passcode does not stand before what is kept', async () => {
  keepPage('/s/x?for=alto-sax', 'kept', LINK)
  network['/s/x?for=alto-sax'] = () => html('<div data-locked-link>')
  expect(await (await visit('/s/x?for=alto-sax'))!.text()).toContain('data-kept-because="closed"')
})

test('a page for one instrument is never shown to another', async () => {
  keepPage('/s/x/songs/a?at=0&for=alto-sax', 'alto', LINK)
  expect(await (await visit('/s/x/songs/a?for=alto-sax&at=0'))!.text()).toContain('alto')
  expect(await (await visit('/s/x/songs/a?for=alto-sax'))!.text()).toContain('alto')
  await expect(visit('/s/x/songs/a?for=trumpet')).resolves.toMatchObject({ type: 'error' })
})

test('between signing in and knowing who that is nobody’s own copies are shown; then only one’s own are left', async () => {
  keepPage('/songs/1', 'kept')
  keepPage('/s/x', 'guest', LINK)
  network['/api/auth/callback/google?code=1'] = () => ({ type: 'opaqueredirect' })
  await ask('/api/auth/callback/google?code=1', { mode: 'navigate' })
  expect(stored.get(HOME_CACHE)!.has(SEALED)).toBe(true)
  await expect(visit('/songs/1')).resolves.toMatchObject({ type: 'error' })
  expect(await (await visit('/s/x'))!.text()).toContain('guest')
  network['/api/stage/who'] = () => json({ owner: 'you' })
  await expect(visit('/songs/1')).resolves.toMatchObject({ type: 'error' })
  expect([...stored.keys()].filter((name) => name.startsWith('soleil-list'))).toEqual([listCacheName(LINK, 1)])
})

test('who signs in again has their own copies back', async () => {
  keepPage('/songs/1', 'kept')
  network['/api/auth/callback/google?code=1'] = () => ({ type: 'opaqueredirect' })
  network['/api/stage/who'] = () => json({ owner: 'me' })
  await ask('/api/auth/callback/google?code=1', { mode: 'navigate' })
  expect(await (await visit('/songs/1'))!.text()).toContain('kept')
})

test('signing out removes everything before the server is asked, and tells it later where it cannot be', async () => {
  keepPage('/songs/1', 'kept')
  keepPage('/s/x', 'guest', LINK)
  const answer = await ask('/sign-out', { method: 'POST' })
  expect(await answer!.text()).toContain('Nothing is kept here any more')
  expect([...stored.keys()]).toEqual([HOME_CACHE])
  network['/sign-out'] = () => ({ type: 'opaqueredirect' })
  network['/repertoire'] = () => html('sign in')
  await visit('/repertoire')
  expect(fetched.slice(-2)).toEqual(['/sign-out', '/repertoire'])
})

test('pages that the framework loads by itself become whole pages where there is no network', async () => {
  keepPage('/songs/1', 'kept')
  const answer = await ask('/songs/1?_rsc=abc', { headers: { RSC: '1' } })
  expect([answer!.status, answer!.headers.get('content-type')]).toEqual([503, 'text/plain'])
})

test('a file is the kept one while the server says it is the same, or nothing; a player gets the part it asks for', async () => {
  const kept = new Response('0123456789', { headers: { ETag: '"a"' } })
  keepPage('/api/charts/1', kept)
  expect(await (await ask('/api/charts/1'))!.text()).toBe('0123456789')
  network['/api/charts/1'] = () => new Response(null, { status: 304 })
  const part = await ask('/api/charts/1', { headers: { Range: 'bytes=2-4' } })
  expect([part!.status, part!.headers.get('content-range'), await part!.text()]).toEqual([206, 'bytes 2-4/10', '234'])
  network['/api/charts/1'] = () => new Response('new')
  expect(await (await ask('/api/charts/1'))!.text()).toBe('new')
  expect(await ask('/api/charts/1?download')).toBeUndefined()
})

test('without a network a page that is not kept leads to what is', async () => {
  stored.set(HOME_CACHE, new Map([['/stage', html('what is kept')]]))
  const answer = await visit('/repertoire?q=a')
  expect([answer!.status, answer!.headers.get('location')]).toEqual([
    302,
    `${SITE}/stage?missing=%2Frepertoire%3Fq%3Da`,
  ])
  expect(await (await visit('/stage?missing=x'))!.text()).toContain('what is kept')
})

const visit = (path: string) => ask(path, { mode: 'navigate' })

/** What the worker answers; undefined where it leaves a request alone. Nobody waits longer than the worker does. */
async function ask(path: string, { method = 'GET', mode = 'cors', headers = {} }: Asked = {}) {
  let answer: Promise<Response> | undefined
  const request = new FakeRequest(`${SITE}${path}`, { method, mode, headers })
  listeners.fetch!({ request, respondWith: (given: Promise<Response>) => (answer = Promise.resolve(given)) })
  await vi.advanceTimersByTimeAsync(10_000)
  return answer
}

function keepPage(path: string, body: string | Response, about: object & { owner: string | null; id: string } = MINE) {
  const page = typeof body === 'string' ? html(body) : body
  stored.set(
    listCacheName(about, 1),
    new Map([
      [ABOUT, json(about)],
      [path, page],
    ]),
  )
}
