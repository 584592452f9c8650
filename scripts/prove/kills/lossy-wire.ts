import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

const LOSES = 0.06
const COMMIT = Buffer.from('commit\0')

/** A wire to a PostgreSQL that breaks now and then when a commit is answered: the server did it, and nobody is told. */
export async function startLossyWire(port: number, chance: () => number) {
  const sockets = new Set<Socket>()
  const server = createServer((client) => {
    const upstream = connect({ port, host: '127.0.0.1' })
    let loses = false
    client.on('data', (part) => {
      loses ||= part.includes(COMMIT) && chance() < LOSES
      upstream.write(part)
    })
    upstream.on('data', (part) => {
      if (!loses) return client.write(part)
      client.resetAndDestroy()
    })
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(one)
      one.setNoDelay()
      one.on('error', () => {})
      one.on('close', () => {
        sockets.delete(one)
        other.destroy()
      })
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as { port: number }).port,
    stop() {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}
