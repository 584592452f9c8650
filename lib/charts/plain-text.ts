import type { ChartMeta } from '@/lib/charts/chart'
import { decodeEntities } from '@/lib/import/xml-events'

const MARKUP = /<\/?(?:b|i|u|s|big|small|sub|sup|tt|span|sym)(?:\s[^<>]*)?>/g
const FIELDS = new Set<string>(['title', 'subtitle', 'key', 'capo', 'tempo', 'time', 'duration'])

/** Text without the markup of ChordPro, `<b>…</b>`, and with `%{title}` filled in. Other tags are text like any. */
export function plainText(text: string, meta: ChartMeta): string {
  const marked = text.includes('<') ? text.replace(MARKUP, '') : text
  // Some sheets went through two programs that each escaped them.
  const bare = marked.includes('&') ? decodeEntities(decodeEntities(marked)) : marked
  return bare.includes('%{')
    ? bare.replace(/%\{(\w{1,20})\}/g, (whole, name: string) => field(name, meta) ?? whole)
    : bare
}

function field(name: string, meta: ChartMeta): string | null {
  if (name === 'artist') return meta.artists.join(', ') || null
  if (!FIELDS.has(name)) return null
  const value = meta[name as 'title']
  return value === null ? null : String(value)
}
