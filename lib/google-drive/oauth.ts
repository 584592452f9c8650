import { createHash } from 'node:crypto'
import { z } from 'zod'
import { DRIVE_SCOPE, type DriveAddresses } from './addresses'
import { DriveError } from './faults'

/** What Google gave: the token of now, until when it holds (ms), and the one by which a newer token is had. */
export type DriveTokens = { access: string; expiresAt: number; refresh: string }

const granted = z.object({
  access_token: z.string().min(1),
  expires_in: z.number().default(3600),
  refresh_token: z.string().optional(),
  scope: z.string().default(''),
})
const WAIT = 10_000
const EARLY = 60_000

/**
 * Where a musician chooses files and lets SOLEil see them: Google's own consent page with its file picker, which is had by
 * `trigger_onepick` and for this one scope alone. The answer comes back to `redirectTo` with `picked_file_ids`.
 */
export function consentAddress(
  at: DriveAddresses,
  asked: { redirectTo: string; state: string; verifier: string },
): string {
  const query = new URLSearchParams({
    ...{ client_id: at.clientId, redirect_uri: asked.redirectTo, response_type: 'code', scope: DRIVE_SCOPE },
    ...{ access_type: 'offline', prompt: 'consent', include_granted_scopes: 'false', state: asked.state },
    ...{ code_challenge: challengeOf(asked.verifier), code_challenge_method: 'S256' },
    ...{ trigger_onepick: 'true', allow_multiple: 'true', allow_folder_selection: 'true' },
  })
  return `${at.authorize}?${query}`
}

export function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier).digest('base64url')
}

/** Changes the code that came back for tokens. Throws `DriveError`: `refused` where the one scope was not granted. */
export async function tokensOfCode(
  at: DriveAddresses,
  { code, verifier, redirectTo }: { code: string; verifier: string; redirectTo: string },
): Promise<DriveTokens> {
  const read = await post(at, {
    grant_type: 'authorization_code',
    code,
    code_verifier: verifier,
    redirect_uri: redirectTo,
  })
  if (!read.scope.split(' ').includes(DRIVE_SCOPE) || !read.refresh_token) throw new DriveError('refused')
  return { ...timed(read), refresh: read.refresh_token }
}

/** A newer token. Throws `DriveError`: `revoked` where the musician took the right back. */
export async function renewedTokens(at: DriveAddresses, { refresh }: DriveTokens): Promise<DriveTokens> {
  const read = await post(at, { grant_type: 'refresh_token', refresh_token: refresh })
  return { ...timed(read), refresh: read.refresh_token ?? refresh }
}

/** Takes the right back at Google itself; answers whether Google knows now. */
export async function revokeTokens(at: DriveAddresses, { refresh }: DriveTokens): Promise<boolean> {
  try {
    const body = new URLSearchParams({ token: refresh })
    const { ok, status } = await fetch(at.revoke, {
      method: 'POST',
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(WAIT),
    })
    // 400: Google does not know it any more, which is the same.
    return ok || status === 400
  } catch {
    return false
  }
}

export function hasExpired({ expiresAt }: DriveTokens): boolean {
  return Date.now() > expiresAt - EARLY
}

function timed({ access_token, expires_in }: z.infer<typeof granted>) {
  return { access: access_token, expiresAt: Date.now() + expires_in * 1000 }
}

async function post(at: DriveAddresses, fields: Record<string, string>): Promise<z.infer<typeof granted>> {
  const body = new URLSearchParams({ ...fields, client_id: at.clientId, client_secret: at.secret })
  const answer = await fetch(at.token, {
    method: 'POST',
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(WAIT),
  }).catch(() => undefined)
  if (!answer || answer.status >= 500) throw new DriveError('away', answer?.status)
  const json: unknown = await answer.json().catch(() => undefined)
  if (!answer.ok) {
    const { error } = z
      .object({ error: z.string().default('') })
      .catch({ error: '' })
      .parse(json)
    throw new DriveError(
      error === 'invalid_grant' ? 'revoked' : answer.status === 429 ? 'too often' : 'refused',
      answer.status,
    )
  }
  const read = granted.safeParse(json)
  if (!read.success) throw new DriveError('strange')
  return read.data
}
