import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { type AddressInfo, createServer as createDoor, type Socket } from 'node:net'
import { join } from 'node:path'
import { openssl } from '../../testing/tls-postgres'

const TLS_HANDSHAKE = 0x16

export type Shown = { path: string; cookie?: string }

/**
 * What stands before a site on a real machine, on loopback: https with a certificate of its own, and from http it leads there.
 * The scorer asks for the front page alone and for no error: so whatever is to be looked at is shown there, as 200. Nothing else of an answer is changed.
 */
export async function openFront(folder: string) {
  const certificate = join(folder, 'front.pem')
  const key = join(folder, 'front.key')
  certify(certificate, key)
  let site = ''
  let shown: Shown = { path: '/' }
  let status = 0
  const passOn = (asked: IncomingMessage, response: ServerResponse) => {
    const front = asked.url === '/'
    const headers = { ...asked.headers, 'x-forwarded-proto': 'https', 'x-forwarded-for': '127.0.0.1' }
    const given = front && shown.cookie ? { ...headers, cookie: shown.cookie } : headers
    const call = request(site + (front ? shown.path : asked.url), { method: asked.method, headers: given })
    call.on('response', (answer) => {
      const seen = front && asked.method === 'GET'
      if (seen) status = answer.statusCode!
      const { location, ...others } = answer.headers
      response.writeHead(seen ? 200 : answer.statusCode!, seen ? others : { ...others, ...(location && { location }) })
      answer.pipe(response)
    })
    call.on('error', () => response.destroy())
    asked.pipe(call)
  }
  const secure = createSecureServer({ key: readFileSync(key), cert: readFileSync(certificate) }, passOn)
  const plain = createServer((asked, response) => {
    response.writeHead(308, { Location: `https://${host}${asked.url}` }).end()
  })
  // The scorer knows one address, and asks it for http and https alike.
  const sockets = new Set<Socket>()
  const door = createDoor((socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket))
    socket.once('data', (first) => {
      socket.pause()
      socket.unshift(first)
      const server = first[0] === TLS_HANDSHAKE ? secure : plain
      server.emit('connection', socket)
      process.nextTick(() => socket.resume())
    })
  })
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve))
  const host = `localhost:${(door.address() as AddressInfo).port}`
  return {
    host,
    certificate,
    address: `https://${host}`,
    /** From now on the front page is this one of that site. */
    show: (address: string, page: Shown) => {
      site = address
      shown = page
      status = 0
    },
    /** With what the site answered when it was last asked for it. */
    status: () => status,
    close: () => {
      for (const socket of sockets) socket.destroy()
      door.close()
    },
  }
}

function certify(certificate: string, key: string): void {
  const made = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2']
  const named = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost']
  const { status, stderr } = spawnSync(openssl!, [...made, ...named, '-keyout', key, '-out', certificate], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
}
