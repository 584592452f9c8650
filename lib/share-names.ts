import { createCipheriv, createDecipheriv } from 'node:crypto'
import { validate as isUuid, parse, stringify } from 'uuid'
import { keyedHash } from '@/lib/keyed-hash'

/**
 * The name that a song or a chart has within one link, 22 characters: an id is one block of AES-256, so that the same id is
 * always the same name, and neither the id nor the day that stands in it can be read from it.
 */
export function shareName(linkId: string, id: string): string {
  const cipher = createCipheriv('aes-256-ecb', keyOf(linkId), null).setAutoPadding(false)
  return Buffer.concat([cipher.update(parse(id)), cipher.final()]).toString('base64url')
}

/** The id behind a name within a link, or the id itself for who knows it; undefined for what is neither. */
export function namedInShare(linkId: string, name: string): string | undefined {
  if (isUuid(name)) return name.toLowerCase()
  if (!/^[\w-]{22}$/.test(name)) return undefined
  const decipher = createDecipheriv('aes-256-ecb', keyOf(linkId), null).setAutoPadding(false)
  const id = stringifyAny(Buffer.concat([decipher.update(Buffer.from(name, 'base64url')), decipher.final()]))
  return id && shareName(linkId, id) === name ? id : undefined
}

/** A name that was made up is no uuid. */
function stringifyAny(bytes: Uint8Array): string | undefined {
  try {
    return stringify(bytes)
  } catch {
    return undefined
  }
}

function keyOf(linkId: string): Buffer {
  return Buffer.from(keyedHash('names of a shared list', linkId), 'base64url')
}
