import { afterAll, expect, test } from 'vitest'
import { startThrowAwayRedis } from '@/scripts/testing/throw-away-redis'
import { redis, restedRedis } from './redis'

const server = await startThrowAwayRedis()
process.env.REDIS_URL = server.url
afterAll(() => {
  redis()?.disconnect()
  server.stop()
})

test('a frozen Redis is waited for once a second and not by everyone', async () => {
  await expect.poll(() => redis()!.status).toBe('ready')
  expect(restedRedis()).not.toBeNull()
  server.freeze()
  await expect(redis()!.get('a')).rejects.toThrow('Command timed out')
  expect(restedRedis()).toBeNull()
  expect(redis()).not.toBeNull()
  server.thaw()
  await expect
    .poll(
      () =>
        restedRedis()
          ?.ping()
          .catch(() => null),
      { timeout: 10_000 },
    )
    .toBe('PONG')
})
