import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/** A way to the database through a door that refuses or stays silent at first, or swallows what is sent later. */
export async function doorTo(address: string, { refusing = 0, silent = 0 } = {}) {
  const target = Number(new URL(address).port)
  const sockets: Socket[] = []
  let swallowing = false
  const server = createServer((client) => {
    const database = connect(target, '127.0.0.1')
    sockets.push(client, database)
    client.on('error', () => {}).on('close', () => database.destroy())
    database.on('error', () => {}).on('close', () => client.destroy())
    database.on('data', (bytes) => swallowing || client.write(bytes))
    setTimeout(() => client.on('data', (bytes) => swallowing || database.write(bytes)), silent)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  if (refusing) {
    await new Promise((resolve) => server.close(resolve))
    setTimeout(() => server.listen(port, '127.0.0.1'), refusing)
  }
  const close = () => {
    for (const socket of sockets) socket.destroy()
    server.close()
  }
  const url = new URL(address)
  url.port = String(port)
  return { url: url.href, close, swallow: () => (swallowing = true) }
}
