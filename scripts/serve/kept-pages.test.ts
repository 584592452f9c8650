import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { compress } from './compress.mjs'
import { keepingPages } from './kept-pages.mjs'

type Store = { unavailable: boolean; incomplete?: boolean; frame?: string }
type Make = (response: ServerResponse, nonce: string, store: Store) => void

const PAGES = Symbol.for('soleil.pages')
const SONG = 'Señorita 夜に駆ける 🎺'
const everywhere = globalThis as unknown as Record<symbol, unknown>
const kept = new Map<string, string[]>()
const asked: string[][] = []
const frames: string[] = []
let [site, nonces, made] = ['', 0, 0]
let make: Make

const server = createServer((request, response) => {
  const store: Store = { unavailable: false }
  const nonce = `nonce-of-${++nonces}`
  request.headers['content-security-policy'] = `script-src 'nonce-${nonce}'`
  response.setHeader('Content-Security-Policy', nonce)
  compress(request, response)
  const makePage = (_: IncomingMessage, response: ServerResponse) => {
    made++
    store.frame = `the frame of ${nonce}`
    make(response, nonce, store)
  }
  return keepingPages(makePage)(request, response, store)
})

beforeAll(async () => {
  everywhere[PAGES] = async (path: string, cookies: string) => {
    asked.push([path, cookies])
    if (path === '/broken') throw new Error('nobody knows')
    if (path === '/nobody') return undefined
    const keep = (page: string[], frame: string) => {
      frames.push(frame)
      kept.set(path, page)
    }
    return { page: kept.get(path), keep }
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  delete everywhere[PAGES]
  server.close()
})
beforeEach(() => {
  kept.clear()
  asked.length = 0
  frames.length = 0
  ;[nonces, made] = [0, 0]
  make = wholePage
})

function wholePage(response: ServerResponse, nonce: string) {
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.setHeader('Link', `</a.css>; nonce="${nonce}"`)
  response.flushHeaders()
  const page = Buffer.from(`<html><script nonce="${nonce}"></script>${SONG}</body></html>`)
  // Cut in the middle of a letter.
  for (const chunk of [page.subarray(0, 53), page.subarray(53, 54), page.subarray(54)]) response.write(chunk)
  response.end()
}

const ask = (path: string, headers = {}, method = 'GET') => fetch(site + path, { headers, method })
const isKept = (path: string) => vi.waitFor(() => expect(kept.has(path)).toBe(true))

test('a page is answered again with its headers, its every byte and the nonce of the request', async () => {
  const first = await ask('/repertoire', { cookie: 'soleil=a' })
  const text = await first.text()
  expect(first.headers.get('cache-status')).toBeNull()
  await isKept('/repertoire')
  const again = await ask('/repertoire', { cookie: 'soleil=a' })
  expect(await again.text()).toBe(text.replaceAll('nonce-of-1', 'nonce-of-2'))
  expect(again.headers.get('content-security-policy')).toBe('nonce-of-2')
  expect(again.headers.get('link')).toBe('</a.css>; nonce="nonce-of-2"')
  expect(again.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(again.headers.get('cache-status')).toBe('SOLEil; hit')
  expect([text.includes(SONG), made]).toEqual([true, 1])
  expect(frames).toEqual(['the frame of nonce-of-1'])
  expect(asked).toEqual(Array(2).fill(['/repertoire', 'soleil=a']))
})

test.each(['gzip', 'br', 'identity'])('however it was packed, whoever asks can read it: %s', async (packed) => {
  await (await ask('/repertoire', { 'accept-encoding': 'br' })).text()
  await isKept('/repertoire')
  const again = await ask('/repertoire', { 'accept-encoding': packed })
  expect(await again.text()).toContain(SONG)
  expect(again.headers.get('cache-status')).toBe('SOLEil; hit')
  expect(made).toBe(1)
})

test.each([
  ['a browser that reloads without its cache', { 'cache-control': 'no-cache' }],
  ['the router that asks for data', { rsc: '1' }],
  ['the router that asks for a part', { 'next-router-prefetch': '1' }],
  ['whoever speaks as Next’s proxy would', { 'x-nextjs-data': '1' }],
  ['the same for a middleware', { 'x-middleware-rewrite': '/' }],
])('%s is left to the page', async (_, headers) => {
  await (await ask('/repertoire')).text()
  await isKept('/repertoire')
  const answer = await ask('/repertoire', headers)
  expect(answer.headers.get('cache-status')).toBeNull()
  await answer.text()
  expect([made, asked.length]).toEqual([2, 1])
})

test('what writes is left to the page', async () => {
  await (await ask('/repertoire')).text()
  await isKept('/repertoire')
  for (const method of ['POST', 'HEAD', 'PUT']) await (await ask('/repertoire', {}, method)).text()
  expect([made, asked.length]).toEqual([4, 1])
})

test('where nobody can tell whether a page is still the same, or whose it is, it is made', async () => {
  for (const path of ['/broken', '/nobody']) expect(await (await ask(path)).text()).toContain(SONG)
  expect([made, kept.size]).toEqual([2, 0])
})

test.each<[string, Make]>([
  [
    'is an error',
    (response, nonce) => {
      response.statusCode = 500
      wholePage(response, nonce)
    },
  ],
  [
    'could not read its store',
    (response, nonce, store) => {
      store.unavailable = true
      wholePage(response, nonce)
    },
  ],
  [
    'lacks a part',
    (response, nonce, store) => {
      wholePage(response, nonce)
      store.incomplete = true
    },
  ],
  [
    'brings a cookie',
    (response, nonce) => {
      response.setHeader('Set-Cookie', 'a=1')
      wholePage(response, nonce)
    },
  ],
  ['ends too early', (response) => void response.end('<html>the first half')],
  ['leads elsewhere', (response) => void response.writeHead(307, { Location: '/' }).end('</body></html>')],
])('a page that %s is not kept', async (_, wrong) => {
  make = wrong
  await (await fetch(`${site}/repertoire`, { redirect: 'manual' })).text()
  await pause(20)
  expect(kept.size).toBe(0)
  make = wholePage
  expect(await (await ask('/repertoire')).text()).toContain(SONG)
  expect(made).toBe(2)
})

test('a page whose reader goes away in the middle is not kept', async () => {
  const gone = new Promise<void>((resolve) => {
    make = (response, nonce) => {
      response.on('close', () => {
        response.end(`${nonce}</body></html>`)
        resolve()
      })
      response.write('<html>')
    }
  })
  const asking = request(`${site}/repertoire`, (answer) => answer.once('data', () => asking.destroy()))
  asking.on('error', () => {}).end()
  await gone
  await pause(20)
  expect(kept.size).toBe(0)
})
