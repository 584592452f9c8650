import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/**
 * A wire to a server that can go dead (connections stay open and nothing passes, as behind a frozen machine), refuse, break
 * in the middle of an answer, or become slow, until it is healed. Those that broke stay broken.
 */
export async function startFaultProxy(target: { host: string; port: number }) {
  const sockets = new Set<Socket>()
  const fault = { frozen: false, refuses: false, passes: Number.POSITIVE_INFINITY, delay: 0 }
  const server = createServer((client) => {
    sockets.add(client)
    client.on('error', () => {})
    if (fault.refuses) return end(sockets, client)
    const upstream = connect(target)
    sockets.add(upstream)
    let left = Number.POSITIVE_INFINITY
    pass(client, upstream, (part) => part)
    pass(upstream, client, (part) => {
      left = Math.min(left, fault.passes) - part.length
      if (left >= 0) return part
      client.resetAndDestroy()
      return undefined
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')

  function pass(from: Socket, to: Socket, through: (part: Buffer) => Buffer | undefined) {
    if (fault.frozen) from.pause()
    // However slow, a wire delivers in order, also what is sent after it was healed.
    const onTheWay: Buffer[] = []
    let due = 0
    from.on('data', (given) => {
      const part = through(given)
      if (!part) return
      if (!fault.delay && !onTheWay.length) return to.write(part)
      const now = performance.now()
      due = Math.max(due, now + fault.delay)
      onTheWay.push(part)
      setTimeout(() => {
        const next = onTheWay.shift()!
        if (!to.destroyed) to.write(next)
      }, due - now)
    })
    from.on('error', () => to.destroy())
    from.on('close', () => {
      sockets.delete(from)
      to.destroy()
    })
  }

  return {
    port: (server.address() as { port: number }).port,
    freeze() {
      fault.frozen = true
      for (const socket of sockets) socket.pause()
    },
    refuse() {
      fault.refuses = true
      for (const socket of sockets) end(sockets, socket)
    },
    cutAfter(bytes: number) {
      fault.passes = bytes
    },
    slow(milliseconds: number) {
      fault.delay = milliseconds
    },
    heal() {
      Object.assign(fault, { frozen: false, refuses: false, passes: Number.POSITIVE_INFINITY, delay: 0 })
      for (const socket of sockets) socket.resume()
    },
    stop() {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}

function end(sockets: Set<Socket>, socket: Socket): void {
  sockets.delete(socket)
  socket.resetAndDestroy()
}
