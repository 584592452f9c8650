import { setTimeout } from 'node:timers/promises'
import { z } from 'zod'
import { DriveError, isLimited } from './faults'

/** How patient requests are: milliseconds for each answer, for all tries together, and before the second try. */
export type Patience = { answer: number; all: number; first: number; tries: number }
export const PATIENCE: Patience = { answer: 10_000, all: 45_000, first: 500, tries: 5 }

const LARGEST = 16 * 1024 * 1024
const refusal = z.object({
  error: z.object({ errors: z.array(z.object({ reason: z.string().default('') })).default([]) }),
})

/**
 * The JSON at an address of Drive's. What passes by itself (429, 403 for asking too often, 5xx, no answer) is tried again
 * after growing pauses, or as `Retry-After` says. Throws `DriveError`: 401 is `revoked`, 404 `not found`.
 */
export async function askDrive(url: string, headers: Record<string, string>, patience = PATIENCE): Promise<unknown> {
  const end = Date.now() + patience.all
  for (let attempt = 1; ; attempt++) {
    const answer = await once(url, headers, Math.max(1, Math.min(patience.answer, end - Date.now())))
    if ('json' in answer) return answer.json
    const growing = patience.first * 2 ** (attempt - 1) * (0.75 + Math.random() / 2)
    const pause = Math.max(answer.pause, growing)
    const passes = answer.error.fault === 'too often' || answer.error.fault === 'away'
    if (!passes || attempt >= patience.tries || Date.now() + pause > end) throw answer.error
    await setTimeout(pause)
  }
}

type Answer = { json: unknown } | { error: DriveError; pause: number }

async function once(url: string, headers: Record<string, string>, wait: number): Promise<Answer> {
  try {
    const response = await fetch(url, { headers, redirect: 'error', signal: AbortSignal.timeout(wait) })
    const text = await limited(response)
    if (!response.ok) return refused(response, text)
    return { json: parsed(text) }
  } catch (error) {
    return { error: error instanceof DriveError ? error : new DriveError('away'), pause: 0 }
  }
}

function refused({ status, headers }: Response, text: string): Answer {
  const read = refusal.safeParse(parsed(text, {}))
  const reasons = read.success ? read.data.error.errors.map(({ reason }) => reason) : []
  const seconds = Number(headers.get('retry-after') ?? 0)
  const pause = Number.isFinite(seconds) ? seconds * 1000 : 0
  return { error: new DriveError(faultOf(status, reasons), status), pause }
}

function faultOf(status: number, reasons: string[]) {
  if (isLimited(status, reasons)) return 'too often'
  if (status === 401) return 'revoked'
  if (status === 404) return 'not found'
  return status >= 500 || status === 408 ? 'away' : 'refused'
}

/** The text of an answer, as far as it is of a size that Drive sends. */
async function limited(response: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > LARGEST) throw new DriveError('strange')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function parsed(text: string, otherwise?: unknown): unknown {
  try {
    return JSON.parse(text)
  } catch {
    if (otherwise !== undefined) return otherwise
    throw new DriveError('strange')
  }
}
