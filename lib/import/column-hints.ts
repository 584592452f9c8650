import { isClock, isNumber, median, share } from '@/lib/import/column-values'
import type { SongValue } from '@/lib/import/draft-song'
import { asksWhetherReady } from '@/lib/import/guess-columns'
import { plainHeader } from '@/lib/import/header-words'
import type { DurationUnit } from '@/lib/import/read-duration'
import type { ColumnField } from '@/lib/import/song-draft'
import { isMissing } from '@/lib/music/missing'
import type { LowerCase } from '@/lib/music/parse-key'
import type { KeyHints } from '@/lib/music/read-key'

/** What a column as a whole tells about each of its values: the unit of durations, how the file writes keys. */
export function columnHints(field: ColumnField | null, header: string, values: Iterable<string>): Partial<SongValue> {
  if (field === 'key') return { keyHints: keyHints(header, distinct(values)) }
  if (field === 'duration') return { unit: durationUnit(plainHeader(header), distinct(values)) }
  if (field === 'readiness') return { yesMeansReady: asksWhetherReady(header) }
  return {}
}

/** German keys are those whose file shows H, Dur, Moll, -is or -es; numbers 0–11 are pitch classes. */
function keyHints(header: string, keys: string[]): KeyHints {
  return {
    german: keys.some((key) =>
      /^[Hh](?:[m\- ]|$)|[- ](?:d[uú]r|duuri|molli?|mol)$|^(?:[CDFGA]is[sz]?|[CDG]es[sz]?|[EA]s[sz]?)(?:[m\- ]|$)/i.test(
        key,
      ),
    ),
    lowerCase: lowerCase(keys),
    capitals: inCapitals(keys),
    fifths: plainHeader(header) === 'keysf',
    pitchClass: keys.length > 0 && share(keys, isNumber) >= 0.8,
    firstOfSeveral: plainHeader(header).startsWith('arrangement '),
  }
}

/** Where nothing is in small letters, `AM` beside `G` is A minor. */
function inCapitals(keys: string[]): boolean {
  return !keys.some((key) => /\p{Ll}/u.test(key)) && keys.some((key) => /^[A-H](?:[#B♯♭])?$/.test(key))
}

/** A lone lower-case letter is minor only in a file that also writes capitals, and major in one that writes `em`. */
function lowerCase(keys: string[]): LowerCase {
  if (keys.some((key) => /^[A-H]/.test(key))) return 'minor'
  if (keys.some((key) => /^[a-h][#b]?(?:m|min|maj)/.test(key))) return 'major'
  return keys.some((key) => /[- ](?:d[uú]r|duuri|molli?|mol)$/i.test(key)) ? 'minor' : 'unclear'
}

/** The header says it, unless the numbers below speak against it: no song lasts 100 ms or 4 s. */
function durationUnit(header: string, values: string[]): DurationUnit {
  const numbers = values.filter(isNumber)
  const middle = median(numbers)
  if (Number.isNaN(middle)) return 'seconds'
  if (/^minutes/.test(header)) return 'minutes'
  if (/^seconds/.test(header)) return 'seconds'
  if (isPointed(numbers, values)) return 'minutes.seconds'
  if (middle >= 10_000) return 'milliseconds'
  return middle <= 15 ? 'minutes' : 'seconds'
}

/** `3.45` beside `4.10` and `2.05`, none of them beyond `.59`: minutes and seconds with a point between. */
function isPointed(numbers: string[], values: string[]): boolean {
  const pointed = numbers.filter((number) => /^\d{1,2}[.,]\d{1,2}$/.test(number))
  if (pointed.length < Math.max(2, numbers.length * 0.7) && !(pointed.length > 0 && values.some(isClock))) return false
  return pointed.every((number) => /[.,][0-5]\d?$/.test(number)) && pointed.some((number) => /[.,]\d\d$/.test(number))
}

function distinct(values: Iterable<string>): string[] {
  const seen = new Set<string>()
  for (const value of values) {
    const text = value.trim()
    if (!isMissing(text)) seen.add(text)
    if (seen.size >= 2000) break
  }
  return [...seen]
}
