import { createServer, get, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { brotliDecompressSync, createBrotliDecompress, gunzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { compress } from './compress.mjs'

const PAGE = `<!doctype html>${'<li>Águas de Março</li>'.repeat(200)}`
const html = (_: IncomingMessage, response: ServerResponse) => {
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.end(PAGE)
}

test('a page is packed by Brotli for whoever takes it, and by gzip for whoever takes only that', async () => {
  const brotli = await asked(html, 'gzip, deflate, br, zstd')
  expect(brotli.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' })
  expect(brotliDecompressSync(brotli.body).toString()).toBe(PAGE)
  const gzip = await asked(html, 'gzip, deflate')
  expect(gzip.headers['content-encoding']).toBe('gzip')
  expect(gunzipSync(gzip.body).toString()).toBe(PAGE)
})

test('whoever takes neither is sent the page as it is', async () => {
  for (const takes of ['identity', 'br;q=0, gzip;q=0', '']) {
    const { headers, body } = await asked(html, takes)
    expect(headers['content-encoding'], takes).toBeUndefined()
    expect(body.toString(), takes).toBe(PAGE)
  }
})

test('what is packed already, and what is small, stays as it is', async () => {
  const picture = await asked((_, response) => response.writeHead(200, { 'Content-Type': 'image/webp' }).end(PAGE))
  const short = await asked((_, response) => response.writeHead(200, { 'Content-Length': 2 }).end('{}'))
  for (const { headers } of [picture, short]) expect(headers['content-encoding']).toBeUndefined()
})

test('the first part of a page arrives before the last one is written', async () => {
  let finish = () => {}
  const { response } = await open((_, response) => {
    response.setHeader('Content-Type', 'text/html')
    response.write('the first')
    ;(response as ServerResponse & { flush: () => void }).flush()
    finish = () => response.end(' and the last')
  }, 'br')
  const parts = response.pipe(createBrotliDecompress()).setEncoding('utf8')
  const said: string[] = []
  for await (const part of parts) {
    said.push(part)
    finish()
  }
  expect(said).toEqual(['the first', ' and the last'])
})

async function asked(handle: (request: IncomingMessage, response: ServerResponse) => unknown, takes = 'br, gzip') {
  const { response } = await open(handle, takes)
  return { headers: response.headers, body: await buffer(response) }
}

async function open(handle: (request: IncomingMessage, response: ServerResponse) => unknown, takes: string) {
  const server = createServer((request, response) => {
    compress(request, response)
    handle(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  const response = await new Promise<IncomingMessage>((resolve, reject) =>
    get({ port, host: '127.0.0.1', headers: { 'accept-encoding': takes }, agent: false }, resolve).on('error', reject),
  )
  return { response }
}
