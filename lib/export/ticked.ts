import { parse, validate } from 'uuid'

const LETTERS = 22

/** Many ids in so short a text that five hundred fit into an address. */
export function packIds(ids: readonly string[]): string {
  return ids.map((id) => Buffer.from(parse(id)).toString('base64url')).join('')
}

/** The ids that `packIds` was given; undefined for any other text. */
export function unpackIds(text = ''): string[] | undefined {
  if (!/^(?:[\w-]{22}){1,500}$/.test(text)) return undefined
  const ids = Array.from({ length: text.length / LETTERS }, (_, at) => {
    const hex = Buffer.from(text.slice(at * LETTERS, (at + 1) * LETTERS), 'base64url').toString('hex')
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
  })
  return ids.every((id) => validate(id)) ? ids : undefined
}
