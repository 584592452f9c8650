import { beforeEach, expect, test, vi } from 'vitest'
import { copier, forEach } from '@/lib/stage/copy'
import { KeepProblem } from '@/lib/stage/keep-problem'
import { type Answer, fakeCaches, fakeNetwork } from '@/lib/stage/worker-fakes'

let stored: Map<string, Map<string, Response>>
let network: Record<string, () => Answer>
let asked: string[]
beforeEach(() => {
  ;[stored, asked] = [new Map(), []]
  const chunk = (name: string, body: string) => [`/_next/static/chunks/${name}`, () => new Response(body)] as const
  network = Object.fromEntries([
    chunk('page.js', 'import("static/chunks/later.js", "static/chunks/engraver.js")'.replaceAll("'", '"')),
    chunk('later.js', 'small'),
    chunk('engraver.js', 'x'.repeat(200_000)),
    chunk('look.css', '@font-face{src:url(../media/inter.woff2)}'),
    ['/_next/static/media/inter.woff2', () => new Response('font')],
  ])
  vi.stubGlobal('caches', fakeCaches(stored))
  vi.stubGlobal('fetch', fakeNetwork(network, asked))
  return () => vi.unstubAllGlobals()
})

const HEAD = '<link href="/_next/static/chunks/look.css"><script src="/_next/static/chunks/page.js"></script>'
const serve = (path: string, body = '') => {
  network[path] = () => new Response(HEAD + body, { headers: { Vary: 'rsc', 'Content-Security-Policy': 'x' } })
}
const copying = async () => copier({ cache: await caches.open('list') })
const kept = () => [...stored.get('list')!.keys()].map((path) => path.replace('/_next/static/', ''))

test('a page is kept with its look, its fonts, and the scripts that come later, but not with what engraves notes', async () => {
  serve('/songs/1')
  await (await copying()).copyPage('/songs/1')
  expect(kept()).toEqual(['/songs/1', 'chunks/look.css', 'media/inter.woff2', 'chunks/page.js', 'chunks/later.js'])
  const { headers } = stored.get('list')!.get('/songs/1')!
  expect([headers.get('content-security-policy'), headers.get('vary')]).toEqual(['x', null])
})

test('a page of notes is kept with what engraves them', async () => {
  serve('/songs/1', '<div class="engraved">')
  await (await copying()).copyPage('/songs/1')
  expect(kept()).toContain('chunks/engraver.js')
})

test('what two pages need is fetched and counted once', async () => {
  serve('/songs/1')
  serve('/songs/2')
  const { copyPage } = await copying()
  const sizes = await Promise.all([copyPage('/songs/1'), copyPage('/songs/2')])
  expect(Math.min(...sizes)).toBe(HEAD.length)
  expect(asked.filter((path) => path.endsWith('page.js'))).toHaveLength(1)
})

test.each<[reason: string, answer: Answer]>([
  ['signed out', { type: 'opaqueredirect' }],
  ['server', new Response('', { status: 500 })],
])('a page that is not there is not kept: %s', async (reason, answer) => {
  network['/songs/1'] = () => answer
  await expect((await copying()).copyPage('/songs/1')).rejects.toEqual(new KeepProblem(reason as 'server'))
  expect(kept()).toEqual([])
})

test('the first failure ends the rest', async () => {
  const tried: number[] = []
  const run = async (one: number) => {
    tried.push(one)
    if (one === 2) throw new Error('full')
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  await expect(forEach([1, 2, 3, 4, 5, 6, 7, 8, 9], run)).rejects.toThrow('full')
  expect(tried).toEqual([1, 2, 3, 4])
})
