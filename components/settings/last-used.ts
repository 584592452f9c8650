const HOUR = 60 * 60 * 1000
const inWords = new Intl.RelativeTimeFormat('en', { numeric: 'always' })

/** When a device was last used. It is noted at most once an hour, so nothing finer is said. */
export function lastUsed(at: Date, now = new Date()): string {
  const hours = Math.max(0, Math.floor((now.getTime() - at.getTime()) / HOUR))
  if (hours < 1) return 'used within the last hour'
  return `last used ${hours < 48 ? inWords.format(-hours, 'hour') : inWords.format(-Math.floor(hours / 24), 'day')}`
}
