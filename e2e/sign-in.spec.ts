import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import { createMusician, createSession, createSong } from './factories'
import { expect, expectAccessible, signIn, test } from './fixtures'

// Each way in is two redirects and two pages, and an operator's command starts a process of its own.
test.describe.configure({ timeout: 90_000 })

const run = promisify(execFile)

type Person = { sub?: string; name?: string; email?: string; unverified?: boolean }

/** Goes through the sign-in page and the identity provider as this person. */
async function signInAs(page: Page, { sub = `e2e-${randomUUID()}`, name = 'Ada', email, unverified }: Person = {}) {
  await page.getByRole('button', { name: 'Continue with Google' }).click()
  await expect(page).toHaveURL(/^http:\/\/127\.0\.0\.1:\d+\/sign-in\//)
  const form = page.getByRole('form', { name: 'For tests' })
  await form.getByLabel('sub').fill(sub)
  await form.getByLabel('name').fill(name)
  await form.getByLabel('email').fill(email ?? `${sub}@example.test`)
  if (unverified) await form.getByLabel('address not verified').check()
  await form.getByRole('button').click()
  return sub
}

const OUTSIDE = [
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '/a/../..//evil.example',
  '/repertoire/../..//evil.example',
  'javascript:alert(1)',
  'http://localhost@evil.example/repertoire',
  '/api/auth/callback/google',
]

const operate = (verb: string, id: string) =>
  run(process.execPath, ['--conditions=react-server', '--import', 'tsx', 'scripts/musicians.ts', verb, id])

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a sample musician comes in through OpenID Connect, out again, and back to the same repertoire', async ({
      guest,
    }) => {
      await guest.goto('/sign-in')
      if (javaScriptEnabled) await expectAccessible(guest)
      await guest.getByRole('button', { name: 'Continue with Google' }).click()
      await guest.getByRole('button', { name: /Amara Diallo/ }).click()
      await expect(guest).toHaveURL('/repertoire')
      await guest.goto('/settings')
      await expect(guest.getByLabel('Display name')).toHaveValue('Amara Diallo')
      if (javaScriptEnabled) await expectAccessible(guest)
      const [cookie] = (await guest.context().cookies()).filter(({ name }) => name === 'soleil')
      expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
      await guest.getByRole('button', { name: 'Sign out', exact: true }).click()
      await expect(guest).toHaveURL('/')
      expect((await guest.context().cookies()).map(({ name }) => name)).not.toContain('soleil')
      await guest.goto('/settings')
      await expect(guest).toHaveURL(/\/sign-in/)
      await guest.context().addCookies([cookie!])
      await guest.goto('/settings')
      await expect(guest).toHaveURL(/\/sign-in/)
    })

    test('somebody else starts with nothing of anybody, and finds their songs again', async ({ guest }) => {
      const name = `Nobody Yet ${randomUUID().slice(0, 8)}`
      const comeIn = async () => {
        await guest.goto('/sign-in?from=/settings')
        await guest.getByRole('button', { name: 'Continue with Google' }).click()
        await guest.getByLabel('Someone else').fill(name)
        await guest.getByRole('button', { name: 'Go in' }).click()
        await expect(guest).toHaveURL('/settings')
        await expect(guest.getByLabel('Display name')).toHaveValue(name)
      }
      await comeIn()
      await guest.goto('/repertoire')
      await expect(guest.getByRole('heading', { name: /waiting for its first rays/ })).toBeVisible()
      await guest.goto('/settings')
      await guest.getByLabel('Instruments').fill('theremin')
      await guest.getByRole('button', { name: 'Save' }).click()
      await expect(guest.getByText('Saved.')).toBeVisible()
      await guest.getByRole('button', { name: 'Sign out', exact: true }).click()
      await expect(guest).toHaveURL('/')
      await comeIn()
      await expect(guest.getByLabel('Instruments')).toHaveValue('theremin')
    })
  })
}

test('an e-mail address that Google has not verified is refused', async ({ guest }) => {
  await guest.goto('/sign-in')
  await signInAs(guest, { unverified: true })
  await expect(guest).toHaveURL(/\/sign-in\?error=Unverified/)
  await expect(guest.getByRole('alert').filter({ hasText: 'has not verified' })).toBeVisible()
  await expectAccessible(guest)
  await guest.goto('/repertoire')
  await expect(guest).toHaveURL(/\/sign-in/)
})

test('another account with the same address gets a repertoire of its own', async ({ guest, browser, baseURL }) => {
  const email = `${randomUUID()}@example.test`
  await guest.goto('/sign-in?from=/settings')
  await signInAs(guest, { email, name: 'The First' })
  await expect(guest.getByText(email)).toBeVisible()
  const context = await browser.newContext({ baseURL })
  const page = await context.newPage()
  await page.goto('/settings')
  await signInAs(page, { email, name: 'The Second' })
  await expect(page.getByLabel('Display name')).toHaveValue('The Second')
  await guest.reload()
  await expect(guest.getByLabel('Display name')).toHaveValue('The First')
  await expect(guest.getByText('no e-mail address')).toBeVisible()
  await context.close()
})

test('signing in as somebody else in one browser gives nobody a key to the other account', async ({ guest }) => {
  await guest.goto('/sign-in?from=/settings')
  const first = await signInAs(guest, { name: 'The First' })
  await expect(guest.getByLabel('Display name')).toHaveValue('The First')
  await guest.goto('/sign-in?error=x&from=/settings')
  await signInAs(guest, { name: 'The Second' })
  await expect(guest.getByLabel('Display name')).toHaveValue('The Second')
  await guest.goto('/sign-in?error=x&from=/settings')
  await signInAs(guest, { sub: first, name: 'The First' })
  await expect(guest.getByLabel('Display name')).toHaveValue('The First')
  await expect(guest.getByText('this device')).toBeVisible()
  await expect(guest.getByRole('button', { name: /Sign out there/ })).toHaveCount(0)
})

test('after signing in one lands where one was going, and never outside of this site', async ({ guest }) => {
  for (const from of OUTSIDE) {
    await guest.goto(`/sign-in?${new URLSearchParams({ from })}`)
    await expect(guest.locator('form input[name=from]'), from).toHaveValue('/repertoire')
  }
  await guest.goto('/sign-in')
  await guest.locator('form input[name=from]').evaluate((input) => {
    ;(input as HTMLInputElement).value = '/a/../..//evil.example'
  })
  await signInAs(guest)
  await expect(guest).toHaveURL('/repertoire')
  await guest.context().clearCookies()
  await guest.goto('/sign-in?from=/settings')
  await signInAs(guest)
  await expect(guest).toHaveURL('/settings')
  await guest.goto('/sign-in')
  await expect(guest).toHaveURL('/repertoire')
})

test('an answer that did not come from this sign-in opens nothing', async ({ guest }) => {
  for (const query of ['', 'code=x', 'code=x&state=y', 'error=access_denied', `code=${'x'.repeat(2000)}&state=%00`]) {
    await guest.goto(`/api/auth/callback/google?${query}`)
    await expect(guest, query).toHaveURL(/\/sign-in\?error=/)
    await expect(guest.getByRole('alert').filter({ hasText: /Begin again|try again/i })).toBeVisible()
  }
  expect((await guest.context().cookies()).map(({ name }) => name)).not.toContain('soleil')
})

test('signed out everywhere, the other devices are out as well, and bandmates are not', async ({
  page,
  musician,
  browser,
  baseURL,
}) => {
  const others = [musician, musician, await createMusician()]
  const contexts = await Promise.all(others.map(() => browser.newContext({ baseURL })))
  for (const [at, context] of contexts.entries()) {
    await signIn(context, others[at]!, baseURL!)
    expect((await context.request.get('/repertoire', { maxRedirects: 0 })).status()).toBe(200)
  }
  await page.goto('/settings')
  await page
    .getByRole('button', { name: /Sign out there/ })
    .first()
    .click()
  await expect(page.getByText('Signed out there.')).toBeVisible()
  await expect(page.getByRole('button', { name: /Sign out there/ })).toHaveCount(1)
  await page.getByRole('button', { name: 'Sign out everywhere' }).click()
  await expect(page).toHaveURL('/')
  for (const [at, status] of [307, 307, 200].entries()) {
    expect((await contexts[at]!.request.get('/repertoire', { maxRedirects: 0 })).status()).toBe(status)
    await contexts[at]!.close()
  }
})

test('a new name shows at once, and of two tabs the second sees both versions', async ({ page }) => {
  await page.goto('/settings')
  const other = await page.context().newPage()
  await other.goto('/settings')
  await other.getByLabel('Display name').fill('Renamed Elsewhere')
  await other.getByRole('button', { name: 'Save' }).click()
  await expect(other.getByText('Saved.')).toBeVisible()
  await expect(other.getByLabel('Display name')).toHaveValue('Renamed Elsewhere')
  await expect(other.getByRole('navigation').getByText('Renamed Elsewhere')).toHaveCount(1)
  await page.getByLabel('Instruments').fill('trumpet')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(/changed on another device/)).toBeVisible()
  await expect(page.getByText('Renamed Elsewhere')).toBeVisible()
  await expect(page.getByLabel('Instruments')).toHaveValue('trumpet')
  await expectAccessible(page)
})

test('a deactivated musician is out on the next request and cannot come in until activated', async ({ guest }) => {
  await guest.goto('/sign-in?from=/settings')
  const email = `${randomUUID()}@example.test`
  const sub = await signInAs(guest, { email, name: 'Shut Out' })
  await expect(guest.getByLabel('Display name')).toHaveValue('Shut Out')
  await operate('deactivate', email)
  await guest.goto('/settings')
  await expect(guest).toHaveURL(/\/sign-in/)
  await signInAs(guest, { sub, email })
  await expect(guest.getByRole('alert').filter({ hasText: 'has been deactivated' })).toBeVisible()
  await operate('activate', email)
  await signInAs(guest, { sub, email })
  await expect(guest).toHaveURL('/repertoire')
})

test('every session stays with its musician', async ({ page, musician, browser, baseURL }) => {
  await createSong(musician, { title: 'Mine Alone' })
  const other = await createMusician('Other')
  const context = await browser.newContext({ baseURL })
  await context.addCookies([{ name: 'soleil', value: await createSession(other), url: baseURL! }])
  for (let round = 0; round < 5; round++) {
    const [mine, theirs] = await Promise.all([page.request.get('/repertoire'), context.request.get('/repertoire')])
    expect(await mine.text()).toContain('Mine Alone')
    expect(await theirs.text()).not.toContain('Mine Alone')
  }
  await context.close()
})

test('health says that it answers, ready says what it stands on', async ({ request }) => {
  const health = await request.get('/api/health')
  expect([health.status(), await health.json()]).toEqual([200, { ok: true }])
  const ready = await request.get('/api/ready')
  expect([ready.status(), (await ready.json()).database]).toEqual([200, 'reachable'])
})
