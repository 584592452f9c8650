import { env } from '@/lib/env'
import { keyedHash } from '@/lib/keyed-hash'

/**
 * The secret part of a link's address, 256 bits. Only its hash is stored, so it is made from the form that asked for it:
 * a double tap and a reload show the same address, and neither the database nor the form alone can tell it.
 */
export function shareToken(musicianId: string, formKey: string): string {
  return keyedHash('share link', musicianId, formKey)
}

export function isShareToken(text: string): boolean {
  return /^[\w-]{43}$/.test(text)
}

export function shareAddress(token: string): string {
  return `${env().AUTH_URL}${sharePath(token)}`
}

export function sharePath(token: string): string {
  return `/s/${token}`
}
