import { setTimeout as pause } from 'node:timers/promises'
import { recallSession, rememberSession } from '@/auth/session-copies'
import { newId } from '@/db/schema/columns'
import { newToken, tokenHash } from '@/lib/tokens'
import type { Figure } from '../figure'
import { inTurn, slowDowns, tellTimes } from '../in-turn'
import { connectRaw } from '../raw-redis'

export const session: Figure = {
  name: 'session look-up (from the Redis copy) ÷ raw Redis GET',
  topic: 'session',
  floor: 6,
  higherIsBetter: false,
  async measure({ redis, quick }) {
    const token = newToken()
    const hash = tokenHash(token)
    const musician = { id: newId(), name: 'Nina Test', repertoireId: newId() }
    // The first command connects, and nothing waits for a connection.
    for (let tries = 0; tries < 30 && !(await recallSession(hash)); tries++) {
      await rememberSession(hash, musician)
      await pause(100)
    }
    if (!(await recallSession(hash))) return { notRun: 'Redis keeps no copy of the session' }
    const raw = await connectRaw(redis.url)
    const times = await inTurn(
      () => raw.get(`session:${hash}`),
      () => recallSession(tokenHash(token)),
      { rounds: quick ? 3 : 9, asks: 2_000 },
    )
    raw.close()
    return { rounds: slowDowns(times, 0.5), told: tellTimes(times, { theirs: 'raw GET', ours: 'look-up' }) }
  },
}
