import { decodeEntities } from '@/lib/import/xml-events'

/** A directive of ChordPro in lower case, `{meta: artist X}` being `artist`; the part behind a `-` chooses instruments. */
export type Directive = { name: string; value: string }

const LONGEST = 100_000

/** The escapes of ChordPro 6 read: `\\u266d` is a flat sign. */
export function withEscapesRead(text: string): string {
  return text.replace(/\\u([\da-f]{4})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** The directive a line holds: `{title: X}`, `{ T :X }`, `{title X}`; null if it holds none. */
export function directive(line: string): Directive | null {
  const text = line.slice(0, LONGEST).trim()
  if (!text.startsWith('{') || text.startsWith('{"')) return null
  const end = text.lastIndexOf('}')
  if (end < 2) return null
  const match = /^\s*([a-zA-Z][\w]{0,40})(?:-[\w-]{1,40}!?)?\s*(?:[:= ]\s*|$)/.exec(text.slice(1, end))
  if (!match) return null
  const name = match[1]!.toLowerCase()
  const value = unquoted(text.slice(1 + match[0].length, end).trim())
  if (name !== 'meta') return { name, value: decoded(value) }
  const meta = /^([\w-]{1,40})[:\s]\s*(.*)$/s.exec(value)
  return meta ? { name: meta[1]!.toLowerCase(), value: decoded(meta[2]!.trim()) } : null
}

function unquoted(text: string): string {
  const named = /^(?:name|value|label)="([^"]*)"$/.exec(text)
  return named ? named[1]! : text
}

function decoded(value: string): string {
  return decodeEntities(withEscapesRead(value))
}
