import { UnreadableFile } from '@/lib/import/unreadable-file'

/** What stands in an XML text, one after the other. Names keep their case and lose their namespace prefix. */
export type XmlEvent =
  | { kind: 'open'; name: string; attributes: () => Record<string, string> }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string }

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }
const DAMAGED = 'This XML file is damaged: it ends in the middle of a tag.'
const LONGEST_TAG = 1_000_000

/**
 * The tags and texts of an XML or HTML text, in time linear in its length and without ever keeping more than one tag.
 * Entities are the five of XML and numbers; a document that defines its own is refused, since these can be made to grow
 * without end.
 */
export function* xmlEvents(xml: string): Generator<XmlEvent> {
  let at = 0
  while (at < xml.length) {
    const tag = xml.indexOf('<', at)
    const end = tag < 0 ? xml.length : tag
    if (end > at) yield { kind: 'text', text: decodeEntities(xml.slice(at, end)) }
    if (tag < 0) return
    if (xml.startsWith('<!--', tag)) at = after(xml, '-->', tag + 4)
    else if (xml.startsWith('<![CDATA[', tag)) {
      at = after(xml, ']]>', tag + 9)
      yield { kind: 'text', text: xml.slice(tag + 9, at - 3) }
    } else if (xml.startsWith('<?', tag)) at = after(xml, '?>', tag + 2)
    else if (xml.startsWith('<!', tag)) {
      at = after(xml, '>', tag + 2)
      if (/\[|<!ENTITY/i.test(xml.slice(tag, at)))
        throw new UnreadableFile('This XML file defines its own entities, which SOLEil does not open for safety.')
    } else {
      at = tagEnd(xml, tag + 1) + 1
      yield* tagEvents(xml.slice(tag + 1, at - 1))
    }
  }
}

/** Text with the entities of XML decoded; unknown ones stay as they are written. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,6}));/g, (written, decimal, hex, name) => {
    if (name) return NAMED[name] ?? written
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ''
  })
}

function* tagEvents(tag: string): Generator<XmlEvent> {
  const closing = tag.startsWith('/')
  const match = /^\/?(?:[^\s/>:]{1,200}:)?([^\s/>]{1,200})/.exec(tag)
  const name = match?.[1] ?? ''
  if (!closing) yield { kind: 'open', name, attributes: () => attributesOf(tag.slice(match?.[0].length ?? 0)) }
  if (closing || tag.endsWith('/')) yield { kind: 'close', name }
}

function attributesOf(text: string): Record<string, string> {
  const attributes: Record<string, string> = Object.create(null)
  let at = 0
  for (let sign = text.indexOf('='); sign >= 0; sign = text.indexOf('=', at)) {
    const name = text.slice(at, sign).trimEnd().split(/\s/).at(-1)!
    let from = sign + 1
    while (text[from] === ' ' || text[from] === '\n' || text[from] === '\r' || text[from] === '\t') from++
    const quoted = text[from] === '"' || text[from] === "'"
    const end = quoted ? text.indexOf(text[from]!, from + 1) : from
    if (end < 0) break
    if (quoted) attributes[name] = decodeEntities(text.slice(from + 1, end))
    at = end + 1
  }
  return attributes
}

/** Where a tag ends: at the first `>` outside of quotes. */
function tagEnd(xml: string, from: number): number {
  let quote = ''
  for (let at = from; at < xml.length && at - from < LONGEST_TAG; at++) {
    const sign = xml[at]!
    if (quote !== '') {
      if (sign === quote) quote = ''
    } else if (sign === '>') return at
    else if (sign === '"' || sign === "'") quote = sign
  }
  throw new UnreadableFile(DAMAGED)
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from)
  if (at < 0) throw new UnreadableFile(DAMAGED)
  return at + mark.length
}
