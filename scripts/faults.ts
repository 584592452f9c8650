import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { disconnect } from '@/db/client'
import { chanceOf } from './faults/chance'
import { DATABASE_FAULTS } from './faults/database-faults'
import { brokenPromises } from './faults/promises'
import { REDIS_FAULTS } from './faults/redis-faults'
import { type Fault, type Tally, tryFault } from './faults/round'
import { tableOf } from './faults/table'
import { startWorld } from './faults/world'
import { buildPages } from './steps/build.mjs'
import { openHouse } from './steps/closing.mjs'
import { inHouse } from './steps/house.mjs'

// npm run faults                        a few of each
// npm run faults -- --rounds 50         50 database kills, 50 faults of Redis, and the others
// npm run faults -- --short --seed 7    every fault once, within a minute
// npm run faults -- --only Redis        those whose name this describes

/** A wire is dead for longer than a page may wait. */
const HOLD_MS: Record<Fault['of'], number> = { kills: 0, wires: 3_500, redis: 1_500, boots: 3_500 }

type House = { onClose: (stop: () => unknown) => void; signal: AbortSignal }

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '10' },
    short: { type: 'boolean', default: false },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    only: { type: 'string', default: '' },
  },
})
const wanted = new RegExp(values.only)
const rounds = values.short ? 1 : Number(values.rounds)
const TRIES: Record<Fault['of'], number> = {
  kills: Math.ceil(rounds / 2),
  wires: Math.ceil(rounds / 10),
  redis: Math.ceil(rounds / 6),
  boots: Math.ceil(rounds / 25),
}

// The servers are the campaign's own: what the environment says of others is not for it.
const PRIVATE = /^(?:DATABASE_|REDIS_|AUTH_|SOLEIL_)|^(?:HOST|PORT|TRUST_PROXY|NODE_ENV)$/
for (const name of Object.keys(process.env)) if (PRIVATE.test(name)) delete process.env[name]

await openHouse(async ({ onClose, signal }: House) => {
  console.log(`Seed ${values.seed}`)
  const folder = mkdtempSync(join(tmpdir(), 'soleil-faults-'))
  onClose(() => rmSync(folder, { recursive: true, force: true }))
  await buildPages({ others: [inHouse('start.lock')], announce: console.error })
  const world = await startWorld(folder, onClose)
  onClose(disconnect)
  const chance = chanceOf(Number(values.seed))
  const tallies = new Map<string, Tally>()
  for (const fault of [...DATABASE_FAULTS, ...REDIS_FAULTS].filter(({ name }) => wanted.test(name))) {
    signal.throwIfAborted()
    const lacks = fault.lacks?.(world)
    if (lacks) {
      console.log(`${fault.name}: not tried, ${lacks}`)
      continue
    }
    console.error(`${fault.name} …`)
    const tally = await tryFault(world, fault, TRIES[fault.of], {
      hold: values.short ? 1_500 : HOLD_MS[fault.of],
      pause: (ms) => pause(ms, undefined, { signal }),
      ...{ chance, signal },
    })
    tallies.set(fault.name, tally)
    // A long campaign may be ended before its table is written.
    console.error(
      tableOf(new Map([[fault.name, tally]]))
        .split('\n')
        .at(-1),
    )
  }
  const broken = [...tallies].flatMap(([name, tally]) => brokenPromises(name, tally, !values.short))
  console.log([tableOf(tallies), ...broken].join('\n'))
  return broken.length ? 1 : 0
})
