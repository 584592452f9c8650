import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { env } from '@/lib/env'
import { seal, unseal } from '@/lib/sealed'

/** Who went to Google to choose files, for which repertoire, and the secrets by which the answer is known to be theirs. */
export type DriveAsking = { musician: string; band?: string; state: string; verifier: string }

const asking = z.object({
  musician: z.uuid(),
  band: z.uuid().optional(),
  state: z.string(),
  verifier: z.string(),
})
const MINUTES_15 = 15 * 60
const PURPOSE = 'drive asking'

export function newAsking(musician: string, band: string | undefined): DriveAsking {
  const secret = () => randomBytes(32).toString('base64url')
  return { musician, ...(band && { band }), state: secret(), verifier: secret() }
}

/** The cookie that carries what was asked to the answer, and nowhere else. */
export function askingCookie() {
  const secure = env().AUTH_URL.startsWith('https:')
  return {
    name: secure ? '__Secure-drive' : 'drive',
    options: { httpOnly: true, sameSite: 'lax', path: '/api/drive', secure, maxAge: MINUTES_15 } as const,
  }
}

export function sealAsking(asked: DriveAsking): string {
  return seal(PURPOSE, JSON.stringify(asked))
}

/** What was asked; undefined for a cookie that is not ours. */
export function unsealAsking(sealed: string | undefined): DriveAsking | undefined {
  const text = sealed && unseal(PURPOSE, sealed)
  return text ? asking.safeParse(JSON.parse(text)).data : undefined
}

/** Where Google sends its answer. */
export function answerAddress(): string {
  return `${env().AUTH_URL}/api/drive/answer`
}
