import type { Page } from '@playwright/test'
import { createSongs } from './factories'
import { expect, expectAccessible, test } from './fixtures'

test.beforeEach(async ({ musician }) => {
  await createSongs(musician, [
    { title: 'Blue Bossa', artist: 'Kenny Dorham', genre: 'Jazz', key: 'Cm', notes: 'canary in the notes' },
    { title: 'So What', artist: 'Miles Davis', genre: 'Jazz', key: 'Dm', tags: ['canary-tag'] },
    { title: 'Jolene', artist: 'Dolly Parton', genre: 'Country', key: 'C#m' },
  ])
})

/** Makes a link by the form and answers its address. */
async function share(page: Page, { query = '', title = 'Friday', passcode = '' } = {}): Promise<string> {
  await page.goto(`/share${query}`)
  await page.getByRole('textbox', { name: 'Title' }).fill(title)
  await page.getByRole('textbox', { name: 'Passcode' }).fill(passcode)
  await page.getByRole('button', { name: 'Make a link' }).click()
  await expect(page.getByRole('heading', { name: `${title} is shared` })).toBeVisible()
  await expect(page.getByRole('img', { name: 'QR code' })).toBeVisible()
  return page.getByText(/\/s\/[\w-]{43}$/).innerText()
}

const linkRow = (page: Page) =>
  page.getByRole('region', { name: 'Your links' }).getByRole('listitem').filter({ hasText: 'Friday' })

async function change(page: Page, button: string): Promise<void> {
  await page.goto('/share')
  await linkRow(page).getByText('Change', { exact: true }).click()
  await linkRow(page).getByRole('button', { name: button }).click()
}

test('a link opens without an account, and can be searched, sorted and filtered', async ({ page, guest }) => {
  const address = await share(page)
  const answer = await guest.goto(address)
  expect(answer!.headers()).toMatchObject({ 'x-robots-tag': 'noindex, nofollow', 'cache-control': 'private, no-store' })
  await expect(guest.getByRole('heading', { name: 'Friday' })).toBeVisible()
  await expect(guest.getByText('3 songs')).toBeVisible()
  await expect(guest.getByText('shared by Nina Test')).toBeVisible()
  const list = guest.getByRole('list', { name: 'Songs', exact: true })
  await expect(list.getByRole('listitem')).toHaveText([/Blue Bossa/, /Jolene/, /So What/])
  await guest.getByRole('searchbox').fill('jol')
  await expect(list.getByRole('listitem')).toHaveText([/Jolene/])
  await guest.getByRole('searchbox').fill('')
  await expect(list.getByRole('listitem')).toHaveCount(3)
  await guest.goto(`${address}?genre=Jazz&sort=artist`)
  await expect(list.getByRole('listitem')).toHaveText([/Kenny Dorham/, /Miles Davis/])
  await page.goto('/share')
  await expect(linkRow(page)).toContainText('Opened once')
})

test('a link shows nothing but what was shared', async ({ page, guest }) => {
  const address = await share(page, { query: '?genre=Jazz' })
  await guest.goto(`${address}?q=jolene&tag=canary-tag&ready=ready`)
  await expect(guest.getByText('2 songs', { exact: true })).toBeVisible()
  await expect(guest.getByText('None of 2 songs')).toBeVisible()
  await guest.goto(address)
  const html = await guest.content()
  expect(html).not.toMatch(/Dolly|Country|canary|@example\.test/)
  expect(html).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-/)
})

test('a link stops working when sharing ends, with the answer of a link that never was', async ({ page, guest }) => {
  const address = await share(page)
  expect((await guest.goto(address))!.status()).toBe(200)
  await change(page, 'Stop sharing')
  await expect(page.getByText('Stopped. The link does not open any more')).toBeVisible()
  expect((await guest.goto(address))!.status()).toBe(404)
  const words = await guest.getByRole('main').innerText()
  expect((await guest.goto('/s/never-was'))!.status()).toBe(404)
  expect(await guest.getByRole('main').innerText()).toBe(words)
  await expectAccessible(guest)
})

test('a new address opens the same link, and the old one stops', async ({ page, guest }) => {
  const old = await share(page)
  await change(page, 'New address')
  await expect(page.getByRole('heading', { name: 'Friday is shared' })).toBeVisible()
  const address = await page.getByText(/\/s\/[\w-]{43}$/).innerText()
  expect(address).not.toBe(old)
  expect((await guest.goto(old))!.status()).toBe(404)
  expect((await guest.goto(address))!.status()).toBe(200)
})

test('a passcode keeps the link shut until it is typed', async ({ page, guest }) => {
  const address = await share(page, { passcode: 'blue42' })
  await guest.goto(address)
  await expect(guest.getByRole('heading', { name: 'Songs shared with you' })).toBeVisible()
  expect(await guest.content()).not.toMatch(/Friday|Nina|Blue Bossa/)
  expect((await guest.request.get(`${address}/songs`)).status()).toBe(404)
  await guest.getByLabel('Passcode').fill('red41')
  await guest.getByRole('button', { name: 'Open the songs' }).click()
  await expect(guest.getByText('That is not the passcode.')).toBeVisible()
  await expectAccessible(guest)
  await guest.getByLabel('Passcode').fill('blue42')
  await guest.getByRole('button', { name: 'Open the songs' }).click()
  await expect(guest.getByRole('heading', { name: 'Friday' })).toBeVisible()
  await guest.goto(address)
  await expect(guest.getByText('Blue Bossa')).toBeVisible()
})

test('a chat shows a picture of the link, and its look is no open', async ({ page, guest }) => {
  const address = await share(page)
  const chat = { headers: { 'user-agent': 'TelegramBot (like TwitterBot)' } }
  const html = await (await guest.request.get(address, chat)).text()
  expect(html).toContain('<meta property="og:title" content="Friday"')
  const picture = await guest.request.get(`${address}/picture`, chat)
  expect(picture.headers()).toMatchObject({ 'content-type': 'image/png', 'x-robots-tag': 'noindex, nofollow' })
  await page.goto('/share')
  await expect(linkRow(page)).toContainText('Not opened yet')
})

test('sharing pages are accessible', async ({ page, guest }) => {
  await page.goto('/share')
  await expectAccessible(page)
  const address = await share(page)
  await expectAccessible(page)
  await guest.goto(address)
  await expectAccessible(guest)
})

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false })

  test('a link is made, opened by its passcode, read and ended', async ({ page, guest }) => {
    const address = await share(page, { passcode: 'blue42' })
    await guest.goto(address)
    await guest.getByLabel('Passcode').fill('blue42')
    await guest.getByRole('button', { name: 'Open the songs' }).click()
    await expect(guest.getByText('Blue Bossa')).toBeVisible()
    await change(page, 'Stop sharing')
    expect((await guest.goto(address))!.status()).toBe(404)
  })
})
