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
  '/api/bands/[bandId]/songs/route': `answer.end('the songs of a band')`,
  '/sign-out/route': `answer.end('signed out')`,
  '/(musician)/repertoire/page': `answer.end('a page')`,
  '/api/broken/route': `throw new Error('a secret of the house')`,
  '/api/cut/route': `answer.write('the first half'); throw new Error('a secret of the house')`,
}
let site = ''
const server = createServer()

beforeAll(async () => {
  for (const [route, code] of Object.entries(FILES)) write(`app${route}.js`, handlerOf(code))
  const files = Object.fromEntries(Object.keys(FILES).map((route) => [route, `app${route}.js`]))
  write('app-paths-manifest.json', JSON.stringify(files))
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

test('what is read below /api is answered by the handler that the build made for it', async () => {
  expect(await get('/api/songs?q=jo%20lene')).toBe('the songs of /api/songs?q=jo%20lene')
})

test.each([
  '/api/bands/0/songs',
  '/api/bands/%5BbandId%5D/songs',
  '/sign-out',
  '/repertoire',
  '/api/songs/',
  '/api/songs/all',
  '//api/songs',
  '/api/%73ongs',
  '/api/never',
])('any other address is left to Next: %s', async (path) => expect(await get(path)).toBe('left to Next'))

test.each(['POST', 'PUT', 'OPTIONS', 'DELETE'])('what does more than read is left to Next: %s', async (method) =>
  expect(await get('/api/songs', { method })).toBe('left to Next'),
)

test.each([
  'x-middleware-set-cookie',
  'x-middleware-override-headers',
  'x-now-route-matches',
  'x-matched-path',
  'x-nextjs-data',
  'next-resume',
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
