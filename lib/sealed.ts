import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { env } from '@/lib/env'
import { hashUnder } from '@/lib/keyed-hash'

/** How a text was sealed stands before it, so that another way can take over while this one still opens what it sealed. */
const WAY = '1.'
const CIPHER = 'aes-256-gcm'
const IV_BYTES = 12
const TAG_BYTES = 16

/** A text that a guest carries back to us but can neither read nor make: `1.` and AES-256-GCM, base64url. */
export function seal(purpose: string, text: string): string {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv(CIPHER, keyFrom(env().AUTH_SECRET, purpose), iv)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return WAY + Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** What `seal` was given for the same purpose, under the secret of now or the one before; undefined for anything else. */
export function unseal(purpose: string, sealed: string): string | undefined {
  // What was sealed before ways had names was sealed in this one.
  const bytes = Buffer.from(sealed.startsWith(WAY) ? sealed.slice(WAY.length) : sealed, 'base64url')
  for (const secret of [env().AUTH_SECRET, env().AUTH_SECRET_BEFORE]) {
    const text = secret && opened(bytes, keyFrom(secret, purpose))
    if (text !== undefined) return text
  }
  return undefined
}

function opened(bytes: Buffer, key: Buffer): string | undefined {
  try {
    const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES })
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
    return decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
  } catch {
    return undefined
  }
}

function keyFrom(secret: string, purpose: string): Buffer {
  return Buffer.from(hashUnder(secret, `seal ${purpose}`), 'base64url')
}
