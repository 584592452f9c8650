import { notationOf } from '@/lib/chart-kinds'

type Served = { name: string; type: string; size: number; sha256: string }

const POLICY = `default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`
/** Browsers that show a PDF by an element of a page they make count it among the page's objects. */
const OF_PDF = `${POLICY}; object-src 'self'`
const OF_OTHERS = `${POLICY}; img-src 'self'; media-src 'self'; sandbox`

/**
 * The headers of an uploaded file. Nothing in it runs: the browser believes the type alone, and all but a PDF (whose viewer a
 * sandbox would shut in some browsers) stands in a sandbox. Only our own pages may frame it.
 */
export function fileHeaders({ name, type, sha256 }: Served, download: boolean): Record<string, string> {
  const shown = !download && !notationOf(type)
  return {
    'Content-Type': type,
    'Content-Disposition': `${shown ? 'inline' : 'attachment'}; filename="${plain(name)}"; filename*=UTF-8''${encoded(name)}`,
    'Content-Security-Policy': type === 'application/pdf' ? OF_PDF : OF_OTHERS,
    'X-Content-Type-Options': 'nosniff',
    'Accept-Ranges': 'bytes',
    'Cache-Control': 'private, no-cache',
    ETag: `"${sha256}"`,
  }
}

/** The range of bytes that a `Range` header asks for, both ends included (RFC 9110, 14.2); null for all, `none` where there is no such range. */
export function rangeOf(header: string | null, size: number): [first: number, last: number] | 'none' | null {
  const asked = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '')
  if (!asked || (asked[1] === '' && asked[2] === '')) return null
  const [from, to] = [asked[1]!, asked[2]!]
  if (from === '') return Number(to) === 0 ? 'none' : [Math.max(0, size - Number(to)), size - 1]
  const [first, last] = [Number(from), to === '' ? size - 1 : Math.min(Number(to), size - 1)]
  if (to !== '' && Number(to) < first) return null
  return first >= size ? 'none' : [first, last]
}

function plain(name: string): string {
  return name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
}

function encoded(name: string): string {
  return encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
