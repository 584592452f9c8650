import { isUnset, NOTHING, notUnderstood, type Reading } from '@/lib/import/reading'
import { TIME_SIGNATURE_PATTERN } from '@/lib/songs'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const WORDS: Record<string, string> = {
  ...{ c: '4/4', common: '4/4', 'common time': '4/4', 'cut time': '2/2', 'alla breve': '2/2', '¢': '2/2' },
  ...{ waltz: '3/4', walzer: '3/4', valse: '3/4', vals: '3/4' },
}
const LOWERS = new Set([2, 4, 8, 16])

/**
 * Reads a time signature, `4/4`, `6-8`, `6 / 8`, also after a spreadsheet took it for a date: `04-Apr` and `2024-04-04`
 * are 4/4, `08-Jun` is 6/8. A lone `3`, `4` or `5` counts quarters as streaming services do; other numbers are not
 * understood.
 */
export function readTimeSignature(text: string): Reading<string> {
  const written = text.normalize('NFKC').replaceAll('⁄', '/').trim().toLowerCase()
  if (isUnset(written)) return NOTHING
  const signature = plain(written) ?? (Object.hasOwn(WORDS, written) ? WORDS[written]! : null) ?? fromDate(written)
  return signature && TIME_SIGNATURE_PATTERN.test(signature)
    ? { value: signature, leftover: null }
    : notUnderstood(text)
}

function plain(written: string): string | null {
  const pair = /^'?(\d{1,2}) ?[/:|-] ?(\d{1,2})$/.exec(written)
  if (pair) return `${Number(pair[1])}/${Number(pair[2])}`
  return /^[345](?:\.0)?$/.test(written) ? `${written.charAt(0)}/4` : null
}

/** Spreadsheets write day and month in either order, so the half that can be a note value stands below. */
function fromDate(written: string): string | null {
  const named =
    /^(\d{1,2})[-. /]([a-z]{3})[a-z]*\.?$/.exec(written) ?? swapped(/^([a-z]{3})[a-z]*[-. /](\d{1,2})$/.exec(written))
  if (named) return ordered(Number(named[1]), MONTHS.indexOf(named[2]!) + 1)
  const iso =
    /^\d{4}-(\d{2})-(\d{2})(?: 00:00:00)?$/.exec(written) ?? /^(\d{1,2})[/.](\d{1,2})[/.]\d{2,4}$/.exec(written)
  return iso ? ordered(Number(iso[2]), Number(iso[1])) : null
}

function ordered(day: number, month: number): string | null {
  if (month === 0) return null
  const [top, bottom] = LOWERS.has(day) && (!LOWERS.has(month) || day >= month) ? [month, day] : [day, month]
  return LOWERS.has(bottom) ? `${top}/${bottom}` : null
}

function swapped(match: RegExpExecArray | null): (string | undefined)[] | null {
  return match && [match[0], match[2], match[1]]
}
