import { createHash } from 'node:crypto'
import { createServer } from 'node:net'
import { Sentence } from './sentence.mjs'

// Higher ports may be handed out by the system to any outgoing connection.
const FIRST = 20_000
const LAST = 32_767

/** A free port on 127.0.0.1. The same `name` gets the same one as long as nobody else has taken it. */
export async function freePort(name = String(Math.random())) {
  const start = createHash('sha256').update(name).digest().readUInt32BE() % (LAST - FIRST)
  for (let step = 0; step <= LAST - FIRST; step++) {
    const port = FIRST + ((start + step) % (LAST - FIRST + 1))
    if (await isFree(port, '127.0.0.1')) return port
  }
  throw new Sentence('There is no free port left on 127.0.0.1.')
}

/** Throws a sentence when the site cannot have this port. */
export async function requirePort(port, host) {
  // What is no port at all is named with the other settings.
  if (!Number.isInteger(port) || port < 1 || port > 65_535) return 'not a port'
  if (await isFree(port, host)) return 'free'
  throw new Sentence(
    `Port ${port} is taken by another program. Stop it, or choose another one: PORT=${port + 1} npm start`,
  )
}

const REFUSED = {
  EACCES: (port) => `Port ${port} is reserved for the administrator. Choose one above 1023: PORT=3000 npm start`,
  EADDRNOTAVAIL: (_, host) => `HOST is ${host}, and this machine has no such address.`,
  ENOTFOUND: (_, host) => `HOST is ${host}, and this machine has no such address.`,
}

function isFree(port, host) {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error) => {
      if (error.code === 'EADDRINUSE') return resolve(false)
      const say = REFUSED[error.code]
      reject(say ? new Sentence(say(port, host)) : error)
    })
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)))
  })
}
