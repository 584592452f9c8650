import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { callingHandlers } from './route-handlers.mjs'

const folder = mkdtempSync(join(tmpdir(), 'soleil-handlers-'))
const FILES: Record<string, string> = {
  '/api/songs/route': "answer.end('the songs of ' + asked.url)",
  '/api/bands/[bandId]/songs/route': "answer.end('the songs of a band, ' + asked.url)",
  '/(musician)/bands/[bandId]/picture/route': `answer.end('a picture')`,
  '/(musician)/bands/[bandId]/page': `answer.end('a page')`,
  '/(musician)/bands/new/picture/page': `answer.end('a page')`,
  '/(musician)/repertoire/page': `answer.end('a page')`,
  '/api/auth/[...nextauth]/route': `answer.end('next-auth')`,
  '/icon.svg/route': `answer.end('an icon')`,
  '/api/broken/route': `throw new Error('a secret of the house')`,
  '/api/cut/route': `answer.write('the first half'); throw new Error('a secret of the house')`,
}
let site = ''
const server = createServer()

beforeAll(async () => {
  const names = Object.keys(FILES)
  const pathOf = (name: string) => name.replace(/\/\(\w+\)|\/(?:route|page)$/g, '')
  const all = (of: (name: string) => string) =>
    JSON.stringify(Object.fromEntries(names.map((name) => [name, of(name)])))
  for (const [name, code] of Object.entries(FILES)) write(`server/app${name}.js`, handlerOf(code))
  write(
    'server/app-paths-manifest.json',
    all((name) => `app${name}.js`),
  )
  write('app-path-routes-manifest.json', all(pathOf))
  const paths = names.map((name) => ({ page: pathOf(name) }))
  const regexOf = (page: string) => `^${page.replace(/\[\.{3}\w+\]/, '(.+?)').replace(/\[\w+\]/g, '([^/]+?)')}(?:/)?$`
  write(
    'routes-manifest.json',
    JSON.stringify({
      staticRoutes: paths.filter(({ page }) => !page.includes('[')),
      dynamicRoutes: paths.filter(({ page }) => page.includes('[')).map(({ page }) => ({ page, regex: regexOf(page) })),
    }),
  )
  const next = (_: IncomingMessage, answer: ServerResponse) => answer.end('left to Next')
  server.on('request', callingHandlers(folder, next))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

const handlerOf = (code: string) =>
  `module.exports = Promise.resolve({ handler: async (asked, answer) => { ${code} } })`
const get = async (path: string, init?: RequestInit) => (await fetch(site + path, init)).text()

test.each([
  ['/api/songs?q=jo%20lene', 'the songs of /api/songs?q=jo%20lene'],
  ['/api/bands/7/songs?q=a', 'the songs of a band, /api/bands/7/songs?q=a'],
  ['/bands/7/picture', 'a picture'],
])('what a route answers is answered by the handler that the build made for it: %s', async (path, answer) =>
  expect(await get(path)).toBe(answer),
)

test.each([
  ...['/bands/7', '/bands/new/picture', '/repertoire', '/icon.svg', '/api/auth/session', '/'],
  ...['/api/songs/', '/api/bands/7/songs/', '/api/songs/all', '/api/bands//songs', '//api/songs', '/api/%73ongs'],
])('any other address is left to Next: %s', async (path) => expect(await get(path)).toBe('left to Next'))

test.each(['POST', 'PUT', 'OPTIONS', 'DELETE'])('what does more than read is left to Next: %s', async (method) =>
  expect(await get('/api/songs', { method })).toBe('left to Next'),
)

test.each([
  ...['x-middleware-set-cookie', 'x-middleware-override-headers', 'x-now-route-matches', 'x-matched-path'],
  ...['x-nextjs-data', 'next-resume'],
])('whoever speaks as a proxy of Next would is left to Next, which does not listen: %s', async (name) =>
  expect(await get('/api/songs', { headers: { [name]: '1' } })).toBe('left to Next'),
)

test('a handler that fails costs its own answer and tells nothing', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {})
  const answer = await fetch(`${site}/api/broken`)
  expect(answer.status).toBe(500)
  expect(await answer.text()).not.toContain('secret')
  await expect(get('/api/cut')).rejects.toThrow()
  expect(told).toHaveBeenCalledTimes(2)
  expect(await get('/api/songs')).toContain('the songs')
})

function write(name: string, text: string) {
  mkdirSync(dirname(join(folder, name)), { recursive: true })
  writeFileSync(join(folder, name), text)
}
