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

/** Throws a sentence when the port of the site is taken. */
export async function requirePort(port, host) {
  if (await isFree(port, host)) return
  throw new Sentence(
    `Port ${port} is taken by another program. Stop it, or choose another port: PORT=${port + 1} npm start`,
  )
}

function isFree(port, host) {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error)))
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)))
  })
}
