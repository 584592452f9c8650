import { chanceOf } from '../faults/chance'
import { debianPostgres } from '../testing/debian-postgres.mjs'
import { killOften, type Tally } from './kills/campaign'
import type { Proof, Proven } from './proof'

const REOPENS_MS = 2_000
/** A few kills on a machine that does other things too tell nothing of how long reopening takes. */
const TIMED_FROM = 100

/** However often PostgreSQL is killed, nothing that was acknowledged is lost, and nothing is there twice or in part. */
export const kills: Proof = {
  name: 'kills',
  says: 'PostgreSQL killed under writers: what was acknowledged is there, once, an import whole, and the data opens again.',
  runs: 500,
  async prove({ seed, runs, tell }) {
    const chance = chanceOf(seed)
    const debian = debianPostgres()
    const servers = { embedded: undefined, ...(debian && { 'of Debian': debian }) }
    if (!debian) tell('Debian’s PostgreSQL is not installed: all kills are of the embedded one')
    const counts: Proven['counts'] = {}
    const failures: string[] = []
    for (const [name, found] of Object.entries(servers)) {
      const each = Math.ceil(runs / Object.keys(servers).length)
      const how = { chance, found, tell: (line: string) => tell(`${name}: ${line}`) }
      const tally = await killOften(each, how).catch((error: Error) => error)
      if (tally instanceof Error) {
        failures.push(`${name}: ${tally.message}`)
        continue
      }
      const own = countsOf(tally)
      tell(`${name}: ${JSON.stringify(own)}, reopened in ${times(tally.reopened)}`)
      for (const [what, count] of Object.entries(own)) counts[what] = (counts[what] ?? 0) + count
      failures.push(...broken(tally, runs >= TIMED_FROM).map((sentence) => `${name}: ${sentence}`))
    }
    return { counts, failures }
  },
}

function countsOf({ reopened, forms, imports, broken, unsure, damaged }: Tally): Proven['counts'] {
  return {
    kills: reopened.length,
    'forms acknowledged': forms,
    'imported songs acknowledged': imports,
    'calls failed': unsure.failed,
    'forms failed and yet there': unsure.forms,
    'imports failed and yet there': unsure.imports,
    lost: broken.lost.size,
    doubled: broken.doubled.size,
    partial: broken.partial.size,
    'damaged indexes': damaged.length,
  }
}

function times(reopened: number[]): string {
  const at = (share: number) => `${Math.round(percentile(reopened, share))} ms`
  return `${at(0.5)} (half), ${at(0.95)} (95 of 100), ${at(1)} (all)`
}

function broken({ reopened, broken, damaged }: Tally, timed: boolean): string[] {
  const said = [...damaged]
  for (const [what, keys] of Object.entries(broken)) if (keys.size) said.push(`${keys.size} ${what}: ${[...keys][0]}`)
  const p95 = percentile(reopened, 0.95)
  if (timed && p95 > REOPENS_MS) said.push(`reopening took ${Math.round(p95)} ms`)
  return said
}

function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
}
