import { Redis } from 'ioredis'
import { revokeWhileAway } from './revoked'
import type { Fault } from './round'

export const REDIS_FAULTS: Fault[] = [
  {
    name: 'Redis killed',
    of: 'redis',
    async harm({ redis }, { hold, pause }) {
      await redis.kill()
      await pause(hold)
      await redis.start()
    },
  },
  {
    name: 'Redis frozen',
    of: 'redis',
    async harm({ redis }, { hold, pause }) {
      redis.freeze()
      await pause(hold)
      redis.thaw()
    },
  },
  {
    name: 'Redis full',
    of: 'redis',
    harm: ({ redis }, { hold, pause }) =>
      withRedis(redis.url, async (client) => {
        await client.config('SET', 'maxmemory-policy', 'noeviction')
        await client.config('SET', 'maxmemory', '1')
        await pause(hold)
        await client.config('SET', 'maxmemory', '0')
      }),
  },
  slow('Redis slow (200 ms a command)', 200),
  slow('Redis slower than a page waits (400 ms)', 400),
  {
    name: 'Redis flushed',
    of: 'redis',
    harm: ({ redis }, { hold, pause }) =>
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

function slow(name: string, command: number): Fault {
  return {
    name,
    of: 'redis',
    async harm({ toRedis }, { hold, pause }) {
      // The wire is as slow each way.
      toRedis.slow(command / 2)
      await pause(hold)
      toRedis.heal()
    },
  }
}

async function withRedis(url: string, use: (client: Redis) => Promise<void>): Promise<void> {
  const client = new Redis(url)
  client.on('error', () => {})
  try {
    await use(client)
  } finally {
    client.disconnect()
  }
}
