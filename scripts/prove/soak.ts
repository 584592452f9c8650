import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { disconnect } from '@/db/client'
import { startServed } from '../faults/world'
import { buildPages } from '../steps/build.mjs'
import { inHouse } from '../steps/house.mjs'
import type { Proof } from './proof'
import { soakFor } from './soak/campaign'
import { settleIn } from './soak/house'

const EIGHT_HOURS = 480
const RATE = 20

/** Hours of people and a fault now and then leave the server as it was. */
export const soak: Proof = {
  name: 'soak',
  says: 'Hours of requests with a fault now and then: every answer as promised, nothing lost, and the server no larger than before.',
  runs: 10,
  alone: true,
  async prove({ minutes = EIGHT_HOURS, rate = RATE, runs, tell }) {
    const folder = mkdtempSync(join(tmpdir(), 'soleil-soak-'))
    const stops: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })]
    try {
      await buildPages({ others: [inHouse('start.lock')], announce: () => tell('building the pages') })
      const served = await startServed(folder, (stop) => stops.push(stop))
      return await soakFor(served, await settleIn(), { minutes, rate, faults: runs, tell })
    } finally {
      await disconnect()
      while (stops.length > 0) await stops.pop()!()
    }
  },
}
