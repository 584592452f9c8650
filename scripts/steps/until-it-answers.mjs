import { setTimeout as pause } from 'node:timers/promises'
import { Sentence } from './sentence.mjs'

/** How the log knows that nobody was there. */
export const PROBE = 'soleil-start'
const PATHS = ['/api/health', '/']

/** Waits until the site answers 200, as a visitor would see it. */
export async function untilItAnswers(address, signal, patience = 60_000) {
  const deadline = Date.now() + patience
  for (const path of PATHS) {
    for (;;) {
      const last = await statusOf(address + path)
      if (last === 200) break
      signal?.throwIfAborted()
      if (Date.now() > deadline) throw new Sentence(`${address}${path} answers ${last} instead of 200.`)
      await pause(100)
    }
  }
  return '200'
}

async function statusOf(url) {
  try {
    const answer = await fetch(url, { redirect: 'manual', headers: { 'user-agent': PROBE } })
    await answer.arrayBuffer()
    return answer.status
  } catch (error) {
    return error.cause?.code ?? error.message
  }
}
