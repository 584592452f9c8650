import { setTimeout as pause } from 'node:timers/promises'
import { type Answer, ask, askPatiently, newAddress } from './ask'
import { KINDS, type Kind, RIGHTS, type Right } from './rights'
import type { SeveralWorld } from './world'

const AT_ONCE = 2
const BACK_MS = 1_000

export type Ended = { tries: number; stale: string[] }

/** Ends `rounds` rights, several at once, and asks every process whether they still open anything. */
export async function tryEnded(world: SeveralWorld, rounds: number): Promise<Ended> {
  const found: Ended = { tries: 0, stale: [] }
  await fewAtOnce(kindsOf(rounds), async (kind) => {
    const right = await opened(world, kind, found)
    await right.end()
    await refused(world, kind, right, found)
  })
  return found
}

/** Ends rights while all of Redis stands still. Nobody opens anything then, nor from a second after Redis answers again. */
export async function tryEndedWhileAway(world: SeveralWorld, rounds: number): Promise<Ended> {
  const found: Ended = { tries: 0, stale: [] }
  const rights: { kind: Kind; right: Right }[] = []
  await fewAtOnce(kindsOf(rounds), async (kind) => void rights.push({ kind, right: await opened(world, kind, found) }))
  const all = () => fewAtOnce(rights, ({ kind, right }) => refused(world, kind, right, found))
  for (const node of world.redis.nodes) node.freeze()
  try {
    await Promise.all(rights.map(({ right }) => right.end()))
    await all()
  } finally {
    for (const node of world.redis.nodes) node.thaw()
  }
  await world.redisAnswers()
  await pause(BACK_MS)
  await all()
  return found
}

function kindsOf(rounds: number): Kind[] {
  return Array.from({ length: rounds }, (_, round) => KINDS[round % KINDS.length]!)
}

/** More would be busy with saying that they are busy. */
async function fewAtOnce<One>(all: One[], does: (one: One) => Promise<void>): Promise<void> {
  const left = [...all]
  const work = async () => {
    for (let one = left.shift(); one; one = left.shift()) await does(one)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
}

/** A right that every process has let in. */
async function opened(world: SeveralWorld, kind: Kind, found: Ended): Promise<Right> {
  const right = await RIGHTS[kind](world)
  const answers = await everywhere(world, right, askPatiently)
  if (!answers.every(opens)) found.stale.push(`${kind} did not open before it ended: ${statuses(answers)}`)
  return right
}

/** Whatever the first answer is, it does not open; and the site says no rather than nothing. */
async function refused(world: SeveralWorld, kind: Kind, right: Right, found: Ended): Promise<void> {
  const first = await everywhere(world, right, ask)
  const unsure = first.some((answer) => !opens(answer) && !refuses(answer))
  const answers = unsure ? [...first.filter(opens), ...(await everywhere(world, right, askPatiently))] : first
  found.tries += first.length
  if (answers.some(opens)) found.stale.push(`${kind} still opened: ${statuses(answers)}`)
  else if (!answers.every(refuses)) found.stale.push(`${kind} was not refused: ${statuses(answers)}`)
}

/** Each from an address of its own: who asks for an ended link uses up tries, and is refused after thirty for that. */
function everywhere({ address, count }: SeveralWorld, { path, token }: Right, how: typeof ask) {
  return Promise.all(Array.from({ length: 2 * count }, () => how(address, path, { token, from: newAddress() })))
}

const opens = ({ status }: Answer) => status === 200
const refuses = ({ status, signedOut }: Answer) => status === 404 || signedOut
const statuses = (answers: Answer[]) => answers.map(({ status }) => status).join(' ')
