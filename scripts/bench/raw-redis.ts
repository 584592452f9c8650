import { once } from 'node:events'
import { connect } from 'node:net'

/** One connection to Redis with nothing between: a GET is one write and one piece of answer. */
export async function connectRaw(url: string) {
  const { hostname, port } = new URL(url)
  const socket = connect({ host: hostname, port: Number(port), noDelay: true })
  await once(socket, 'connect')
  return {
    get: (key: string) =>
      new Promise<string>((resolve) => {
        socket.once('data', (answer) => resolve(answer.toString()))
        socket.write(`*2\r\n$3\r\nGET\r\n$${Buffer.byteLength(key)}\r\n${key}\r\n`)
      }),
    close: () => socket.destroy(),
  }
}
