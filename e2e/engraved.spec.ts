import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { addChart } from '@/db/chart-changes'
import { addChartFile } from '@/db/chart-files'
import { ownRepertoire } from '@/db/repertoires'
import { chartAbout, chartForm } from '@/lib/chart-form'
import type { Musician } from '@/lib/musician'
import { createSong } from './factories'
import { expect, expectAccessible, test } from './fixtures'
import { abcTune, musicXml, mxlContainer, zipped } from './scores'

const drawn = (page: Page) => page.locator('.engraved[data-state=engraved] > [role=img]')
const systems = (page: Page) => drawn(page).locator('svg')

async function bring(page: Page, song: string, name: string, buffer: Buffer): Promise<void> {
  await page.goto(`/songs/${song}/charts/new`)
  await page.getByLabel('File', { exact: true }).setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
  await page.getByRole('button', { name: 'Bring the file' }).click()
}

async function play(page: Page, instrument: string): Promise<void> {
  await page.getByText('What do you play?', { exact: true }).first().click()
  await page.getByLabel('What do you play?').selectOption(instrument)
}

async function createScore(musician: Musician, song: string, text: string): Promise<string> {
  const type = 'application/vnd.recordare.musicxml+xml'
  const file = { name: 'score.musicxml', type, pages: null, bytes: Buffer.from(text) } as const
  const about = chartAbout.parse({ kind: 'lead sheet', key: 'Bb' })
  const made = await addChartFile(ownRepertoire(musician), song, { about, file, formKey: randomUUID() })
  if (typeof made === 'string') throw new Error(made)
  return `/songs/${song}/charts/${made.id}`
}

test('a packed MusicXML is brought and engraved for a trumpet, in the key that is chosen', async ({
  page,
  musician,
}) => {
  const song = await createSong(musician, { title: 'Sun Up' })
  await bring(page, song, 'sun.mxl', zipped({ 'META-INF/container.xml': mxlContainer('a.xml'), 'a.xml': musicXml() }))
  await expect(drawn(page)).toContainText('B♭')
  await expect(page.getByText('Key B♭: as written')).toBeVisible()
  await play(page, 'trumpet')
  await expect(drawn(page)).not.toContainText('B♭')
  await expect(drawn(page)).toContainText('C')
  await page.keyboard.press('Escape')
  await page.getByText('Key B♭', { exact: true }).click()
  await page.getByRole('button', { name: 'F major' }).click()
  await expect(drawn(page)).toContainText('G')
  await expect(page.getByRole('link', { name: 'Download' })).toHaveAttribute('href', /download$/)
})

test('a tune in ABC is typed, seen as it will be read, and engraved for an alto sax', async ({ page, musician }) => {
  const song = await createSong(musician, { title: 'Sun Up' })
  await page.goto(`/songs/${song}/charts/new`)
  await page.getByLabel('Chart', { exact: true }).fill(abcTune())
  await expect(page.getByLabel('As it will be read').locator('svg').first()).toBeVisible()
  await page.getByRole('button', { name: 'Save the chart' }).click()
  await expect(drawn(page)).toContainText(/B[♭b]/)
  await play(page, 'alto-sax')
  await expect(drawn(page)).toContainText('D7')
})

test('notes fit a phone, and flow anew when it is turned', async ({ page, musician }) => {
  const path = await createScore(musician, await createSong(musician, { title: 'Turned' }), musicXml({ bars: 16 }))
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(path)
  await expect(systems(page).nth(4)).toBeVisible()
  const upright = await systems(page).count()
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
  expect(content).toBeLessThanOrEqual(window!)
  await expectAccessible(page)
  await page.setViewportSize({ width: 844, height: 390 })
  await expect.poll(() => systems(page).count()).toBeLessThan(upright)
})

test('notes that cannot be engraved say so, and stay to be had', async ({ page, musician, complaints }) => {
  const song = await createSong(musician, { title: 'Unengraved' })
  await bring(page, song, 'odd.musicxml', Buffer.from('<score-timewise version="4.0"><part/></score-timewise>'))
  await expect(page.getByText('These notes cannot be shown here')).toBeVisible()
  const download = await page.getByRole('link', { name: /^download the file/ }).getAttribute('href')
  expect((await page.request.get(download!)).status()).toBe(200)
  await expect(page.getByText('Look', { exact: true })).toBeVisible()
  expect(complaints).toEqual([])
})

test('engravers come to no page without notes', async ({ page, musician }) => {
  const song = await createSong(musician, { title: 'Words' })
  const made = await addChart(ownRepertoire(musician), song, chartForm.parse({ text: '{key: C}\n[C]la' }), randomUUID())
  if (typeof made === 'string') throw new Error(made)
  const engravers: string[] = []
  page.on('response', async (answer) => {
    if (!answer.url().endsWith('.js')) return
    if (/opensheetmusicdisplay|abcjs-/i.test(await answer.text().catch(() => ''))) engravers.push(answer.url())
  })
  for (const path of [`/songs/${song}`, `/songs/${song}/charts/new`, `/songs/${song}/charts/${made.id}`]) {
    await page.goto(path, { waitUntil: 'networkidle' })
    expect(engravers, path).toEqual([])
  }
  await page.goto(await createScore(musician, song, musicXml()))
  await expect(drawn(page)).toContainText('B♭')
  expect(engravers).not.toEqual([])
})
