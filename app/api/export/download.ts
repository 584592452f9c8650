import 'server-only'
import { currentMusician, SessionStoreUnreachable } from '@/auth'
import { isUnreachable } from '@/db/faults'
import { attachment } from '@/lib/export/file-names'
import { piecewise } from '@/lib/export/piecewise'
import { firstCause } from '@/lib/first-cause'
import { log } from '@/lib/log'
import type { Musician } from '@/lib/musician'
import { EXPORTS, take } from '@/lib/rate-limit'

export type Download = { name: string; type: string; file: AsyncIterable<string | Uint8Array> }

/** The door to every download: who is asking, and not too often; then `make`, which may answer itself. */
export async function downloading(make: (musician: Musician) => Promise<Download | Response>): Promise<Response> {
  try {
    const musician = await currentMusician()
    if (!musician) return seeOther('/sign-in?from=/export')
    if (!(await take(EXPORTS, musician.id))) return say(429, TOO_OFTEN, { 'Retry-After': String(EXPORTS.seconds) })
    const made = await make(musician)
    return made instanceof Response ? made : sent(made)
  } catch (error) {
    if (!(error instanceof SessionStoreUnreachable) && !isUnreachable(error)) throw error
    log.error({ cause: firstCause(error) }, 'an export could not be made')
    return say(503, 'SOLEil cannot reach its database right now. Nothing is lost: go back and try again.')
  }
}

export function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { ...PRIVATE, Location: path } })
}

export function say(status: number, words: string, headers = {}): Response {
  return new Response(words, {
    status,
    headers: { ...PRIVATE, 'Content-Type': 'text/plain; charset=utf-8', ...headers },
  })
}

function sent({ name, type, file }: Download): Response {
  return new Response(piecewise(file), {
    headers: { ...PRIVATE, 'Content-Type': type, 'Content-Disposition': attachment(name) },
  })
}

const PRIVATE = { 'Cache-Control': 'private, no-store' }
const TOO_OFTEN =
  'That were many files in a short time. Nothing is lost: wait five minutes, then go back and try again.'
