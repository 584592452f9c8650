import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { createWebSocketStream, WebSocketServer } from 'ws'

/**
 * What Neon's proxy is to Neon's driver: a WebSocket on 127.0.0.1 whose bytes go to one PostgreSQL over TCP. Until it has
 * been awake for `asleep` milliseconds it lets nobody through. Answers `{ address, stop }`.
 */
export async function startNeonRelay(port, { asleep = 0 } = {}) {
  const awake = pause(asleep)
  const relay = new WebSocketServer({ host: '127.0.0.1', port: 0 })
  relay.on('connection', (socket) => {
    const client = createWebSocketStream(socket)
    const server = connect(port, '127.0.0.1')
    const end = () => {
      client.destroy()
      server.destroy()
    }
    for (const stream of [client, server]) stream.on('error', end).on('close', end)
    awake.then(() => client.pipe(server).pipe(client))
  })
  await once(relay, 'listening')
  const stop = () => {
    for (const socket of relay.clients) socket.terminate()
    relay.close()
  }
  return { address: `127.0.0.1:${relay.address().port}`, stop }
}
