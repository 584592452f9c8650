import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { keyedHash } from '@/lib/keyed-hash'

const IV_BYTES = 12
const TAG_BYTES = 16

/** A text that a guest carries back to us but can neither read nor make: AES-256-GCM, base64url. */
export function seal(purpose: string, text: string): string {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key(purpose), iv)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** What `seal` was given for the same purpose; undefined for anything else. */
export function unseal(purpose: string, sealed: string): string | undefined {
  try {
    const bytes = Buffer.from(sealed, 'base64url')
    const decipher = createDecipheriv('aes-256-gcm', key(purpose), bytes.subarray(0, IV_BYTES), {
      authTagLength: TAG_BYTES,
    })
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
    return decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
  } catch {
    return undefined
  }
}

function key(purpose: string): Buffer {
  return Buffer.from(keyedHash(`seal ${purpose}`), 'base64url')
}
