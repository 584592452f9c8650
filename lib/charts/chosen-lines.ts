import type { Chart, ChartLine, ChartMeta } from '@/lib/charts/chart'
import type { ChartReader } from '@/lib/charts/chart-reader'
import type { Directive } from '@/lib/charts/directive'
import { selectorsOf } from '@/lib/charts/instrument-of'

/** The lines meant for a reader: without conditional directives, and whole sections, that are meant for others. */
export function* chosenLines({ lines, meta }: Chart, reader: ChartReader): Generator<ChartLine> {
  const holds = new Set([...(reader.instrument ? selectorsOf(reader.instrument) : []), ...(reader.selectors ?? [])])
  for (const name of Object.keys(meta)) if (isSet(meta[name as keyof ChartMeta])) holds.add(name)
  let skipped: string | null = null
  for (const line of lines) {
    const directive = line.kind === 'directive' ? line.directive : null
    if (skipped !== null) {
      if (directive?.name === `end_of_${skipped}`) skipped = null
      continue
    }
    if (directive && !isChosen(directive, holds)) {
      if (directive.name.startsWith('start_of_')) skipped = directive.name.slice(9)
      continue
    }
    yield line
  }
}

function isChosen({ selector, unless, name }: Directive, holds: Set<string>): boolean {
  if (selector === null || name.startsWith('end_of_')) return true
  return holds.has(selector) !== unless
}

function isSet(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null
}
