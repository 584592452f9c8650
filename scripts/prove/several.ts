import { randomUUID } from 'node:crypto'
import { disconnect } from '@/db/client'
import { ownRepertoire } from '@/db/repertoires'
import { addShareLink } from '@/db/share-link-changes'
import { createMusician, createSession, createSong } from '@/e2e/factories'
import { UNKNOWN_TOKENS } from '@/lib/rate-limit'
import { redis } from '@/lib/redis'
import { sharePath, shareToken } from '@/lib/share-address'
import { chanceOf } from '../faults/chance'
import { withClient } from '../postgres/databases.mjs'
import { buildPages } from '../steps/build.mjs'
import { inHouse } from '../steps/house.mjs'
import type { Proof, Proven } from './proof'
import { ask, askPatiently, newAddress } from './several/ask'
import { tryEnded, tryEndedWhileAway } from './several/ended'
import { killUnderLoad } from './several/killed'
import { lacks, type SeveralWorld, startSeveral } from './several/world'

const KILLS = 4
const WHILE_AWAY = 12
const START_MS = 180_000

/** Two and four processes behind one port, a Redis Cluster and a streaming replica behave as one site. */
export const several: Proof = {
  name: 'several',
  says: 'Processes behind one port are one site: what ended on one has ended on all, tries are counted together, and one that is killed takes nothing along.',
  runs: 200,
  prove: async ({ seed, runs, tell }) => {
    const lacking = lacks()
    if (lacking) return { counts: {}, failures: [`not tried: ${lacking}`] }
    await buildPages({ others: [inHouse('start.lock')], announce: () => tell('building the pages') })
    const counts: Proven['counts'] = {}
    const failures: string[] = []
    const servers = await startSeveral()
    try {
      for (const count of [2, 4]) {
        const world = await servers.serve(count)
        const tried = await tryAll(world, runs, chanceOf(seed + count)).finally(world.stop)
        for (const [name, number] of Object.entries(tried.counts)) counts[name] = (counts[name] ?? 0) + number
        failures.push(...tried.failures.map((failure) => `${count} processes: ${failure}`))
        const numbers = Object.entries(tried.counts).map(([what, number]) => `${number} ${what}`)
        tell(`${count} processes: ${[...numbers, ...tried.failures].join(', ')}`)
      }
    } finally {
      // Whatever this process has ended itself it has told Redis, to which it would go on looking for a way.
      redis()?.disconnect()
      await disconnect()
      await servers.stop()
    }
    return { counts, failures }
  },
}

async function tryAll(world: SeveralWorld, runs: number, chance: () => number): Promise<Proven> {
  await everyProcessServes(world)
  const ended = await tryEnded(world, runs)
  const failures = [...ended.stale]
  if (world.serving().length !== world.count)
    failures.push(`only ${world.serving().length} of ${world.count} processes were asked`)
  failures.push(...(await triesAreCountedTogether(world)), ...(await whatChangedIsShown(world)))
  const away = await tryEndedWhileAway(world, WHILE_AWAY)
  failures.push(...away.stale.map((failure) => `Redis away: ${failure}`))
  const killed = await killUnderLoad(world, KILLS, chance)
  for (const name of ['lost', 'doubled', 'signedOut', 'unanswered'] as const)
    if (killed[name] > 0) failures.push(`${killed[name]} ${name} when a process was killed`)
  failures.push(...killed.failed)
  if (world.count === 4) failures.push(...(await aNodeOfRedisMayDie(world, chance)))
  const counts = {
    'requests after an end': ended.tries,
    'requests after an end while Redis was away': away.tries,
    'processes killed': KILLS,
    'songs acknowledged': killed.acknowledged,
    'connections broken': killed.broken,
  }
  return { counts, failures }
}

/** Each has answered a page of a musician: on a busy machine the first ones take their time. */
async function everyProcessServes(world: SeveralWorld): Promise<void> {
  const token = await createSession(await createMusician())
  const deadline = performance.now() + START_MS
  while (world.serving().length < world.count && performance.now() < deadline)
    await Promise.all(Array.from({ length: world.count }, () => askPatiently(world.address, '/repertoire', { token })))
}

/** One address asks for links that do not exist, one after the other and of whichever process takes it, within a minute. */
async function triesAreCountedTogether({ address }: SeveralWorld): Promise<string[]> {
  for (let attempt = 0; attempt < 3; attempt++) {
    const [from, began] = [newAddress(), performance.now()]
    const statuses: number[] = []
    for (let n = 0; n < UNKNOWN_TOKENS.tries + 10; n++)
      statuses.push((await ask(address, `${sharePath(shareToken(randomUUID(), randomUUID()))}/songs`, { from })).status)
    const took = performance.now() - began
    if (took > UNKNOWN_TOKENS.seconds * 1_000) continue
    const unknown = statuses.filter((status) => status === 404).length
    const refused = statuses.filter((status) => status === 429).length
    if (unknown === UNKNOWN_TOKENS.tries && refused === 10) return []
    return [`${unknown} tries were allowed in place of ${UNKNOWN_TOKENS.tries}, and ${refused} refused: ${statuses}`]
  }
  return ['this machine is too slow to count tries within a minute']
}

/** A shared list that every process has kept, while the replica stands still and Redis holds the copies. */
async function whatChangedIsShown(world: SeveralWorld): Promise<string[]> {
  const musician = await createMusician()
  const own = ownRepertoire(musician)
  const token = await createSession(musician)
  const formKey = randomUUID()
  await addShareLink(own, { title: 'All', filter: {}, ending: { days: 30 }, passcode: null }, formKey)
  const paths = [sharePath(shareToken(musician.id, formKey)), '/repertoire']
  const everywhere = (path: string) =>
    Promise.all(Array.from({ length: 2 * world.count }, () => askPatiently(world.address, path, { token })))
  for (const path of paths) await everywhere(path)
  await onReplica(world, 'select pg_wal_replay_pause()')
  try {
    await createSong(musician, { title: 'Newly added' })
    const behind = []
    for (const path of paths)
      for (const { status, body } of await everywhere(path))
        if (!body.includes('Newly added')) behind.push(`${path} did not show what was added (${status})`)
    return behind
  } finally {
    await onReplica(world, 'select pg_wal_replay_resume()')
  }
}

function onReplica({ postgres }: SeveralWorld, sentence: string) {
  return withClient(postgres.replicaAdmin, (client) => client.query(sentence))
}

async function aNodeOfRedisMayDie(world: SeveralWorld, chance: () => number): Promise<string[]> {
  const token = await createSession(await createMusician())
  await world.redis.nodes[Math.floor(chance() * 3)]!.kill()
  const answers = await Promise.all(
    Array.from({ length: 4 * world.count }, () => ask(world.address, '/repertoire', { token })),
  )
  const failed = answers.filter(({ status }) => status !== 200)
  return failed.length > 0 ? [`${failed.length} pages failed when a node of Redis died`] : []
}
