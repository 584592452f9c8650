import type { ChartLine, ChartMeta } from '@/lib/charts/chart'

/** What the directives say about the song. Those for some instruments only are not asked. */
export function metaOf(lines: readonly ChartLine[]): ChartMeta {
  const found = new Map<string, string[]>()
  for (const line of lines) {
    if (line.kind !== 'directive' || line.directive.selector || line.directive.value === '') continue
    const { name, value } = line.directive
    found.set(name, [...(found.get(name) ?? []).slice(0, 9), value])
  }
  const first = (name: string) => found.get(name)?.[0] ?? null
  return {
    title: first('title'),
    subtitle: first('subtitle'),
    artists: found.get('artist') ?? [],
    key: first('key'),
    capo: fret(first('capo')),
    tempo: number(first('tempo')),
    time: first('time'),
    duration: first('duration'),
  }
}

function fret(text: string | null): number | null {
  const found = /^(?:capo|fret)?\s*(\d{1,2})/i.exec(text ?? '')
  return found && Number(found[1]) <= 24 ? Number(found[1]) : null
}

function number(text: string | null): number | null {
  const found = /\d{2,3}(?:[.,]\d+)?/.exec(text ?? '')
  return found ? Math.round(Number(found[0].replace(',', '.'))) : null
}
