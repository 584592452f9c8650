/** The end of a day that was typed (`2026-12-24`), midnight UTC; undefined for no day, one that is over, and one more than ten years away. */
export function lastMomentOf(day: string, now = Date.now()): string | undefined {
  const end = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T23:59:59Z`) : Number.NaN
  return end > now && end < now + TEN_YEARS_MS ? new Date(end).toISOString() : undefined
}

const TEN_YEARS_MS = 3653 * 86_400_000
