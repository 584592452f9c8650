import { setTimeout as pause } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { revokeWhileAway } from './revoked'
import type { Fault } from './round'

const SLOW_MS = 200

export const REDIS_FAULTS: Fault[] = [
  {
    name: 'Redis killed',
    of: 'redis',
    async harm({ redis }, { hold }) {
      await redis.kill()
      await pause(hold)
      await redis.start()
    },
  },
  {
    name: 'Redis frozen',
    of: 'redis',
    async harm({ redis }, { hold }) {
      redis.freeze()
      await pause(hold)
      redis.thaw()
    },
  },
  {
    name: 'Redis full',
    of: 'redis',
    harm: ({ redis }, { hold }) =>
      withRedis(redis.url, async (client) => {
        await client.config('SET', 'maxmemory-policy', 'noeviction')
        await client.config('SET', 'maxmemory', '1')
        await pause(hold)
        await client.config('SET', 'maxmemory', '0')
      }),
  },
  {
    name: 'Redis slow (200 ms)',
    of: 'redis',
    async harm({ toRedis }, { hold }) {
      toRedis.slow(SLOW_MS)
      await pause(hold)
      toRedis.heal()
    },
  },
  {
    name: 'Redis flushed',
    of: 'redis',
    harm: ({ redis }, { hold }) =>
      withRedis(redis.url, async (client) => {
        for (let gone = 0; gone < hold; gone += 200) {
          await client.flushall()
          await pause(200)
        }
      }),
  },
  { name: 'session ended while Redis is away', of: 'redis', harm: revokeWhileAway },
  { name: 'Redis away at the start', of: 'boots', boots: 'toRedis' },
]

async function withRedis(url: string, use: (client: Redis) => Promise<void>): Promise<void> {
  const client = new Redis(url)
  client.on('error', () => {})
  try {
    await use(client)
  } finally {
    client.disconnect()
  }
}
