import { beforeEach, expect, test, vi } from 'vitest'
import { ABOUT, HOME_CACHE, listCacheName, NOTICES } from '@/lib/stage/cache-names'
import { findKept, writeAbout } from '@/lib/stage/kept'
import { renewDue } from '@/lib/stage/renew'
import type { KeptAbout } from '@/lib/stage/stage-list'
import { type Answer, fakeCaches, fakeNetwork } from '@/lib/stage/worker-fakes'

const NOW = 1_000_000_000
const LIST = {
  ...{
    id: 'song 1',
    owner: 'me',
    title: 'Sun Up',
    href: '/songs/1',
    version: 'a',
    songs: [],
    elsewhere: 0,
    cut: false,
  },
  ...{ pages: ['/songs/1', '/songs/1/charts/2'], files: [{ href: '/api/charts/3', size: 3, sha256: 'x' }] },
}
const OLD = listCacheName(LIST, NOW)

let stored: Map<string, Map<string, Response>>
let network: Record<string, () => Answer>
let asked: string[]
beforeEach(() => {
  ;[stored, network, asked] = [new Map(), { '/stage': () => page('home') }, []]
  vi.stubGlobal('caches', fakeCaches(stored))
  vi.stubGlobal('fetch', fakeNetwork(network, asked))
  const locks = { request: (_name: string, _options: object, run: (lock: object) => unknown) => run({}) }
  vi.stubGlobal('navigator', { onLine: true, locks })
  const about: KeptAbout = {
    ...LIST,
    ...{ address: '/api/stage/songs/1', keptAt: NOW, checkedAt: NOW, bytes: 9, closed: false },
  }
  const copies = [ABOUT, '/songs/1', '/songs/1/charts/2', '/api/charts/3'] as const
  stored.set(OLD, new Map(copies.map((path) => [path, path === ABOUT ? Response.json(about) : page('old')])))
  return () => vi.unstubAllGlobals()
})

const page = (words: string) => new Response(`<html lang="en">${words}</html>`)
const says = (more: object, status = 200) => {
  network['/api/stage/songs/1'] = () => Response.json(more, { status })
}
const after = (seconds: number, path = '/songs/1') => renewDue(path, NOW + seconds * 1000)

test('a list that is still the same is only known to be', async () => {
  says(LIST)
  await after(60)
  expect([...stored.keys()]).toEqual([OLD])
  expect((await findKept())[0]!.checkedAt).toBeGreaterThan(NOW)
  expect(asked).toEqual(['/api/stage/songs/1'])
})

test('a list that has changed is kept anew; the same bytes are not fetched again', async () => {
  says({ ...LIST, version: 'b' })
  network['/songs/1'] = () => page('new')
  network['/songs/1/charts/2'] = () => page('new')
  await after(60)
  const [kept] = await findKept()
  expect(kept).toMatchObject({ version: 'b', cache: expect.not.stringContaining(OLD) })
  expect(stored.has(OLD)).toBe(false)
  expect(await stored.get(kept!.cache)!.get('/songs/1')!.text()).toContain('new')
  expect(asked).not.toContain('/api/charts/3')
})

test('what somebody removes while it is looked for is not there again', async () => {
  const [kept] = await findKept()
  vi.spyOn(caches, 'keys').mockImplementationOnce(async () => {
    stored.clear()
    return [OLD]
  })
  expect(await findKept()).toEqual([])
  await writeAbout(kept!)
  expect([...stored.keys()]).toEqual([])
  expect(await findKept()).toEqual([])
})

test('what cannot be kept anew as a whole stays as it was', async () => {
  says({ ...LIST, version: 'b' })
  network['/songs/1'] = () => page('new')
  await after(60)
  expect(await findKept()).toMatchObject([{ version: 'a', cache: OLD }])
  expect([...stored.keys()].filter((name) => name.startsWith('soleil-list'))).toEqual([OLD])
})

test.each([
  ['the same', {}],
  ['another', { version: 'b' }],
])('a list that is removed while %s version of it is on its way stays removed', async (_, change) => {
  network['/songs/1'] = network['/songs/1/charts/2'] = network['/api/charts/3'] = () => page('new')
  network['/api/stage/songs/1'] = () => {
    stored.delete(OLD)
    return Response.json({ ...LIST, ...change })
  }
  await after(60)
  expect(await findKept()).toEqual([])
  expect([...stored.keys()].filter((name) => name.startsWith('soleil-list'))).toEqual([])
})

test.each<[what: string, body: object, status: number, kept: object[]]>([
  ['is closed', { state: 'closed' }, 403, [{ closed: true, checkedAt: NOW }]],
  ['cannot be asked for without a session', {}, 401, [{ closed: false, checkedAt: NOW }]],
  ['cannot be asked for now', {}, 503, [{ closed: false, checkedAt: NOW }]],
  ['is gone', { state: 'gone', owner: 'me' }, 404, []],
  ['is gone for somebody else', { state: 'gone', owner: 'you' }, 404, []],
  ['is somebody else’s', { ...LIST, owner: 'you' }, 200, []],
])('of a list that %s', async (what, body, status, kept) => {
  says(body, status)
  await after(60)
  expect(await findKept()).toMatchObject(kept)
  expect(stored.get(HOME_CACHE)?.has(NOTICES) ?? false).toBe(what === 'is gone')
})

test('the list one is in is looked after each half minute, others after ten minutes', async () => {
  says(LIST)
  await after(10)
  await after(60, '/repertoire')
  expect(asked).toEqual([])
  await after(601, '/repertoire')
  expect(asked).toHaveLength(1)
})
