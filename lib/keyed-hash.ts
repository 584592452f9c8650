import { createHmac } from 'node:crypto'
import { env } from '@/lib/env'

/**
 * What only this server can compute from these parts: 43 characters, base64url (HMAC-SHA-256 under `AUTH_SECRET`). Another
 * purpose gives another result, so that a hash made for one thing proves nothing elsewhere.
 */
export function keyedHash(purpose: string, ...parts: string[]): string {
  return hashUnder(env().AUTH_SECRET, purpose, ...parts)
}

/** The same under another secret. */
export function hashUnder(secret: string, purpose: string, ...parts: string[]): string {
  return createHmac('sha256', secret)
    .update(JSON.stringify([purpose, ...parts]))
    .digest('base64url')
}
