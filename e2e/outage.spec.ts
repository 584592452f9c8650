import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startFaultProxy } from '../scripts/testing/fault-proxy'
import { startSite } from '../scripts/testing/site.mjs'
import { createSession, createSong } from './factories'
import { expect, test } from './fixtures'

test('the database frozen is a 503 that says so; healed, everyone is still signed in and nothing typed is lost', async ({
  browser,
  musician,
}) => {
  test.slow()
  const database = new URL(process.env.DATABASE_URL!)
  const proxy = await startFaultProxy({ host: database.hostname, port: Number(database.port) })
  const folder = mkdtempSync(join(tmpdir(), 'soleil-outage-'))
  const behind = new URL(database)
  behind.port = String(proxy.port)
  const site = await startSite({ databaseUrl: behind.href, redisUrl: '', folder, migrated: true })
  const baseURL = site.settings.AUTH_URL
  const context = await browser.newContext({ baseURL })
  try {
    await createSong(musician, { title: 'So What' })
    const cookie = {
      name: 'soleil',
      value: await createSession(musician),
      url: baseURL,
      httpOnly: true,
      sameSite: 'Lax' as const,
    }
    await context.addCookies([cookie])
    const page = await context.newPage()
    await page.goto('/songs/new')
    await page.getByLabel('Title').fill('Typed before the fault')

    proxy.freeze()
    await page.getByRole('button', { name: 'Add the song' }).click()
    await expect(page.getByText(/Nothing was saved and nothing you typed is lost/)).toBeVisible({ timeout: 20_000 })
    await expect(page.getByLabel('Title')).toHaveValue('Typed before the fault')
    const answer = await page.request.get('/repertoire', { timeout: 20_000 })
    expect(answer.status()).toBe(503)
    expect(answer.headers()['retry-after']).toBe('5')
    expect(await answer.text()).toContain('You are still signed in')
    expect(answer.headers()['set-cookie'] ?? '').not.toContain('soleil=')
    expect((await page.request.get('/api/songs', { timeout: 20_000 })).status()).toBe(503)

    proxy.heal()
    await page.getByRole('button', { name: 'Add the song' }).click()
    await expect(page.getByRole('heading', { name: 'Typed before the fault' })).toBeVisible({ timeout: 20_000 })
    expect((await page.request.get('/repertoire')).status()).toBe(200)
  } finally {
    await context.close()
    await site.stop()
    proxy.stop()
    rmSync(folder, { recursive: true, force: true })
  }
})
