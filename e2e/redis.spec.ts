import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { startFaultProxy } from '../scripts/testing/fault-proxy'
import { startSite } from '../scripts/testing/site.mjs'
import { startThrowAwayRedis } from '../scripts/testing/throw-away-redis'
import { createSong } from './factories'
import { expect, signIn, test } from './fixtures'

const COMMAND_MS = 200
const PAGES = ['/repertoire', '/songs/new', '/stats', '/settings']
/** The session, and what a page keeps; nothing else may ask Redis while somebody waits. */
const MOST_COMMANDS = 2

test('Redis emptied and slow while somebody plays: still signed in, every page is there, at most two questions to Redis each', async ({
  browser,
  musician,
}) => {
  test.slow()
  const folder = mkdtempSync(join(tmpdir(), 'soleil-redis-'))
  const server = await startThrowAwayRedis()
  const wire = await startFaultProxy({ host: '127.0.0.1', port: Number(new URL(server.url).port) })
  const redis = new Redis(server.url)
  const site = await startSite({
    databaseUrl: process.env.DATABASE_URL!,
    redisUrl: `redis://127.0.0.1:${wire.port}`,
    folder,
    migrated: true,
  })
  const baseURL = site.settings.AUTH_URL
  const context = await browser.newContext({ baseURL })
  try {
    await createSong(musician, { title: 'So What' })
    await signIn(context, musician, baseURL)
    const page = await context.newPage()
    await page.goto('/repertoire')
    await page.getByRole('link', { name: 'So What' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('So What')
    await redis.flushall()
    await page.reload()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('So What')
    await redis.flushall()
    await page.goto('/songs/new')
    await page.getByLabel('Title').fill('After the flood')
    await redis.flushall()
    await page.getByRole('button', { name: 'Add the song' }).click()
    await expect(page.getByRole('heading', { name: 'After the flood' })).toBeVisible()

    wire.slow(COMMAND_MS / 2)
    for (const path of PAGES) {
      const before = await reads(redis)
      const answer = await page.request.get(path, { maxRedirects: 0 })
      expect(answer.status(), path).toBe(200)
      expect((await reads(redis)) - before, `questions of ${path}`).toBeLessThanOrEqual(MOST_COMMANDS)
    }
  } finally {
    await context.close()
    await site.stop()
    redis.disconnect()
    wire.stop()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
})

/** How often something was asked for; what is kept is sent along without anybody waiting. */
async function reads(redis: Redis): Promise<number> {
  const told = await redis.info('commandstats')
  return [...told.matchAll(/^cmdstat_(?:get|mget|hget|hgetall|exists|ttl|pttl):calls=(\d+)/gm)].reduce(
    (sum, [, calls]) => sum + Number(calls),
    0,
  )
}
