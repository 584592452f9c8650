const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })

/** A day as it is read: "3 Dec 2026". */
export function day(moment: Date): string {
  return DAY.format(moment)
}
