import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { createMusician, createSession } from '@/e2e/factories'
import { withClient } from '../../postgres/databases.mjs'
import { type Answer, ask, filledForm } from './ask'
import type { SeveralWorld } from './world'

const WRITERS = 4
const PAUSE_MS = 1_500
const PATIENCE_MS = 180_000

export type Killed = {
  acknowledged: number
  lost: number
  doubled: number
  broken: number
  unanswered: number
  signedOut: number
  failed: string[]
}

/** Kills one process after the other while songs are added through pages, each sent again with its key until it is acknowledged. */
export async function killUnderLoad(world: SeveralWorld, times: number, chance: () => number): Promise<Killed> {
  const token = await createSession(await createMusician('Writer'))
  const tally: Killed = { acknowledged: 0, lost: 0, doubled: 0, broken: 0, unanswered: 0, signedOut: 0, failed: [] }
  const promised = new Set<string>()
  const asked = new Set<string>()
  let stopping = false
  const write = async () => {
    while (!stopping) {
      const title = `Song ${randomUUID()}`
      asked.add(title)
      await add(world, token, title, tally)
      promised.add(title)
    }
  }
  const writing = Promise.all(Array.from({ length: WRITERS }, write))
  try {
    for (let killed = 0; killed < times; killed++) {
      await pause(PAUSE_MS * (0.5 + chance()))
      process.kill(await oneOfAll(world, chance), 'SIGKILL')
    }
    await pause(PAUSE_MS)
    await allServe(world)
  } finally {
    stopping = true
    await writing
  }
  return { ...tally, acknowledged: promised.size, ...(await compare(world.postgres.url, promised, asked)) }
}

/** One of those that serve, once there are as many as there are to be: never the last. */
async function oneOfAll(world: SeveralWorld, chance: () => number): Promise<number> {
  const serving = await allServe(world)
  return serving[Math.floor(chance() * serving.length)]!
}

/** Whoever takes the place of one that was killed comes after a rest, has to start, and then to be asked for something. */
async function allServe({ address, serving, processes, count }: SeveralWorld): Promise<number[]> {
  const deadline = performance.now() + PATIENCE_MS
  for (;;) {
    const answered = serving()
    if (answered.length === count) return answered
    if (performance.now() > deadline)
      throw new Error(`${processes().length} of ${count} processes are there, and ${answered.length} have answered.`)
    await Promise.all([pause(100), ...Array.from({ length: count }, () => ask(address, '/sign-in'))])
  }
}

/** Adds a song as a browser without a script does, and presses again when the connection broke. */
async function add({ address }: SeveralWorld, token: string, title: string, tally: Killed): Promise<void> {
  const page = await patient(() => ask(address, '/songs/new', { token }), tally)
  const form = filledForm(page.body, { title })
  const answer = await patient(() => ask(address, '/songs/new', { token, form }), tally)
  if (answer.status !== 303) tally.failed.push(`adding answered ${answer.status}`)
}

async function patient(request: () => Promise<Answer>, tally: Killed): Promise<Answer> {
  const deadline = performance.now() + PATIENCE_MS
  for (;;) {
    const answer = await request()
    if (answer.signedOut) tally.signedOut++
    if (answer.status === 0) tally.broken++
    else if (answer.status < 0) tally.unanswered++
    else if (answer.status < 500) return answer
    else if (answer.status !== 503) tally.failed.push(`a page answered ${answer.status}`)
    if (performance.now() > deadline) throw new Error('No page was answered any more.')
    await pause(50)
  }
}

async function compare(database: string, promised: Set<string>, asked: Set<string>) {
  const { rows } = await withClient(database, (client) =>
    client.query<{ title: string; times: number }>('select title, count(*)::int as times from songs group by title'),
  )
  const times = new Map(rows.map((row) => [row.title, row.times]))
  return {
    lost: [...promised].filter((title) => !times.has(title)).length,
    doubled: [...asked].filter((title) => (times.get(title) ?? 0) > 1).length,
  }
}
