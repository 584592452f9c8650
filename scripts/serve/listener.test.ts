import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, expect, test, vi } from 'vitest'
import { securityHeaders } from '@/lib/security-headers.mjs'
import { answerClientErrors } from './client-errors.mjs'
import { drain } from './drain.mjs'
import { listener } from './listener.mjs'

type Handle = (request: IncomingMessage, response: ServerResponse) => unknown
type Store = { getStore: () => { unavailable: boolean } }

const servers: Server[] = []
afterEach(() => Promise.all(servers.splice(0).map((server) => drain(server, 100))))

test('a page that found its store unreachable is a 503 that says when to come back', async () => {
  const address = await serving(async (_, response) => {
    await pause(5)
    const requests = (globalThis as unknown as Record<symbol, Store>)[Symbol.for('soleil.request')]
    if (requests) requests.getStore().unavailable = true
    response.write('the first ')
    await pause(5)
    response.end('and the rest')
  })
  const answer = await fetch(address)
  expect(answer.status).toBe(503)
  expect(answer.headers.get('retry-after')).toBe('5')
  expect(await answer.text()).toBe('the first and the rest')
})

test.each([200, 307, 404, 500])('any other answer keeps its status (%i)', async (status) => {
  const address = await serving((_, response) => response.writeHead(status).end())
  const answer = await fetch(address, { redirect: 'manual' })
  expect(answer.status).toBe(status)
  expect(answer.headers.get('retry-after')).toBeNull()
})

test('an error answer gets the headers it lacks and keeps those it has', async () => {
  const address = await serving((asked, response) => {
    if (asked.url === '/own') response.setHeader('Content-Security-Policy', `script-src 'self'`)
    response.writeHead(404, 'Not here').end()
  })
  const bare = await fetch(`${address}/bare`)
  expect(bare.headers.get('content-security-policy')).toContain(`default-src 'none'`)
  expect(Object.fromEntries(bare.headers)).toMatchObject(lowered(securityHeaders(false)))
  expect(bare.headers.get('strict-transport-security')).toBeNull()
  const own = await fetch(`${address}/own`)
  expect(own.headers.get('content-security-policy')).toBe(`script-src 'self'`)
})

test.each([200, 307, 404, 500, 503])(
  'whatever no page answered carries every header of a page (%i)',
  async (status) => {
    const address = await serving((_, response) => response.writeHead(status).end(), 'https://soleil.example')
    const { headers } = await fetch(address, { redirect: 'manual' })
    expect(Object.fromEntries(headers)).toMatchObject(lowered(securityHeaders(true)))
  },
)

test('an address whose escapes are no text is refused, and its query may hold anything', async () => {
  const address = await serving((_, response) => response.end())
  for (const path of ['/songs/%F0', '/%', '/s/%E0%A4%A']) expect((await fetch(address + path)).status, path).toBe(400)
  for (const path of ['/songs/%F0%9F%8E%B7', '/songs?q=%F0', '/%00'])
    expect((await fetch(address + path)).status, path).toBe(200)
})

test('a page that nobody can come from is refused, and one that somebody comes from is not', async () => {
  const address = await serving((_, response) => response.end())
  const from = (tree: string) => fetch(address, { headers: { rsc: '1', 'next-router-state-tree': tree } })
  for (const tree of ['%', '{', 'x', '[]', '%5B%22%22%5D', 'null', '["",{"children":[]}]'])
    expect((await from(tree)).status, tree).toBe(400)
  const songs = ['', { children: ['songs', { children: [['songId', 'a b', 'd', null], {}] }] }, null, null, true]
  expect((await from(encodeURIComponent(JSON.stringify(songs)))).status).toBe(200)
})

test('a body above the limit is refused by its length alone', async () => {
  const address = await serving(readAll)
  const post = (path: string, size: number) =>
    fetch(address + path, { method: 'POST', body: Buffer.alloc(size), headers: { Origin: SITE } })
  expect((await post('/songs', 1024 * 1024)).status).toBe(200)
  expect((await post('/songs', 1024 * 1024 + 1)).status).toBe(413)
  expect((await post('/api/important', 1024 * 1024 + 1)).status).toBe(413)
  expect(await (await post('/api/import', 32 * 1024 * 1024)).text()).toBe(String(32 * 1024 * 1024))
  expect((await post('/api/import', 32 * 1024 * 1024 + 1)).status).toBe(413)
  expect(await (await post('/api/charts', 20 * 1024 * 1024)).text()).toBe(String(20 * 1024 * 1024))
  expect((await post('/api/charts', 32 * 1024 * 1024 + 1)).status).toBe(413)
  expect((await post('/api/charts/5', 1024 * 1024 + 1)).status).toBe(413)
})

test('what writes comes from a page of ours by POST, in one piece, and says how long it is', async () => {
  const address = await serving(readAll)
  const send = async (headers: Record<string, string>, method = 'POST') =>
    (await fetch(address, { method, body: 'a=b', headers })).status
  expect(await send({ Origin: SITE })).toBe(200)
  for (const origin of ['https://evil.example', 'null', `${SITE}.evil.example`, 'http://localhost:3001'])
    expect(await send({ Origin: origin }), origin).toBe(403)
  expect(await send({})).toBe(403)
  expect(await send({ Origin: 'https://evil.example', 'X-Forwarded-Host': 'evil.example' })).toBe(403)
  for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS']) expect(await send({ Origin: SITE }, method)).toBe(405)
  expect(await send({ Origin: SITE, 'Content-Type': 'multipart/form-data' })).toBe(400)
  expect(await raw(address, `POST / HTTP/1.1\r\nHost: localhost\r\nOrigin: ${SITE}\r\n\r\n`)).toMatch(/^HTTP\/1.1 411 /)
})

test('each request has a nonce of its own, which the pages and the browser are told, whatever the request claims', async () => {
  const told: (string | string[] | undefined)[] = []
  const address = await serving((asked, response) => {
    told.push(asked.headers['content-security-policy'], asked.headers['x-soleil-asked'])
    response.end()
  })
  const claims = { 'Content-Security-Policy': 'none', 'X-Soleil-Asked': '/elsewhere' }
  const policies = [
    await fetch(`${address}/songs?q=a%20b&_rsc=1x2y&key=C`, { headers: claims }),
    await fetch(`${address}/songs?_rsc=1`),
  ].map(({ headers }) => headers.get('content-security-policy'))
  expect(told).toEqual([policies[0], '/songs?q=a%20b&key=C', policies[1], '/songs'])
  const nonces = policies.map((policy) => /'nonce-([\w-]{36})'/.exec(policy!)![1])
  expect(nonces[0]).not.toBe(nonces[1])
})

test('what only whoever holds a link may see is neither kept nor indexed', async () => {
  const address = await serving((_, response) => response.end())
  for (const path of ['/s/abc', '/s/abc/songs/1', '/join/abc'])
    expect(Object.fromEntries((await fetch(address + path)).headers), path).toMatchObject({
      'x-robots-tag': 'noindex, nofollow',
      'cache-control': 'private, no-store',
    })
  expect((await fetch(`${address}/sign-in`)).headers.get('x-robots-tag')).toBeNull()
})

test('a body of unknown length is for imports alone, and counted on its way', async () => {
  const address = await serving(readAll)
  expect(await stream(`${address}/songs`, 1)).toBe(411)
  expect(await stream(`${address}/api/import`, 2)).toBe(200)
  expect(await stream(`${address}/api/import`, 33)).toBe(413)
})

test.each([
  ['too much', '/songs', `Content-Length: ${40 * 1024 * 1024}`, 413],
  ['nobody knows how much', '/songs', 'Transfer-Encoding: chunked', 411],
  ['what nobody reads', '/%', `Content-Length: ${40 * 1024 * 1024}`, 400],
])('whoever sends %s and goes on sending sees why that was refused', async (_, path, length, status) => {
  const address = await serving(readAll)
  const socket = connect(Number(new URL(address).port), '127.0.0.1')
  const closed = new Promise<Error | undefined>((resolve) => {
    let failure: Error | undefined
    socket.on('error', (error) => {
      failure = error
    })
    socket.on('close', () => resolve(failure))
  })
  socket.pause()
  socket.write(`POST ${path} HTTP/1.1\r\nHost: localhost\r\nOrigin: ${SITE}\r\n${length}\r\n\r\n`)
  const piece = Buffer.alloc(64 * 1024)
  const sent = length.includes('chunked')
    ? Buffer.concat([Buffer.from('10000\r\n'), piece, Buffer.from('\r\n')])
    : piece
  for (let pieces = 0; pieces < 20; pieces++) {
    socket.write(sent)
    await pause(10)
  }
  let answer = ''
  socket.on('data', (piece) => {
    answer += piece
  })
  socket.resume()
  await vi.waitFor(() => expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `)))
  socket.destroy()
  expect(await closed).toBeUndefined()
})

test('what follows a refused request on its connection is nobody’s to do', async () => {
  let done = 0
  const address = await serving((_, response) => response.end(String(++done)))
  const post = (length: string) => `POST /songs HTTP/1.1\r\nHost: localhost\r\nOrigin: ${SITE}\r\n${length}\r\n\r\n`
  const answer = await raw(
    address,
    `${post('Transfer-Encoding: chunked')}1\r\na\r\n0\r\n\r\n${post('Content-Length: 1')}a`,
  )
  expect(answer.match(/^HTTP\/1.1 \d+/gm)).toEqual(['HTTP/1.1 411'])
  expect(done).toBe(0)
})

test('a sender who was refused and never ends is let go of', async () => {
  const address = await serving(readAll)
  const socket = connect({ port: Number(new URL(address).port), host: '127.0.0.1', allowHalfOpen: true })
  const closed = new Promise((resolve) => socket.on('close', resolve))
  socket.on('error', () => {}).resume()
  socket.write(`POST /songs HTTP/1.1\r\nHost: localhost\r\nOrigin: ${SITE}\r\nTransfer-Encoding: chunked\r\n\r\n`)
  const sending = setInterval(() => socket.write('1\r\na\r\n'), 50)
  await closed
  clearInterval(sending)
})

test.each([
  ['TRACE / HTTP/1.1', 405],
  ['PROPFIND / HTTP/1.1', 405],
  ['CONNECT example.test:80 HTTP/1.1', 405],
  ['NONSENSE / HTTP/1.1', 400],
])('%s is answered %i', async (line, status) => {
  const address = await serving((_, response) => response.end('never'))
  const answer = await raw(address, `${line}\r\nHost: localhost\r\n\r\n`)
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  expect(answer).toContain('nosniff')
  expect(answer).not.toContain('never')
})

test('running requests are finished before the server closes, and late ones are cut', async () => {
  const address = await serving(async (asked, response) => {
    await pause(asked.url === '/late' ? 5_000 : 60)
    response.end('whole')
  })
  const [server] = servers
  const soon = fetch(`${address}/soon`).then((answer) => answer.text())
  const late = fetch(`${address}/late`).catch(() => 'cut')
  await pause(20)
  if (server) await drain(server, 200)
  expect(await soon).toBe('whole')
  expect(await late).toBe('cut')
})

const SITE = 'http://localhost:3000'

async function serving(handle: Handle, site = SITE) {
  const server = createServer(listener(handle, { AUTH_URL: site, TRUST_PROXY: 0 }))
  answerClientErrors(server)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

function lowered(headers: Record<string, string>) {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
}

async function readAll(asked: IncomingMessage, response: ServerResponse) {
  let size = 0
  try {
    for await (const piece of asked) size += piece.length
    response.end(String(size))
  } catch {
    // What the framework does with a request that broke: it is nobody's to answer any more.
  }
}

/** Posts megabytes without saying how many; answers the status. */
function stream(address: string, megabytes: number) {
  return new Promise<number | undefined>((resolve, reject) => {
    const asking = request(address, { method: 'POST', headers: { 'Transfer-Encoding': 'chunked', Origin: SITE } })
    let status: number | undefined
    asking.on('response', (answer) => {
      status = answer.statusCode
      answer.resume()
      resolve(status)
    })
    asking.on('error', (error) => (status ? undefined : reject(error)))
    for (let sent = 0; sent < megabytes; sent++) asking.write(Buffer.alloc(1024 * 1024))
    asking.end()
  })
}

function raw(address: string, text: string) {
  return new Promise<string>((resolve, reject) => {
    const socket = connect(Number(new URL(address).port), '127.0.0.1', () => socket.write(text))
    let answer = ''
    socket.on('data', (piece) => {
      answer += piece
    })
    socket.on('close', () => resolve(answer))
    socket.on('error', reject)
  })
}
