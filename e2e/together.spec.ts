import type { Browser, Page } from '@playwright/test'
import { createBand, createMember } from '@/db/band-factories'
import type { Musician } from '@/lib/musician'
import { createMusician, createSong } from './factories'
import { expect, expectAccessible, signIn, test } from './fixtures'

async function pageOf(browser: Browser, musician: Musician, baseURL: string): Promise<Page> {
  const context = await browser.newContext({ baseURL })
  await signIn(context, musician, baseURL)
  return context.newPage()
}

/** A trio of whom all know “Everybody”, and all but the asker “Not Nina”. */
async function trio(nina: Musician) {
  const [otto, pia] = [await createMusician('Otto'), await createMusician('Pia')]
  const { bandId } = await createBand(nina)
  await createMember(bandId, nina, { role: 'owner' })
  for (const other of [otto, pia]) await createMember(bandId, other)
  for (const [title, who] of [
    ['Everybody', [nina, otto, pia]],
    ['Not Nina', [otto, pia]],
  ] as const)
    for (const musician of who) await createSong(musician, { title, artist: 'Ada Bird', key: 'Bb', tags: ['band'] })
  return { otto, pia, path: `/bands/${bandId}/together` }
}

test('three browsers: the common list follows who is ticked and what each of them shares', async ({
  page,
  musician,
  browser,
  baseURL,
}) => {
  const { otto, path } = await trio(musician)
  await page.goto(path)
  const songs = page.getByRole('list', { name: 'Songs in common' })
  await expect(songs.getByText('Everybody')).toBeVisible()
  await expect(page.getByText('Not Nina')).toHaveCount(0)
  await expectAccessible(page)
  await page.getByRole('link', { name: /all but one/ }).click()
  await expect(songs.getByText('Not Nina')).toBeVisible()
  await expect(songs.getByText('Only you are missing')).toBeVisible()

  const theirs = await pageOf(browser, otto, baseURL!)
  await theirs.goto(path.replace('/together', '/settings'))
  await theirs.getByRole('radio', { name: /Nothing/ }).check()
  await theirs.getByRole('button', { name: 'Save what I share' }).click()
  await expect(theirs.getByText(/Saved/).first()).toBeVisible()
  await page.goto(path)
  await expect(page.getByText('both know')).toBeVisible()
  await expect(page.getByText('No songs to see yet from Otto')).toBeVisible()
  await theirs.goto(path)
  await expect(theirs.getByText('You share no songs with this band yet')).toBeVisible()
  await theirs.context().close()
})

test('what was played today is noted with one press and taken back with another', async ({ page, musician }) => {
  const { path } = await trio(musician)
  await page.goto(path)
  await page.getByRole('button', { name: 'Played Everybody today' }).click()
  await expect(page.getByText('“Everybody” was played today.')).toBeVisible()
  await expect(page.getByText(/^played \d/)).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText(/^played \d/)).toHaveCount(0)
})

test('a guest with a pasted list counts, and the common songs become a setlist that a link shows', async ({
  page,
  musician,
  guest,
}) => {
  const { path } = await trio(musician)
  await page.goto(`${path}/guests`)
  await page.getByLabel('Name').fill('Gus')
  await page.getByLabel('Or a list of their songs').fill('everybody! - Ada Bird\nSomething Else - Bo Carr')
  await page.getByRole('button', { name: 'Add the guest' }).click()
  await expect(page.getByText('2 songs from a list')).toBeVisible()
  await page.goto(path)
  await expect(page.getByText('all 4 know')).toBeVisible()
  await page.getByRole('link', { name: 'Make this a setlist' }).click()
  await page.getByLabel('Title of the setlist').fill('Friday')
  await page.getByRole('button', { name: 'Make it' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Friday' })).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'Everybody' })).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Share' }).last().click()
  await page.getByRole('button', { name: 'Make a link' }).click()
  const address = await page.getByText(/\/s\/[\w-]{43}$/).innerText()
  await guest.goto(address)
  await expect(guest.getByRole('listitem').filter({ hasText: 'Everybody' })).toContainText('B♭')
  await expect(guest.getByText('Not Nina')).toHaveCount(0)
  await expectAccessible(guest)
})

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false })

  test('players are ticked, songs of a setlist moved and taken out, and put back', async ({ page, musician }) => {
    const { path } = await trio(musician)
    await page.goto(path)
    await page.getByRole('link', { name: /^Nina Test/ }).click()
    await expect(page.getByText('both know')).toBeVisible()
    await page.getByRole('link', { name: 'Make this a setlist' }).click()
    await page.getByRole('button', { name: 'Make it of all 2' }).click()
    const titles = page.getByRole('listitem').filter({ hasText: /Everybody|Not Nina/ })
    await expect(titles).toHaveCount(2)
    const first = /Everybody/.test((await titles.first().innerText()) ?? '') ? 'Everybody' : 'Not Nina'
    await page.getByLabel(`Change ${first} in this setlist`).check({ force: true })
    await page.getByRole('button', { name: 'Down' }).click()
    await expect(titles.nth(1)).toContainText(first)
    await page.getByLabel(`Change ${first} in this setlist`).check({ force: true })
    await page.getByRole('button', { name: 'Take it out' }).click()
    await expect(titles).toHaveCount(1)
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(titles).toHaveCount(2)
  })
})
