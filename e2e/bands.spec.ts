import type { Browser, Page } from '@playwright/test'
import { createBand, createMember } from '@/db/band-factories'
import type { Musician } from '@/lib/musician'
import { createMusician, createSongs } from './factories'
import { expect, expectAccessible, signIn, test } from './fixtures'

/** A page in a browser of its own, on which this musician is signed in. */
async function pageOf(browser: Browser, musician: Musician, baseURL: string, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({ baseURL, javaScriptEnabled })
  await signIn(context, musician, baseURL)
  return context.newPage()
}

async function found(page: Page, name: string): Promise<string> {
  await page.goto('/bands')
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByRole('button', { name: 'Found the band' }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  return new URL(page.url()).pathname
}

/** Makes an invitation and answers its address and its code. */
async function invite(page: Page, band: string, { role = 'Member', uses = '1' } = {}) {
  await page.goto(`${band}/invitations`)
  await page.getByRole('radio', { name: role, exact: true }).check()
  await page.getByLabel('For how many people').fill(uses)
  await page.getByRole('button', { name: 'Make an invitation' }).click()
  await expect(page.getByRole('heading', { name: 'The invitation is open' })).toBeVisible()
  const address = await page.getByText(/\/join\/[\w-]{43}$/).innerText()
  const code = await page.getByText(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/).innerText()
  return { address, code }
}

test('two browsers: a band is founded, joined by a link with a choice of what to share, and left by force', async ({
  page,
  browser,
  baseURL,
}) => {
  const band = await found(page, 'The Link Ups')
  const main = page.getByRole('navigation', { name: 'Main' })
  await expect(main.getByRole('link', { name: 'The Link Ups' })).toHaveAttribute('aria-current', 'page')
  const { address } = await invite(page, band)

  const mo = await createMusician('Mo Mentum')
  await createSongs(mo, [
    { title: 'One', tags: ['jazz'] },
    { title: 'Two', tags: ['jazz', 'loud'] },
    { title: 'Three' },
  ])
  const theirs = await pageOf(browser, mo, baseURL!)
  await theirs.goto(address)
  await expect(theirs.getByText('Nina Test invites you to')).toBeVisible()
  await expect(theirs.getByRole('heading', { name: 'The Link Ups' })).toBeVisible()
  await expect(theirs.getByRole('radio', { name: /All my songs ?3 songs/ })).not.toBeChecked()
  await theirs.getByRole('radio', { name: 'Songs with certain tags' }).check()
  await theirs.getByRole('checkbox', { name: 'jazz' }).check()
  await expect(theirs.getByRole('radio', { name: /Songs with certain tags ?2 songs/ })).toBeChecked()
  await expectAccessible(theirs)
  await theirs.getByRole('button', { name: 'Join the band' }).click()
  await expect(theirs.getByText('You are in.')).toBeVisible()
  await expect(theirs.getByText('2 members')).toBeVisible()
  await expect(theirs.getByRole('link', { name: 'Invite' })).toHaveCount(0)

  await theirs.goto(address)
  await expect(theirs.getByText('You are in already')).toBeVisible()
  await theirs.getByRole('link', { name: 'To the band' }).click()
  await expect(theirs.getByRole('heading', { level: 1, name: 'The Link Ups' })).toBeVisible()

  await page.goto(`${band}/settings`)
  await expect(page.getByText('Member · shares some songs')).toBeVisible()
  await page.getByText('Change Mo Mentum').click()
  await page.getByRole('button', { name: 'Take out of the band' }).click()
  await expect(page.getByText(/Taken out\./)).toBeVisible()

  await theirs.getByRole('navigation', { name: 'Band' }).getByRole('link', { name: 'Settings' }).click()
  await expect(theirs.getByRole('heading', { name: 'You are not in this band' })).toBeVisible()
  expect((await theirs.goto(band))!.status()).toBe(404)
  await expectAccessible(theirs)
  await theirs.getByRole('link', { name: 'To your bands' }).click()
  await expect(theirs.getByRole('heading', { name: 'Who do you play with?' })).toBeVisible()
  await theirs.context().close()
})

test('who is taken out while filling in a form gets nothing done', async ({ page, musician, browser, baseURL }) => {
  const band = await createBand(musician, 'The Outs')
  const mo = await createMusician('Mo')
  await createMember(band.bandId, mo, { role: 'admin' })
  const theirs = await pageOf(browser, mo, baseURL!)
  await theirs.goto(`/bands/${band.bandId}/settings`)
  await page.goto(`/bands/${band.bandId}/settings`)
  await page.getByText('Change Mo').click()
  await page.getByRole('button', { name: 'Take out of the band' }).click()
  await expect(page.getByText(/Taken out\./)).toBeVisible()
  await theirs.getByLabel('Name', { exact: true }).fill('Hijacked')
  await theirs.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(theirs.getByRole('heading', { name: 'You are not in this band' })).toBeVisible()
  await page.goto(`/bands/${band.bandId}`)
  await expect(page.getByRole('heading', { level: 1, name: 'The Outs' })).toBeVisible()
  await theirs.context().close()
})

test('a link that ended, was stopped or never was is one page, signed in or not', async ({ page, musician, guest }) => {
  const band = await createBand(musician, 'The Shut Doors')
  const { address } = await invite(page, `/bands/${band.bandId}`)
  await guest.goto(address)
  await expect(guest.getByRole('heading', { name: 'The Shut Doors' })).toBeVisible()
  await expectAccessible(guest)
  await page.getByRole('link', { name: 'Done' }).click()
  await page.getByRole('button', { name: 'Stop it' }).click()
  await expect(page.getByText('Nobody is invited just now.')).toBeVisible()
  expect((await guest.goto(address))!.status()).toBe(404)
  const words = await guest.getByRole('main').innerText()
  expect((await guest.goto(`/join/${'x'.repeat(43)}`))!.status()).toBe(404)
  expect(await guest.getByRole('main').innerText()).toBe(words)
  expect(await guest.content()).not.toContain('Shut Doors')
})

test('a band gets a picture, made small by the browser, for its members alone', async ({ page, musician, guest }) => {
  const band = await createBand(musician, 'The Pictures')
  await page.goto(`/bands/${band.bandId}/settings`)
  // A picture far larger than what is kept.
  const jpeg = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(1400, 900)
    const context = canvas.getContext('2d')!
    const noise = context.createImageData(1400, 900)
    crypto.getRandomValues(new Uint8Array(65_536)).forEach((byte, at, bytes) => {
      for (let to = at; to < noise.data.length; to += bytes.length) noise.data[to] = byte
    })
    for (let alpha = 3; alpha < noise.data.length; alpha += 4) noise.data[alpha] = 255
    context.putImageData(noise, 0, 0)
    const bytes = new Uint8Array(
      await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 })).arrayBuffer(),
    )
    return btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''))
  })
  const buffer = Buffer.from(jpeg, 'base64')
  expect(buffer.length).toBeGreaterThan(500_000)
  await page.getByLabel('Picture', { exact: true }).setInputFiles({ name: 'us.jpg', mimeType: 'image/jpeg', buffer })
  await page.getByRole('button', { name: 'Use this picture' }).click()
  await expect(page.getByText('This is the band’s picture now.')).toBeVisible()
  const picture = `/bands/${band.bandId}/picture`
  const answer = await page.request.get(picture)
  expect(answer.headers()).toMatchObject({ 'content-type': 'image/webp', 'x-content-type-options': 'nosniff' })
  expect(answer.headers()['cache-control']).toContain('private')
  expect((await answer.body()).length).toBeLessThan(262_145)
  expect((await guest.request.get(picture)).status()).toBe(404)
  await page.goto(`/bands/${band.bandId}`)
  const shown = page.getByRole('main').locator(`img[src^="${picture}"]:visible`)
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100)
})

test('a deleted band is gone for everybody and comes back as it was', async ({ page, musician, browser, baseURL }) => {
  const band = await createBand(musician, 'The Phoenix')
  const mo = await createMusician('Mo')
  await createMember(band.bandId, mo)
  const theirs = await pageOf(browser, mo, baseURL!)
  const path = `/bands/${band.bandId}`
  await page.goto(`${path}/settings`)
  await page.getByLabel('To be sure, type The Phoenix').fill('The Phoenix')
  await page.getByRole('button', { name: 'Delete the band' }).click()
  await expect(page.getByText(/Deleted\. Nobody sees the band now/)).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Main' }).getByText('The Phoenix')).toHaveCount(0)
  await expectAccessible(page)
  expect((await theirs.goto(path))!.status()).toBe(404)
  await page.getByRole('button', { name: 'Bring The Phoenix back' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'The Phoenix' })).toBeVisible()
  expect((await theirs.goto(path))!.status()).toBe(200)
  await theirs.context().close()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, viewport: { width: 390, height: 844 } })

    test('the pages of a band are accessible and as wide as a phone, whatever people are called', async ({
      page,
      musician,
    }) => {
      const band = await createBand(musician, `להקת ${'x'.repeat(60)} 🎺 <b>`)
      for (const name of ['Mo', 'Mo', 'Donaudampfschifffahrtsgesellschaft'.repeat(2), 'فيروز'])
        await createMember(band.bandId, await createMusician(name), { role: 'sub' })
      const path = `/bands/${band.bandId}`
      await invite(page, path)
      await expectAccessible(page)
      for (const below of [
        '',
        '/together',
        '/together/learn',
        '/together/guests',
        '/together/answers',
        '/songs',
        '/songs/trash',
        '/setlists',
        '/stats',
        '/settings',
        '/log',
        '/invitations',
      ]) {
        await page.goto(path + below)
        await expectAccessible(page)
        const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
        expect(content, below).toBeLessThanOrEqual(window!)
      }
      await page.getByRole('navigation', { name: 'Main' }).getByText('Bands', { exact: true }).click()
      await expect(page.getByRole('list', { name: 'Your bands' }).getByRole('link')).toBeVisible()
      await expectAccessible(page)
    })
  })
}

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false })

  test('a band is founded, joined by its code, and left', async ({ page, browser, baseURL }) => {
    const band = await found(page, 'The Plain Papers')
    const { code } = await invite(page, band)
    const mo = await createMusician('Mo')
    const theirs = await pageOf(browser, mo, baseURL!, false)
    await theirs.goto('/bands')
    await theirs.getByLabel('Code').fill(code.toLowerCase())
    await theirs.getByRole('button', { name: 'Open the invitation' }).click()
    await theirs.getByRole('radio', { name: /Nothing/ }).check()
    await theirs.getByRole('button', { name: 'Join the band' }).click()
    await expect(theirs.getByText('You are in.')).toBeVisible()
    await theirs.goto(`${band}/settings`)
    await theirs.getByRole('button', { name: 'Leave the band' }).click()
    await expect(theirs.getByText(/You have left/)).toBeVisible()
    expect((await theirs.goto(band))!.status()).toBe(404)
    await theirs.context().close()
  })
})
