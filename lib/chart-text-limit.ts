import { CHART_LIMITS } from '@/lib/chart-kinds'

/** What is said of a text that is too long, with how long it is. */
export function tooLong(length: number): string {
  const most = CHART_LIMITS.text.toLocaleString('en')
  return `A chart may hold ${most} characters; this one has ${length.toLocaleString('en')}. Take some out and save again.`
}
