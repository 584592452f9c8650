const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const inWords = new Intl.RelativeTimeFormat('en', { numeric: 'always' })

/** How old a copy is: "just now", "5 minutes ago", "2 hours ago", "3 days ago". */
export function age(since: number, now = Date.now()): string {
  const past = now - since
  if (past < MINUTE) return 'just now'
  if (past < HOUR) return inWords.format(-Math.floor(past / MINUTE), 'minute')
  if (past < 2 * DAY) return inWords.format(-Math.floor(past / HOUR), 'hour')
  return inWords.format(-Math.floor(past / DAY), 'day')
}
