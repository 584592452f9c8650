/** Whether this is a day (`2026-11-22`) that is today somewhere on earth. */
export function isNearToday(day: string, now = Date.now()): boolean {
  const start = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00Z`) : Number.NaN
  return start < now + FURTHEST && start + DAY > now - FURTHEST
}

const DAY = 86_400_000
/** Clocks go from twelve hours behind Greenwich to fourteen ahead. */
const FURTHEST = 14 * 3_600_000
