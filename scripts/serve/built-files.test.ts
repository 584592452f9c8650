import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { packFiles } from '../steps/pack.mjs'
import { listener } from './listener.mjs'

const folder = mkdtempSync(join(tmpdir(), 'soleil-built-'))
const SCRIPT = `say(${JSON.stringify('Água mole em pedra dura. '.repeat(99))})`
let site = ''
const server = createServer()

beforeAll(async () => {
  mkdirSync(join(folder, 'chunks'))
  for (const name of ['sun.js', 'gone.js']) writeFileSync(join(folder, 'chunks', name), SCRIPT)
  writeFileSync(join(folder, 'chunks', 'type.woff2'), SCRIPT)
  await packFiles(folder)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const pages = listener(
    (_: unknown, response: { end: (text: string) => void }) => response.end('a page'),
    { AUTH_URL: site, TRUST_PROXY: 0 },
    { built: folder },
  )
  server.on('request', pages)
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

const get = (path: string, takes: string) => fetch(site + path, { headers: { 'accept-encoding': takes } })

test.each([
  ['br, gzip', 'br'],
  ['gzip', 'gzip'],
  ['identity', null],
])('a script goes out as whoever takes %s can read it, to be kept for good', async (takes, encoding) => {
  const answer = await get('/_next/static/chunks/sun.js', takes)
  expect(answer.headers.get('content-encoding')).toBe(encoding)
  expect(answer.headers.get('content-type')).toContain('javascript')
  expect(answer.headers.get('cache-control')).toMatch(/max-age=31536000,\s*immutable/)
  expect(answer.headers.get('vary')).toContain('Accept-Encoding')
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(await answer.text()).toBe(SCRIPT)
})

test('what the build packed is sent as it lies there, smaller than what is packed on the way', async () => {
  const packed = Number((await get('/_next/static/chunks/sun.js', 'br')).headers.get('content-length'))
  expect(packed).toBeGreaterThan(0)
  expect(packed).toBeLessThan(SCRIPT.length / 10)
})

test('what text is not is not packed', async () => {
  const answer = await get('/_next/static/chunks/type.woff2', 'br, gzip')
  expect(answer.headers.get('content-encoding')).toBeNull()
  expect(answer.headers.get('content-length')).toBe(String(Buffer.byteLength(SCRIPT)))
})

test.each([
  '/_next/static/chunks/never.js',
  '/_next/static/../sun.js',
  '/_next/static/%2e%2e/sun.js',
  '/songs',
  '/_next/staticky',
])('what the build did not make is for the pages to answer: %s', async (path) =>
  expect(await (await get(path, 'br')).text()).toBe('a page'),
)

test('a file that is taken away under a running site breaks its own answer alone', async () => {
  for (const name of ['gone.js', 'gone.js.br']) rmSync(join(folder, 'chunks', name))
  await expect(get('/_next/static/chunks/gone.js', 'br').then((answer) => answer.arrayBuffer())).rejects.toThrow()
  expect((await get('/_next/static/chunks/sun.js', 'br')).status).toBe(200)
})
