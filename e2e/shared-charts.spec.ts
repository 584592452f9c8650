import { randomUUID } from 'node:crypto'
import type { Browser, Page } from '@playwright/test'
import { addChart, changeChart, type NewChart } from '@/db/chart-changes'
import { addChartFile } from '@/db/chart-files'
import { findCharts } from '@/db/charts'
import { ownRepertoire } from '@/db/repertoires'
import { addSetlist } from '@/db/setlist-changes'
import { addShareLink, type NewShareLink, revokeShareLink } from '@/db/share-link-changes'
import { findShareLinks } from '@/db/share-links'
import type { Musician } from '@/lib/musician'
import { sharePath, shareToken } from '@/lib/share-address'
import { createSong } from './factories'
import { expect, expectAccessible, test } from './fixtures'
import { PDF } from './stage-world'

const CHART: NewChart = {
  ...{ kind: 'chord chart', label: null, instrument: null, transposition: null, key: null },
  ...{ text: '{key: Bb}\n[Bb]Sun up a[Eb]bove the [F7]hills', driveFileId: null, driveResourceKey: null },
}
const chords = (page: Page) => page.locator('.chart .chart-chord').allInnerTexts()

async function createCharted(musician: Musician, title = 'Sun Up') {
  const id = await createSong(musician, { title, key: 'Bb' })
  await addChart(ownRepertoire(musician), id, CHART, randomUUID())
  return id
}

async function share(musician: Musician, link: Partial<NewShareLink> = {}): Promise<string> {
  const formKey = randomUUID()
  const made = { title: 'Friday', filter: {}, ending: null, passcode: null, charts: true, ...link }
  expect(await addShareLink(ownRepertoire(musician), made, formKey)).toBe('made')
  return sharePath(shareToken(musician.id, formKey))
}

/** Opens a link in a browser of its own, says what is played there, and opens the song. */
async function play(browser: Browser, baseURL: string, path: string, plays: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL })).newPage()
  await page.goto(path)
  await page.getByLabel('Instrument').selectOption({ label: plays })
  await page.getByRole('button', { name: 'Show my part' }).click()
  await expect(page.getByText(`Shown for ${plays}`)).toBeVisible()
  await page.getByRole('link', { name: 'Sun Up' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sun Up')
  return page
}

test('one link, three browsers, three right charts: trumpet, alto sax, guitar with a capo', async ({
  browser,
  musician,
  baseURL,
}) => {
  await createCharted(musician)
  const path = await share(musician)
  const [trumpet, alto, guitar] = [
    await play(browser, baseURL!, path, 'Trumpet'),
    await play(browser, baseURL!, path, 'Alto sax'),
    await play(browser, baseURL!, path, 'Guitar'),
  ]
  await expect.poll(() => chords(trumpet)).toEqual(['C', 'F', 'G7'])
  await expect(trumpet.getByText('No B♭ part: here is concert, transposed.')).toBeVisible()
  await expect.poll(() => chords(alto)).toEqual(['G', 'C', 'D7'])
  await expect.poll(() => chords(guitar)).toEqual(['B♭', 'E♭', 'F7'])
  await guitar.getByText('No capo', { exact: true }).click()
  await guitar.getByLabel('Capo').selectOption('3')
  await expect.poll(() => chords(guitar)).toEqual(['G', 'C', 'D7'])
  await expect(guitar.getByText('sounds in B♭')).toBeVisible()
  await guitar.reload()
  expect(await chords(guitar)).toEqual(['G', 'C', 'D7'])
  for (const page of [trumpet, alto, guitar]) await page.context().close()
})

test('the address says for whom, and keeps saying it; an instrument nobody knows is asked for', async ({
  guest,
  musician,
}) => {
  const [one, two] = [await createCharted(musician), await createCharted(musician, 'Sun Down')]
  const place = { artist: null, key: null, tempo: null, durationSeconds: null, note: null, songKey: 'k' }
  const songs = [
    { ...place, songId: one, title: 'Sun Up' },
    { ...place, songId: two, title: 'Sun Down' },
  ]
  const setlistId = await addSetlist(ownRepertoire(musician), { title: 'Gig', lineUp: [], songs }, randomUUID())
  const path = await share(musician, { setlistId })
  await guest.goto(`${path}?for=alto-sax`)
  await guest.getByRole('link', { name: 'Sun Up' }).click()
  await expect.poll(() => chords(guest)).toEqual(['G', 'C', 'D7'])
  await guest.getByRole('link', { name: 'Next song: Sun Down' }).click()
  await expect(guest.getByRole('heading', { level: 1 })).toHaveText('Sun Down')
  expect(guest.url()).toContain('for=alto-sax')
  expect(await chords(guest)).toEqual(['G', 'C', 'D7'])
  await expectAccessible(guest)
  await guest.goto(`${path}?for=theremin-of-doom`)
  await expect(guest.getByRole('heading', { name: 'What do you play?' })).toBeVisible()
  await guest.getByLabel('Instrument').selectOption({ label: 'Voice' })
  await guest.getByRole('button', { name: 'Show my part' }).click()
  await expect(guest.getByText('Shown for Voice, with the words.')).toBeVisible()
  await guest.getByRole('link', { name: 'Sun Down' }).click()
  await expect(guest.getByText('Sun up above the hills')).toBeVisible()
  expect(await chords(guest)).toEqual([])
})

test('a frozen link stays as it was, a live one follows, and both end', async ({ guest, musician }) => {
  const id = await createCharted(musician)
  const own = ownRepertoire(musician)
  const [live, frozen] = [await share(musician, { songId: id }), await share(musician, { songId: id, frozen: true })]
  const [chart] = await findCharts(own, id)
  await changeChart(own, { songId: id, id: chart!.id, version: 1 }, { ...CHART, text: '{key: Bb}\n[Gm]Changed' })
  await guest.goto(`${live}?for=piano`)
  await expect.poll(() => chords(guest)).toEqual(['Gm'])
  await guest.goto(`${frozen}?for=piano`)
  await expect.poll(() => chords(guest)).toEqual(['B♭', 'E♭', 'F7'])
  const page = guest.url()
  for (const link of await findShareLinks(own)) await revokeShareLink(own, link.id)
  for (const path of [live, frozen, page]) expect((await guest.request.get(path)).status()).toBe(404)
})

test('files are shown and not handed out, and what was not shared has no address', async ({ guest, musician }) => {
  const [shown, hidden] = [await createCharted(musician), await createCharted(musician, 'Hidden canary')]
  const about = { kind: 'part' as const, label: null, instrument: null, transposition: 'Eb' as const, key: null }
  const file = { name: 'part.pdf', type: 'application/pdf' as const, pages: 1, bytes: PDF }
  const files = []
  for (const song of [shown, hidden]) {
    const made = await addChartFile(ownRepertoire(musician), song, { about, file, formKey: randomUUID() })
    files.push((made as { id: string }).id)
  }
  const path = await share(musician, { songId: shown })
  const answer = await guest.goto(`${path}?for=alto-sax`)
  expect(await answer!.text()).not.toContain('canary')
  const address = (await guest.getByRole('link', { name: 'Open' }).getAttribute('href'))!
  await expect(guest.getByRole('link', { name: 'Download' })).toHaveCount(0)
  const bytes = await guest.request.get(address)
  expect(bytes.headers()).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'private, no-store' })
  expect(bytes.headers()['content-disposition']).toMatch(/^inline/)
  expect((await guest.request.get(`${address}?download`)).status()).toBe(403)
  const absent = [`songs/${hidden}`, `songs/${randomUUID()}`, `songs/${shown}?chart=${files[1]}`]
  for (const none of [...absent, `files/${files[1]}`, `files/${randomUUID()}`])
    expect((await guest.request.get(`${path}/${none}`)).status(), none).toBe(404)
  const open = await share(musician, { songId: shown, downloads: true })
  expect((await guest.request.get(`${open}/files/${files[0]}?download`)).headers()['content-disposition']).toMatch(
    /^attachment/,
  )
  const without = await share(musician, { songId: shown, charts: false })
  for (const none of [`songs/${shown}`, `files/${files[0]}`])
    expect((await guest.request.get(`${without}/${none}`)).status(), none).toBe(404)
  const locked = await share(musician, { songId: shown, passcode: 'blue42' })
  expect((await guest.request.get(`${locked}/files/${files[0]}`)).status()).toBe(404)
  expect(await (await guest.request.get(`${locked}/songs/${shown}`)).text()).not.toContain('Sun')
})

test('a song is shared with its charts, and each is sent their part as a code', async ({ page, guest, musician }) => {
  const id = await createCharted(musician)
  await page.goto(`/songs/${id}`)
  await page.getByRole('article').getByRole('link', { name: 'Share' }).click()
  await expect(page.getByRole('checkbox', { name: 'With charts' })).toBeChecked()
  await page.getByRole('button', { name: 'Make a link' }).click()
  await page.getByRole('link', { name: 'Send each their part' }).click()
  await page.getByLabel('Instrument 1').selectOption({ label: 'Alto sax' })
  await page.getByLabel('Name, if you like').first().fill('Amara')
  await page.getByRole('button', { name: 'Make the codes' }).click()
  await expect(page.getByRole('img', { name: 'Code for Amara' })).toBeVisible()
  await expectAccessible(page)
  await guest.goto(await page.getByText(/\?for=alto-sax$/).innerText())
  await expect.poll(() => chords(guest)).toEqual(['G', 'C', 'D7'])
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('one says what one plays, reads one’s part and takes another key', async ({ guest, musician }) => {
    await createCharted(musician)
    await guest.goto(await share(musician))
    await guest.getByLabel('Instrument').selectOption({ label: 'Trumpet' })
    await guest.getByRole('button', { name: 'Show my part' }).click()
    await guest.getByRole('link', { name: 'Sun Up' }).click()
    await expect.poll(() => chords(guest)).toEqual(['C', 'F', 'G7'])
    await guest.getByText('Key B♭', { exact: true }).click()
    await guest.getByRole('button', { name: 'C major', exact: true }).click()
    await expect.poll(() => chords(guest)).toEqual(['D', 'G', 'A7'])
  })
})
