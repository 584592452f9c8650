import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { asJob } from '@/db/client'
import { setActive } from '@/db/musicians'
import { removeSession } from '@/db/sessions'
import { createMusician, createSession } from '@/e2e/factories'
import { redis } from '@/lib/redis'
import { tokenHash } from '@/lib/tokens'
import { startFaultProxy } from '@/scripts/testing/fault-proxy'
import { startThrowAwayRedis } from '@/scripts/testing/throw-away-redis'
import { forgetSessions, recallSession } from './session-copies'
import { findMusicianOf } from './session-musician'

// Two processes of one site, one of which ends sessions while Redis is away, and what both say from a second after it is back.

/** Times that Redis goes away and comes back, of each kind; `npm run prove -- revocation` asks for more. */
const ROUNDS = Number(process.env.REVOCATION_ROUNDS ?? 1)
const SESSIONS = 20
const AWAY_MS = 1_500
const BACK_MS = 1_000

const server = await startThrowAwayRedis()
const wire = await startFaultProxy({ host: '127.0.0.1', port: Number(new URL(server.url).port) })
process.env.REDIS_URL = `redis://127.0.0.1:${wire.port}`
let other: ChildProcess

beforeAll(async () => {
  const execArgv = ['--conditions=react-server', '--import', 'tsx']
  other = fork('scripts/testing/ask-sessions.ts', { execArgv })
  await once(other, 'message')
}, 120_000)

afterAll(async () => {
  other?.disconnect()
  wire.stop()
  await server.stop()
})

type Away = { go: () => void; back: () => void }

/** The ways in which Redis is away. Behind a wire that was cut it is not told later what was said meanwhile. */
const AWAY: Record<string, Away> = {
  frozen: { go: server.freeze, back: server.thaw },
  'cut off': { go: wire.refuse, back: wire.heal },
  'black-holed': { go: wire.freeze, back: wire.heal },
}

test.each(Object.keys(AWAY))(
  '%s: what ended meanwhile is over, and from a second after Redis is back in every process',
  (how) => asJob(() => endWhileAway(AWAY[how]!)),
  60_000 + ROUNDS * 60_000,
)

async function endWhileAway({ go, back }: Away) {
  for (let round = 0; round < ROUNDS; round++) {
    const rights = await Promise.all(Array.from({ length: SESSIONS }, (_, at) => signedIn(at % 2 === 0)))
    const hashes = rights.map(({ hash }) => hash)
    await vi.waitFor(() => known(hashes), { timeout: 120_000, interval: 500 })
    expect(await letIn(hashes)).toEqual({ here: SESSIONS, there: SESSIONS })
    go()
    await Promise.all(rights.map(({ end }) => end()))
    await pause(Math.random() * AWAY_MS)
    expect(await letIn(hashes), 'while it is away').toEqual({ here: 0, there: 0 })
    back()
    await pause(BACK_MS)
    expect(await letIn(hashes), 'a second after it is back').toEqual({ here: 0, there: 0 })
  }
}

/** Somebody whom Redis knows, and what ends it. */
async function signedIn(deactivated: boolean) {
  const musician = await createMusician()
  const hash = tokenHash(await createSession(musician))
  await vi.waitFor(async () => expect(await redis()?.ping()).toBe('PONG'), 60_000)
  await findMusicianOf(hash)
  const end = async () => {
    if (deactivated) return forgetSessions((await setActive(musician.id, false))!)
    await removeSession(hash)
    return forgetSessions([hash])
  }
  return { hash, end }
}

async function letIn(hashes: string[]) {
  const there = once(other, 'message') as Promise<[boolean[]]>
  other.send(hashes)
  const here = await Promise.all(hashes.map(findMusicianOf))
  return { here: here.filter(Boolean).length, there: (await there)[0].filter(Boolean).length }
}

/** They were asked for, and Redis has a copy of each that is believed. */
async function known(hashes: string[]): Promise<void> {
  await letIn(hashes)
  const found = await Promise.all(hashes.map(recallSession))
  expect(found.filter(Boolean)).toHaveLength(SESSIONS)
}
