import { type Instrument, instrumentNamed } from '@/lib/charts/instruments'
import type { Params } from '@/lib/song-filter'

/** Somebody who is sent their part: what they play, and how they are called if that was said. */
export type Part = { instrument: Instrument; name: string }

const MOST = 40
const LONGEST = 60

/** Who is to be sent a part, as the address lists them: `for` and `name` side by side. What is no instrument is left out. */
export function readParts(params: Params): Part[] {
  const names = listed(params.name)
  return listed(params.for)
    .slice(0, MOST)
    .flatMap((word, place) => {
      const instrument = instrumentNamed(word)
      const name = (names[place] ?? '').replaceAll('\0', '').toWellFormed().trim().slice(0, LONGEST)
      return instrument ? [{ instrument, name }] : []
    })
}

function listed(value: string | string[] | undefined): string[] {
  return value === undefined ? [] : [value].flat()
}
