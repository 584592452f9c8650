import 'server-only'
import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose'

type Issuer = { issuer: string; audience: string }

const [SOON_MS, KEPT_MS] = [5_000, 60 * 60 * 1000]
const keys = new Map<string, JWTVerifyGetKey>()

/**
 * Whether this issuer signed what it says of who signs in, for this site and just now. next-auth takes it as it comes, because
 * it came over TLS from the issuer itself (OpenID Connect Core 1.0, 3.1.3.7); this is the second look that ASVS 6.8.2 asks for.
 * Throws when the issuer's keys cannot be read.
 */
export async function isSignedBy({ issuer, audience }: Issuer, idToken: string): Promise<boolean> {
  try {
    await jwtVerify(idToken, await keysOf(issuer), { issuer, audience, algorithms: ['RS256'] })
    return true
  } catch (error) {
    if (REFUSALS.some((refusal) => error instanceof refusal)) return false
    throw error
  }
}

const REFUSALS = [
  ...[errors.JWSSignatureVerificationFailed, errors.JWSInvalid, errors.JWTInvalid, errors.JWKSNoMatchingKey],
  ...[errors.JWTClaimValidationFailed, errors.JWTExpired, errors.JOSEAlgNotAllowed, errors.JOSENotSupported],
]

/** Where the keys lie is said by the issuer (OpenID Connect Discovery 1.0, 4); they are read again when one is not known. */
async function keysOf(issuer: string): Promise<JWTVerifyGetKey> {
  const known = keys.get(issuer)
  if (known) return known
  const answer = await fetch(`${issuer}/.well-known/openid-configuration`, { signal: AbortSignal.timeout(SOON_MS) })
  if (!answer.ok) throw new Error(`The issuer's keys cannot be found: it answered ${answer.status}.`)
  const { jwks_uri } = (await answer.json()) as { jwks_uri: string }
  const made = createRemoteJWKSet(new URL(jwks_uri), { timeoutDuration: SOON_MS, cacheMaxAge: KEPT_MS })
  keys.set(issuer, made)
  return made
}
