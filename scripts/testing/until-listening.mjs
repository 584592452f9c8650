import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** Waits until something listens on a port of 127.0.0.1; throws after `patience` milliseconds. */
export async function untilListening(port, patience = 10_000) {
  const deadline = Date.now() + patience
  while (!(await accepts(port))) {
    if (Date.now() > deadline) throw new Error(`Nothing listens on port ${port}.`)
    await pause(20)
  }
}

function accepts(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(true))
    socket.once('error', () => resolve(false))
    socket.once('close', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}
