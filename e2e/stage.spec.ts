import { removeSetlist } from '@/db/setlist-changes'
import { createMusician } from './factories'
import { expect, expectAccessible, signIn, test } from './fixtures'
import { abcTune } from './scores'
import { keep, keptLists } from './stage-keeping'
import { createOwnCharted, createSetlist, createSharedSetlist, PDF, WORDS } from './stage-world'

/** What a page without a network writes to the console by itself. */
const OFFLINE = /ERR_INTERNET_DISCONNECTED|Failed to load resource|Failed to fetch RSC/

test.afterEach(({ complaints }) => {
  complaints.splice(0, complaints.length, ...complaints.filter((complaint) => !OFFLINE.test(complaint)))
})

test('a song opens without a network after a reload: its chart with the tools of the stage, and its PDF', async ({
  page,
  musician,
  context,
}) => {
  const song = await createOwnCharted(musician)
  await page.goto(song.path)
  await keep(page)
  await context.setOffline(true)
  await page.goto(song.text)
  await page.reload()
  await expect(page.getByText('Kept just now · you are offline')).toBeVisible()
  await expect(page.locator('.chart')).toContainText(WORDS)
  await page.getByRole('button', { name: 'Scroll' }).click()
  await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible()
  await expect(page.locator('details[name=reading]').first()).toBeHidden()
  const file = await page.evaluate(async (address) => {
    const [whole, part] = [await fetch(address), await fetch(address, { headers: { Range: 'bytes=0-7' } })]
    return [whole.headers.get('content-type'), (await whole.blob()).size, part.status, await part.text()]
  }, song.file)
  expect(file).toEqual(['application/pdf', PDF.length, 206, '%PDF-1.4'])
})

test('notes are engraved without a network', async ({ page, musician, context }) => {
  const song = await createOwnCharted(musician, 'Notes', abcTune())
  await page.goto(song.path)
  await keep(page)
  await context.setOffline(true)
  await page.goto(song.text)
  await expect(page.locator('.engraved[data-state=engraved] svg').first()).toBeVisible()
})

test('a setlist leads to its charts without a network, and what is not kept leads to what is', async ({
  page,
  musician,
  context,
}) => {
  const { path } = await createSetlist(musician)
  await page.goto(path)
  await keep(page)
  await context.setOffline(true)
  await page.getByRole('link', { name: 'Sun Up' }).click()
  await expect(page.locator('.chart')).toContainText(WORDS)
  await page.goto('/repertoire')
  await expect(page).toHaveURL(/\/stage\?missing=%2Frepertoire$/)
  await expect(page.getByText('that page is not kept on this device')).toBeVisible()
  await page.getByText('Songs', { exact: true }).click()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Friday' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Friday')
  await context.setOffline(false)
  await expect(page.getByText('there is a network again')).toBeVisible()
  await page.getByRole('link', { name: 'Show the newest' }).click()
  await expect(page.getByRole('button', { name: /^Move Sun Up/ })).toBeVisible()
})

test('what is kept can be read after the session is over', async ({ page, musician, context }) => {
  const song = await createOwnCharted(musician)
  await page.goto(song.path)
  await keep(page)
  await context.clearCookies({ name: 'soleil' })
  await page.goto(song.text)
  await expect(page.getByText('you are signed out')).toBeVisible()
  await expect(page.locator('.chart')).toContainText(WORDS)
  await expect(page.getByRole('link', { name: 'Sign in' })).toHaveAttribute('href', /^\/sign-in\?from=/)
})

test('signing out removes what is kept', async ({ page, musician }) => {
  const song = await createOwnCharted(musician)
  await page.goto(song.path)
  await keep(page)
  await page.goto('/settings')
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(page).toHaveURL(/\/$/)
  expect(await keptLists(page)).toEqual([])
  await page.goto('/stage')
  await expect(page.getByText('Nothing is kept on this device yet')).toBeVisible()
})

test('signing out without a network removes what is kept at once, and ends the session when there is one', async ({
  page,
  musician,
  context,
}) => {
  const song = await createOwnCharted(musician)
  await page.goto(song.path)
  await keep(page)
  await page.goto('/settings')
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(page.getByText('Nothing is kept here any more')).toBeVisible()
  expect(await keptLists(page)).toEqual([])
  await context.setOffline(false)
  await page.goto('/repertoire')
  await expect(page).toHaveURL(/\/sign-in/)
})

test('nobody sees what somebody else has kept', async ({ page, musician, context, baseURL }) => {
  const song = await createOwnCharted(musician, 'Only mine')
  await page.goto(song.path)
  await keep(page)
  await context.clearCookies({ name: 'soleil' })
  await signIn(context, await createMusician(), baseURL!)
  await page.goto(song.text)
  await expect(page.getByText('Only mine')).toHaveCount(0)
  await page.goto('/stage')
  await expect(page.getByText('Nothing is kept on this device yet')).toBeVisible()
  await context.setOffline(true)
  await page.goto(song.text)
  await expect(page).toHaveURL(/\/stage\?missing=/)
  expect(await keptLists(page)).toEqual([])
})

test('when somebody else signs in where one’s session was over, one’s copies are gone before they see a page', async ({
  page,
  musician,
  context,
}) => {
  const song = await createOwnCharted(musician, 'Only mine')
  await page.goto(song.path)
  await keep(page)
  await context.clearCookies({ name: 'soleil' })
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Continue with Google' }).click()
  await page.getByRole('button', { name: /Amara Diallo/ }).click()
  await expect(page).toHaveURL('/repertoire')
  expect(await keptLists(page)).toEqual([])
  await page.goto('/stage')
  await expect(page.getByText('Nothing is kept on this device yet')).toBeVisible()
})

test('what was deleted is removed at the next contact, and that is said', async ({ page, musician }) => {
  const { to, id, path } = await createSetlist(musician)
  await page.goto(path)
  await keep(page)
  await removeSetlist(to, id)
  await page.goto(path)
  await expect(page.getByText('“Friday” was removed from this device')).toBeVisible()
  expect(await keptLists(page)).toEqual([])
  await page.getByRole('button', { name: 'OK' }).click()
  await page.goto('/stage')
  await expect(page.getByText('Nothing is kept on this device yet')).toBeVisible()
  await expect(page.getByText('was removed')).toHaveCount(0)
})

test('a guest keeps what a link shows, in their own part, and it stays when the link is closed', async ({
  guest,
  musician,
}) => {
  const { path, expire } = await createSharedSetlist(musician)
  await guest.goto(`${path}?for=alto-sax`)
  await keep(guest)
  await guest.context().setOffline(true)
  await guest.reload()
  await expect(guest.getByText('you are offline')).toBeVisible()
  await guest.getByRole('listitem').filter({ hasText: 'Sun Up' }).click()
  await expect(guest.locator('.chart .chart-chord').first()).toHaveText('A')
  await guest.context().setOffline(false)
  await expire()
  await guest.goto(`${path}?for=alto-sax`)
  await expect(guest.getByText('the link is closed to new readers')).toBeVisible()
  await expect(guest.getByRole('listitem').filter({ hasText: 'Sun Up' })).toBeVisible()
})

test('when a link is taken back its copy goes at the next contact, and that is said', async ({ guest, musician }) => {
  const { path, revoke } = await createSharedSetlist(musician)
  await guest.goto(path)
  await keep(guest)
  await revoke()
  const answer = await guest.goto(path)
  expect(answer!.status()).toBe(404)
  await expect(guest.getByText('“Friday” was removed from this device')).toBeVisible()
  expect(await keptLists(guest)).toEqual([])
})

test('keeping tells how far it is, can be stopped, and leaves nothing half done', async ({ page, musician }) => {
  const song = await createOwnCharted(musician)
  await page.goto(song.path)
  const held = page.waitForRequest((request) => request.url().endsWith(song.text))
  await page.route(`**${song.text}`, () => {})
  await page.getByRole('button', { name: 'Keep for the stage' }).click()
  await held
  await expect(page.getByRole('progressbar', { name: 'Keeping' })).toBeVisible()
  await expect(page.getByText(/^\d of 5$/)).toBeVisible()
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByText('Stopped. Nothing new was kept.')).toBeVisible()
  expect(await keptLists(page)).toEqual([])
})

test('a browser that cannot keep pages is told so', async ({ page, musician }) => {
  const song = await createOwnCharted(musician)
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'))
  await page.goto(song.path)
  await page.getByRole('button', { name: 'Keep for the stage' }).click()
  await expect(page.getByText('This browser cannot keep pages')).toBeVisible()
})

test('a list is removed by hand', async ({ page, musician }) => {
  const song = await createOwnCharted(musician)
  await page.goto(song.path)
  await keep(page)
  await page.goto('/stage')
  await page.getByRole('button', { name: 'Renew' }).click()
  await expect(page.getByText(/kept just now/)).toBeVisible()
  await page.getByRole('button', { name: 'Remove Sun Up' }).click()
  await expect(page.getByText('Nothing is kept on this device yet')).toBeVisible()
  await page.goto(song.path)
  await expect(page.getByRole('button', { name: 'Keep for the stage' })).toBeVisible()
})
