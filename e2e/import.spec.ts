import type { Page } from '@playwright/test'
import { createImport } from '@/db/import-factories'
import { createMusician, createSong } from './factories'
import { expect, expectAccessible, test } from './fixtures'

const ROWS = 3_000
const WEB_PAGE = '<!doctype html>\n<p>Nothing to play here.</p>'

/** A list as a German spreadsheet saves it: semicolons, quotes, a byte order mark; every tenth song comes twice. */
function germanList(): Buffer {
  const lines = Array.from({ length: ROWS }, (_, at) => {
    const song = at % 10 === 9 ? at - 1 : at
    return `"Lied ""Nummer"" ${song}; live in Köln";Kapelle ${song % 40};d-moll;${60 + (song % 100)};Seite ${song % 7}`
  })
  return Buffer.from(`\ufeffTitel;Interpret;Tonart;Tempo;Fach\r\n${lines.join('\r\n')}\r\n`)
}

async function upload(page: Page, name: string, buffer: Buffer) {
  await page.goto('/import')
  await page.getByLabel('Choose one or more files').setInputFiles({ name, mimeType: 'text/csv', buffer })
  await page.getByRole('button', { name: 'Read the list' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
}

test('a real list is looked at, changed, imported, found and taken back', async ({ page }) => {
  await upload(page, 'Repertoire 2026.csv', germanList())
  await expect(page.getByText('3,000 rows = 2,700 new + 0 changed + 0 same + 300 skipped')).toBeVisible()
  await expect(page.getByText('Nothing is written before you say so.')).toBeVisible()
  await expectAccessible(page)

  await page.getByText('How the list was read').click()
  await expect(page.getByLabel('What “Tonart” is')).toHaveValue('key')
  await page.getByLabel('What “Fach” is').selectOption('Tags')
  await page.getByRole('button', { name: 'Read it again like this' }).click()
  await expect(page.getByText('Tags from “Fach”')).toBeVisible()
  await page.getByRole('link', { name: 'Skipped 300' }).click()
  await expect(page.getByText('Same song as line 10.')).toBeVisible()
  await page.getByRole('link', { name: 'Next' }).click()
  await expect(page.getByText('Page 2 of 3')).toBeVisible()

  await page.getByRole('button', { name: 'Add 2,700 songs' }).click()
  await expect(page.getByText('2,700 songs added.')).toBeVisible()
  await expectAccessible(page)
  const done = page.url()

  await page.goto('/repertoire?q=nummer+1234+koln&tag=Seite+2')
  await expect(page.getByRole('link', { name: 'Lied "Nummer" 1234; live in Köln' })).toBeVisible()
  await expect(page.getByText('1 of 2,700 songs')).toBeVisible()

  await page.goto(done)
  await page.getByRole('button', { name: 'Undo this import' }).click()
  await expect(page.getByText('2,700 songs went to the trash.')).toBeVisible()
  await page.goto('/repertoire')
  await expect(page.getByText('Kapelle')).toHaveCount(0)
  await page.goto('/import')
  await expect(page.getByText('Taken back')).toBeVisible()
})

test('a song that is there learns what the list knows better, and gets its values back', async ({ page, musician }) => {
  const id = await createSong(musician, { title: 'So What', artist: 'Miles Davis', key: 'D' })
  await upload(page, 'keys.csv', Buffer.from('Title,Artist,Key\nSo What,Miles Davis,Dm\n'))
  await expect(page.getByText('D → becomes Dm')).toBeVisible()
  await page.getByRole('button', { name: 'Change 1 song' }).click()
  await expect(page.getByText('1 song changed.')).toBeVisible()
  const done = page.url()
  await page.goto(`/songs/${id}`)
  await expect(page.getByText('D minor').first()).toBeVisible()
  await page.goto(done)
  await page.getByRole('button', { name: 'Undo this import' }).click()
  await expect(page.getByText('1 song has its values back.')).toBeVisible()
})

test('what is no list is refused in a sentence, and a pasted text comes back to be mended', async ({ page }) => {
  await page.goto('/import')
  await expectAccessible(page)
  const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])
  await page
    .getByLabel('Choose one or more files')
    .setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: picture })
  await page.getByRole('button', { name: 'Read the list' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toHaveText(/\w.+\.$/)
  await page.getByLabel('Your songs').fill(WEB_PAGE)
  await page.getByRole('button', { name: 'Read the text' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toHaveText(/web page/)
  await expect(page.getByLabel('Your songs')).toHaveValue(WEB_PAGE)
})

test('nobody sees the import of another', async ({ page, guest }) => {
  const other = await createImport(await createMusician(), 'Title,Artist\nSecret Song,Somebody')
  const answer = await page.goto(`/import/${other}`)
  expect(answer?.status()).toBe(404)
  expect((await page.request.get(`/api/import/${other}`)).status()).toBe(404)
  await guest.goto(`/import/${other}`)
  await expect(guest).toHaveURL(/\/sign-in/)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a list is pasted, looked at, imported and taken back', async ({ page }) => {
    await page.goto('/import')
    await page.getByLabel('Your songs').fill('Autumn Leaves - Joseph Kosma\nSo What - Miles Davis\nJóga - Björk')
    await page.getByRole('button', { name: 'Read the text' }).click()
    await expect(page.getByText('3 rows = 3 new + 0 changed + 0 same + 0 skipped')).toBeVisible()
    await page.getByRole('button', { name: 'Add 3 songs' }).click()
    await expect(page.getByText('3 songs added.')).toBeVisible()
    await page.getByRole('button', { name: 'Undo this import' }).click()
    await expect(page.getByText('3 songs went to the trash.')).toBeVisible()
  })
})
