import { decimal, isUnset, NOTHING, notUnderstood, type Reading } from '@/lib/import/reading'
import { LIMITS } from '@/lib/songs'

/** What a bare number in a column of durations counts. */
export type DurationUnit = 'seconds' | 'milliseconds' | 'minutes' | 'minutes.seconds'

/**
 * Reads a duration in whole seconds: `3:30`, `00:05:23`, `3'45"`, `3m 30s`, `4 min`, and bare numbers in the unit of
 * their column. A clock time such as `03:30:00` is three and a half minutes: spreadsheets turn `3:30` into it, and no
 * song lasts three hours.
 */
export function readDuration(text: string, unit: DurationUnit = 'seconds'): Reading<number> {
  const written = text
    .normalize('NFKC')
    .replace(/[’′]/g, "'")
    .replace(/[”″]|''/g, '"')
    .trim()
    .toLowerCase()
  if (isUnset(written)) return NOTHING
  const seconds = clock(written) ?? signs(written) ?? bare(written, unit)
  const { min, max } = LIMITS.durationSeconds
  if (seconds === null || Math.round(seconds) < min || Math.round(seconds) > max) return notUnderstood(text)
  return { value: Math.round(seconds), leftover: null }
}

function clock(written: string): number | null {
  const match = /^(\d{1,4}):([0-5]\d)(?::([0-5]\d))?(?:[.,]\d{1,6})?$/.exec(written)
  if (!match) return null
  const [first, second] = [Number(match[1]), Number(match[2])]
  if (match[3] === undefined) return first * 60 + second
  return first > 0 && match[3] === '00' ? first * 60 + second : first * 3600 + second * 60 + Number(match[3])
}

function signs(written: string): number | null {
  const match =
    /^(?:(\d{1,2}) ?(?:h|hrs?|hours?|std\.?) ?)?(?:(\d{1,4}(?:[.,]\d{1,3})?) ?(?:m|mins?|minutes?|minuten|minutos|'|분|分) ?)?(?:([0-5]?\d|\d{2,5}) ?(?:s|secs?|seconds?|sekunden|segundos|"|초|秒)?)?\.?$/.exec(
      written,
    )
  if (!match || (match[1] === undefined && match[2] === undefined && !/[s"초秒]\.?$/.test(written))) return null
  const minutes = match[2] === undefined ? 0 : decimal(match[2])
  return Number(match[1] ?? 0) * 3600 + (minutes ?? 0) * 60 + Number(match[3] ?? 0)
}

function bare(written: string, unit: DurationUnit): number | null {
  const number = decimal(written)
  if (number === null) return null
  if (unit === 'minutes.seconds') return pointed(written)
  return unit === 'milliseconds' ? number / 1000 : unit === 'minutes' ? number * 60 : number
}

/** `3.45` is three minutes and 45 seconds; a spreadsheet drops the zero of `3.50`. */
function pointed(written: string): number | null {
  const [minutes = '', seconds = ''] = written.split(/[.,]/)
  if (seconds === '' && Number(minutes) > 15) return Number(minutes)
  return seconds.length > 2 ? null : Number(minutes) * 60 + Number(seconds.padEnd(2, '0'))
}
