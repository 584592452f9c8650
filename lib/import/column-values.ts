import { namesGenre } from '@/lib/import/genre-words'
import { isMissing } from '@/lib/music/missing'
import { parseKey } from '@/lib/music/parse-key'

/** What the values of a column look like, judged without its header. */
export type ValueKind =
  | 'empty'
  | 'drive link'
  | 'link'
  | 'clock'
  | 'signature'
  | 'date'
  | 'position'
  | 'milliseconds'
  | 'tempo'
  | 'number'
  | 'identifier'
  | 'file name'
  | 'key'
  | 'genre'
  | 'text'

const DRIVE = /(?:drive|docs|sheets)\.google\.com|drive\.usercontent\.google\.com/i
const LINK = /^(?:https?:\/\/|www\.|spotify:)/i
const CLOCK = /^\d{1,2}:[0-5]\d(?::[0-5]\d)?$|^\d{1,2}['’′][0-5]?\d?["”″]?$/
const DATE = /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}(?: |$)/
const FILE =
  /\.(?:pdf|onsong|pro|cho|crd|chopro|chordpro|txt|docx?|mp3|wav|m4a|musicxml|mxl|mscz|gpx?|html?|jpe?g|png)$/i
const SIGNATURE = /^(?:[1-9]|1[0-9]) ?\/ ?(?:1|2|4|8|16)$/
const WORD = /\p{L}{2}|^\p{Lo}/u
const NUMBER = /^-?\d{1,15}(?:[.,]\d{1,15})?$/

/** The share of the values, 0–1, that pass a test; 0 of none. */
export function share(values: string[], test: (value: string) => boolean): number {
  return values.length === 0 ? 0 : values.filter(test).length / values.length
}

/** The middle one of the numbers among the values; NaN where there are none. */
export function median(values: string[]): number {
  const numbers = values.map((value) => Number(value.replace(',', '.'))).filter((number) => !Number.isNaN(number))
  return numbers.sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN
}

export const isDriveText = (value: string) => DRIVE.test(value)
export const isClock = (value: string) => CLOCK.test(value)
export const isNumber = (value: string) => NUMBER.test(value)
export const isFileName = (value: string) => FILE.test(value)
export const isSignature = (value: string) => SIGNATURE.test(value)
export const isWords = (value: string) => /\p{L}/u.test(value) && !LINK.test(value) && !CLOCK.test(value)

/** The kind of a column by a sample of its values in their order, each of which eight in ten must share. */
export function valueKind(sample: string[]): ValueKind {
  const values = sample.filter((value) => !isMissing(value))
  const most = (test: (value: string) => boolean) => share(values, test) >= 0.8
  if (values.length === 0) return 'empty'
  if (share(values, isDriveText) >= 0.5) return 'drive link'
  if (share(values, (value) => LINK.test(value)) >= 0.5) return 'link'
  if (most(isClock)) return 'clock'
  if (most(isSignature)) return 'signature'
  if (most((value) => DATE.test(value))) return 'date'
  if (most(isNumber)) return numberKind(values)
  if (most(isFileName)) return 'file name'
  if (most(isIdentifier)) return 'identifier'
  if (looksLikeKeys(values)) return 'key'
  const distinct = new Set(values).size
  if (share(values, namesGenre) >= 0.5 && distinct <= Math.max(2, values.length * 0.4)) return 'genre'
  return share(values, (value) => WORD.test(value)) >= 0.5 ? 'text' : 'number'
}

function numberKind(values: string[]): ValueKind {
  const numbers = values.map((value) => Number(value.replace(',', '.')))
  const rising = numbers.every((number, index) => index === 0 || number >= numbers[index - 1]!)
  if (rising && new Set(numbers).size > numbers.length * 0.9 && isEven(numbers)) return 'position'
  const within = (low: number, high: number) =>
    share(values, (value) => between(Number(value.replace(',', '.')), low, high))
  if (within(60_000, 1_500_000) >= 0.8 && new Set(numbers).size > 1) return 'milliseconds'
  // Popularity and ratings end at 100; a list of songs nearly always has a tempo above it.
  if (within(40, 220) >= 0.9 && numbers.some((number) => number > 100)) return 'tempo'
  return 'number'
}

/** Places in a list rise in steps of about the same size. */
function isEven(numbers: number[]): boolean {
  const steps = numbers.slice(1).map((number, index) => number - numbers[index]!)
  const mean = steps.reduce((sum, step) => sum + step, 0) / Math.max(1, steps.length)
  return numbers.length > 2 ? Math.max(...steps) <= mean * 5 : mean === 1
}

function isIdentifier(value: string): boolean {
  return /^[A-Za-z0-9_:.-]{6,}$/.test(value) && (/\d/.test(value) || /[:_]/.test(value))
}

/** Single letters may be parts, grades or voices; only minors, accidentals or most of the alphabet tell keys. */
function looksLikeKeys(values: string[]): boolean {
  if (share(values, (value) => value.length <= 12 && parseKey(value) !== null) < 0.8) return false
  const distinct = new Set(values)
  return [...distinct].some((value) => value.length > 1) || distinct.size >= 5
}

function between(number: number, low: number, high: number): boolean {
  return number >= low && number <= high
}
