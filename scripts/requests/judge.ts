import { request } from 'node:http'
import type { Sent } from './malformed'

const PATIENCE_MS = 60_000
/** From an address of its own, so that too many tries are nobody else's. Only Linux has more than one for itself. */
const FROM = process.platform === 'linux' ? { localAddress: '127.0.0.77' } : {}
/** Of the inside nothing is ever told: a stack, a statement, a path. A name of PostgreSQL's is no two letters of a random one. */
const INSIDE = [
  /node_modules|\bat [\w.<>]+ \(|\.next\/|\bselect .{1,200}\bfrom "|insert into "|ECONNREFUSED|\/home\/|\/root\/|\/tmp\//i,
  /\bpg_[a-z]{3}/,
]

/**
 * Framework answers of 5xx to what no browser sends, known and harmless: they come before any of SOLEil's code and say nothing.
 */
const KNOWN_5XX: { when: (sent: Sent) => boolean; why: string }[] = [
  {
    when: ({ method, headers, body = Buffer.alloc(0) }) =>
      method === 'POST' && /^multipart\/form-data; *boundary=./.test(headers['content-type'] ?? '') && !isWhole(body),
    why: 'Next answers 500 to a form whose parts do not begin or do not end: who would refuse it has to read it first.',
  },
  {
    when: ({ method, headers, body = Buffer.alloc(0) }) =>
      method === 'POST' && 'next-action' in headers && !areArguments(body),
    why: 'Next answers 500 to arguments of an action that it cannot read, before the action is asked, and says nothing.',
  },
]

function isWhole(body: Buffer): boolean {
  const text = body.toString('latin1')
  return text.startsWith('--') && /--(?:\r\n)?$/.test(text)
}

/** Whether Next can read this as what an action is called with: a list in JSON that refers to no part that did not come. */
function areArguments(body: Buffer): boolean {
  const text = body.toString('latin1')
  try {
    return Array.isArray(JSON.parse(text)) && !text.includes('"$')
  } catch {
    return false
  }
}

/** Sends it; answers what is wrong with the answer, or the status. A connection that is closed is a refusal as well. */
export async function judge(baseURL: string, sent: Sent): Promise<{ status: number; wrong?: string }> {
  const { status, body } = await send(baseURL, sent)
  const told = INSIDE.map((inside) => inside.exec(body)?.[0]).find(Boolean)
  if (told) return { status, wrong: `${line(sent)}: told “${told}”` }
  if (status >= 500 && !KNOWN_5XX.some(({ when }) => when(sent))) return { status, wrong: `${line(sent)}: ${status}` }
  return { status }
}

function line({ method, path, headers, body }: Sent): string {
  return `${method} ${path.slice(0, 80)} ${JSON.stringify(headers).slice(0, 300)} ${body?.toString('latin1').slice(0, 80) ?? ''}`
}

function send(baseURL: string, { method, path, headers, body }: Sent) {
  const { hostname, port } = new URL(baseURL)
  return new Promise<{ status: number; body: string }>((resolve) => {
    const closed = () => resolve({ status: 0, body: '' })
    const call = request({ hostname, port, method, path, headers, timeout: PATIENCE_MS, ...FROM }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part) => parts.push(part))
      answer.on('end', () => resolve({ status: answer.statusCode!, body: scripted(Buffer.concat(parts).toString()) }))
      answer.on('error', closed)
    })
    call.on('timeout', () => call.destroy())
    call.on('error', closed)
    call.end(body)
  })
}

/** Addresses of scripts of the page are no paths of the server. */
function scripted(body: string): string {
  return body.replaceAll(/\/_next\/static\/[\w./~-]+/g, '')
}
