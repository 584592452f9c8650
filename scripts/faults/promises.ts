import type { Tally } from './round'

const RECOVERS_MS = 5_000
/** The promise is 3 s; the rest is for a machine that has to visit, write and answer at once. */
const ANSWERS_MS = 3_500

/** What a fault did that no fault may do, in words; nothing when all promises were kept. Without `timed` how long things took is only told. */
export function brokenPromises(name: string, tally: Tally, timed: boolean): string[] {
  const said = [...tally.broken]
  if (tally.lost) said.push(`${tally.lost} acknowledged songs are missing`)
  if (tally.doubled) said.push(`${tally.doubled} songs are there twice`)
  if (tally.signedOut) said.push(`${tally.signedOut} pages told a musician to sign in again`)
  if (tally.failed.length) said.push(`neither answered nor a 503: ${[...new Set(tally.failed)].join(', ')}`)
  if (timed && tally.slowest > ANSWERS_MS) said.push(`a page took ${(tally.slowest / 1000).toFixed(1)} s`)
  if (timed && tally.recovery > RECOVERS_MS) said.push(`recovering took ${(tally.recovery / 1000).toFixed(1)} s`)
  return said.map((sentence) => `${name}: ${sentence}`)
}
