import { explain } from '../steps/sentence.mjs'
import { bootWithout } from './boot'
import { isFailed, startVisiting, type Visit } from './visits'
import type { World } from './world'

/** `pause` ends at once, with an error, when the campaign is asked to stop. */
export type Setting = { hold: number; chance: () => number; pause: (ms: number) => Promise<void>; signal: AbortSignal }
type Harm = { harm: (world: World, setting: Setting) => Promise<void> }
type Boot = { boots: 'toDatabase' | 'toRedis' }
/** `harm` ends when its fault is over. `of` says how often it is tried, `lacks` why it cannot be tried on this machine. */
export type Fault = {
  name: string
  of: 'kills' | 'wires' | 'redis' | 'boots'
  lacks?: (world: World) => string | undefined
} & (Harm | Boot)

export type Tally = {
  tries: number
  acknowledged: number
  lost: number
  doubled: number
  signedOut: number
  /** Which answer each page that failed gave, 0 for none. */
  failed: string[]
  unavailable: number
  slowest: number
  recovery: number
  broken: string[]
}

const PATIENCE_MS = 20_000

/** Lets one fault happen `tries` times under load, one after the other, and counts what became of it. */
export async function tryFault(world: World, fault: Fault, tries: number, setting: Setting): Promise<Tally> {
  const before = world.writing.count()
  const all: Visit[] = []
  const broken: string[] = []
  let recovery = 0
  for (let round = 0; round < tries; round++) {
    try {
      const { visits, took } =
        'boots' in fault ? await bootWithout(world, fault.boots, setting) : await once(world, fault, setting)
      all.push(...visits)
      recovery = Math.max(recovery, took)
    } catch (error) {
      setting.signal.throwIfAborted()
      broken.push(explain(error))
    }
  }
  return {
    tries,
    acknowledged: world.writing.count() - before,
    ...(await world.writing.compare(world.database.url)),
    signedOut: all.filter(({ signedOut }) => signedOut).length,
    failed: all.filter(isFailed).map(({ status, path }) => `${path} ${status}`),
    unavailable: all.filter(({ status }) => status === 503).length,
    slowest: Math.max(0, ...all.map(({ ms }) => ms)),
    recovery,
    broken,
  }
}

async function once(world: World, { harm }: Harm, setting: Setting) {
  const visiting = startVisiting(world.site.settings.AUTH_URL, world.token)
  const began = performance.now()
  try {
    await untilReady(world.site.settings.AUTH_URL, setting)
    await setting.pause(200 + setting.chance() * 300)
    await harm(world, setting)
    const took = await untilWell(visiting.since, world.writing.since, setting)
    return { visits: await settled(visiting, began), took }
  } finally {
    visiting.stop()
  }
}

/** A fault shall meet servers that have recovered from the one before, Redis too, which no page waits for. */
async function untilReady(address: string, { pause }: Setting): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS
  while (performance.now() < deadline) {
    const said = await Promise.race([saysReady(address), pause(3_000)])
    if (said) return
    await pause(100)
  }
  throw new Error('The site did not become ready between two faults.')
}

async function saysReady(address: string): Promise<boolean> {
  const answer = await fetch(`${address}/api/ready`).catch(() => undefined)
  const said = await answer?.text().catch(() => 'not reachable')
  return answer?.ok === true && !said?.includes('not reachable')
}

/** The time from the end of a fault until a page opened since was answered and a song added since was acknowledged. */
export async function untilWell(
  since: (moment: number) => Visit[],
  written: (moment: number) => boolean,
  { pause }: Pick<Setting, 'pause'>,
): Promise<number> {
  const healed = performance.now()
  for (;;) {
    const took = performance.now() - healed
    if (written(healed) && since(healed).some(({ status }) => status === 200)) return took
    if (took > PATIENCE_MS) throw new Error(`Nothing went well within ${PATIENCE_MS / 1000} s of the end of the fault.`)
    await pause(20)
  }
}

/** Every page that was asked for is counted, the one that hangs above all. */
export async function settled(visiting: ReturnType<typeof startVisiting>, began: number): Promise<Visit[]> {
  visiting.stop()
  await visiting.done()
  return visiting.since(began)
}
