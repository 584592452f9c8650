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

/** The page of a song behind a link: `query` is what the address carries on. */
export function sharedSongPath(token: string, name: string, query = ''): string {
  return `${sharePath(token)}/songs/${name}${query && `?${query}`}`
}

/** Whether this is the address of a page below a link, with nothing in it that leads elsewhere. */
export function isSharedPage(text: string): boolean {
  return /^\/s\/[\w-]{43}(?:\/songs\/[\w-]{22,36}|\/parts)?(?:\?[\w=&%.+-]*)?$/.test(text)
}

/** The same page for another instrument: where its address named one, it names this one, and the chart is chosen anew. */
export function withInstrument(page: string, instrument: string): string {
  const [path, query] = page.split('?')
  const asked = new URLSearchParams(query)
  asked.delete('chart')
  if (asked.has('for')) asked.set('for', instrument)
  return asked.size ? `${path}?${asked}` : path!
}
