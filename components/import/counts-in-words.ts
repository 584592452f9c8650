import type { ImportCounts } from '@/db/schema/imports'
import { counted } from '@/lib/counted'

/** What an import did, in a few words. */
export function countsInWords({ added, changed, charts }: ImportCounts): string {
  const done = [added && `${counted(added, 'song')} added`, changed && `${counted(changed, 'song')} changed`]
  return [...done, withCharts({ charts })].filter(Boolean).join(', ') || 'Nothing new in it'
}

/** “12 with charts”; empty where no song brings any. */
export function withCharts({ charts }: Pick<ImportCounts, 'charts'>): string {
  return charts ? `${charts.toLocaleString('en')} with ${charts === 1 ? 'a chart' : 'charts'}` : ''
}
