import { readFileSync } from 'node:fs'
import type { Download, Page } from '@playwright/test'
import { createMusician, createSong, createSongs } from './factories'
import { expect, expectAccessible, signIn, test } from './fixtures'

const SONGS = [
  { title: '=SUM(A1)', artist: 'Beatles, The', key: 'Gb', capo: 2, tempo: 120, genre: 'Rock', tags: ['a, b'] },
  { title: 'שיר "של" יום', artist: null, notes: 'N/A\n– second line 🎷', durationSeconds: 185 },
  { title: 'Águas de Março', artist: 'Elis & Tom', genre: 'Bossa nova', timeSignature: '2/4' },
]

async function downloaded(page: Page, press: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  return download
}

test('a list that goes out comes back in as the same list', async ({ page, musician, browser, baseURL }) => {
  await createSongs(musician, SONGS)
  await page.goto('/repertoire')
  await page.getByRole('link', { name: 'Export' }).click()
  const file = await downloaded(page, () => page.getByRole('link', { name: 'Table (CSV)' }).click())
  expect(file.suggestedFilename()).toMatch(/^SOLEil \d{4}-\d\d-\d\d\.csv$/)

  const other = await browser.newContext({ baseURL })
  await signIn(other, await createMusician('Somebody New'), baseURL!)
  const there = await other.newPage()
  await there.goto('/import')
  const buffer = readFileSync(await file.path())
  const list = { name: file.suggestedFilename(), mimeType: 'text/csv', buffer }
  await there.getByLabel('Choose one or more files').setInputFiles(list)
  await there.getByRole('button', { name: 'Read the list' }).click()
  await there.getByRole('button', { name: 'Add 3 songs' }).click()
  await expect
    .poll(async () => (await (await other.request.get('/api/export?format=csv')).body()).equals(buffer))
    .toBe(true)
  await other.close()
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('what the filter shows goes out, and so do the ticked songs', async ({ page, musician }) => {
      await createSongs(musician, SONGS)
      await createSong(await createMusician(), { title: 'Theirs' })
      await page.goto('/repertoire?genre=Bossa+nova')
      await page.getByRole('link', { name: 'Export' }).click()
      await expect(page.getByText('1 of 3 songs')).toBeVisible()
      const filtered = await downloaded(page, () => page.getByRole('link', { name: 'Plain list' }).click())
      expect(filtered.suggestedFilename()).toMatch(/^SOLEil Bossa nova/)
      expect(readFileSync(await filtered.path(), 'utf8')).toBe('Águas de Março - Elis & Tom\n')

      await page.goto('/repertoire?select')
      await page.getByRole('checkbox', { name: 'Select =SUM(A1)' }).check()
      await page.getByLabel('Format').selectOption('Plain list')
      const ticked = await downloaded(page, () => page.getByRole('button', { name: 'Export' }).click())
      expect(readFileSync(await ticked.path(), 'utf8')).toBe('=SUM(A1) - Beatles, The (G♭)\n')

      await page.getByLabel('Format').selectOption('Paper or PDF')
      await page.getByRole('button', { name: 'Export' }).click()
      await expect(page).toHaveURL(/\/export\/print\?only=/)
      await expect(page.getByRole('row')).toHaveCount(2)
    })
  })
}

test('with nothing ticked nothing goes out, and it is said', async ({ page, musician }) => {
  await createSongs(musician, SONGS)
  await page.goto('/repertoire?select')
  await page.getByRole('button', { name: 'Export' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'No song was ticked' })).toBeVisible()
  await expectAccessible(page)
})

test('a list on paper: A4 and Letter, its columns’ heads on every sheet, pages counted, nothing to press', async ({
  page,
  musician,
}) => {
  const title = (at: number) => (at === 7 ? 'A very long title '.repeat(16).trim() : `Song ${at}`)
  await createSongs(
    musician,
    Array.from({ length: 120 }, (_, at) => ({ title: title(at), artist: 'Somebody', key: 'Bb' })),
  )
  await page.goto('/export/print')
  await page.emulateMedia({ media: 'print' })
  for (const hidden of [page.getByRole('navigation'), page.getByRole('button', { name: /Print/ })])
    for (const one of await hidden.all()) await expect(one).toBeHidden()
  const heads = await page.locator('thead').evaluate((head) => getComputedStyle(head).display)
  expect(heads).toBe('table-header-group')
  for (const [format, width] of [
    ['A4', '595'],
    ['Letter', '612'],
  ] as const) {
    const pdf = (await page.pdf({ format })).toString('latin1')
    expect(pdf).toMatch(new RegExp(`/MediaBox \\[0 0 ${width}`))
    const sheets = pdf.match(/\/Type \/Page\b/g)!.length
    expect(sheets).toBeGreaterThanOrEqual(3)
    expect(sheets).toBeLessThanOrEqual(4)
  }
  const [content, sheet] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
  expect(content).toBeLessThanOrEqual(sheet!)
})

test('everything that is mine comes with one tap', async ({ page, musician }) => {
  await createSongs(musician, SONGS)
  await page.goto('/settings')
  const file = await downloaded(page, () => page.getByRole('link', { name: 'Give me all my data' }).click())
  expect(file.suggestedFilename()).toMatch(/^SOLEil everything .*\.json$/)
  const kept = JSON.parse(readFileSync(await file.path(), 'utf8'))
  expect([kept.musician.name, kept.songs.length]).toEqual([musician.name, 3])
})
