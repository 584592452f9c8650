import type { Page } from '@playwright/test'
import { createImport } from '@/db/import-factories'
import { claimRun } from '@/db/import-runs'
import { ownRepertoire } from '@/db/repertoires'
import { changeSong } from '@/db/song-changes'
import { findSongs } from '@/db/songs'
import { workbookOf } from '@/lib/import/testing/zip'
import { EMPTY_SONG } from '@/lib/songs'
import { createSong } from './factories'
import { expect, expectAccessible, test } from './fixtures'

type Files = { name: string; content: string | Uint8Array }[]

async function bring(page: Page, files: Files) {
  await page.goto('/import')
  const chosen = files.map(({ name, content }) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(content) }))
  await page.getByLabel('Choose one or more files').setInputFiles(chosen)
  await page.getByRole('button', { name: 'Read the list' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(files[0]!.name)
}

const cells = (...rows: string[][]) =>
  rows.map((row) => `<row>${row.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`).join('')

const BOOK = workbookOf({
  Ballads: cells(['Title', 'Artist', 'Key'], ['Misty', 'Erroll Garner', 'Eb']),
  Standards: cells(['Titel', 'Interpret'], ['So What', 'Miles Davis'], ['Misty', 'Erroll Garner']),
})

test('several files, a workbook with two sheets among them, are one import; the second run changes nothing', async ({
  page,
}) => {
  const files: Files = [
    { name: 'a list.csv', content: 'Title,Artist,Tempo\nSo What,Miles Davis,136\nBlue in Green,Bill Evans,\n' },
    { name: 'book.xlsx', content: BOOK },
    { name: 'c.pdf', content: '%PDF-1.7\n' },
  ]
  await bring(page, files)
  await expect(page.getByText('6 rows = 3 new + 0 changed + 0 same + 3 skipped')).toBeVisible()
  await expect(page.getByText('1 file could not be read.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Add 3 songs' }).click()
  await expect(page.getByText('3 songs added.')).toBeVisible()

  await bring(page, files)
  await expect(page.getByText('There is nothing to do: your repertoire knows all of this already.')).toBeVisible()
})

test('columns with unknown headers are chosen once, and the next list with these headers is read so', async ({
  page,
}) => {
  const list = (title: string) => `Nummer,Was,Wer,Fach\n1,${title},Björk,Dm\n2,${title} again,Björk,Em\n`
  await bring(page, [{ name: 'first.csv', content: list('Jóga') }])
  const details = page.getByText('How the list was read')
  if (!(await page.getByLabel('What “Fach” is').isVisible())) await details.click()
  await page.getByLabel('What “Was” is').selectOption('Title')
  await page.getByLabel('What “Wer” is').selectOption('Artist')
  await page.getByLabel('What “Fach” is').selectOption('Tags')
  await page.getByRole('button', { name: 'Read it again like this' }).click()
  await expect(page.getByText('Tags from “Fach”')).toBeVisible()

  await bring(page, [{ name: 'second.csv', content: list('Hyperballad') }])
  await expect(page.getByText('The columns are read as you chose last time.')).toBeVisible()
  await expect(page.getByText('Tags from “Fach”')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: /^Forget/ }).click()
  await expect(page.getByText('Tags from “Fach”')).toBeHidden()
  await expect(page.getByText('as you chose last time')).toBeHidden()
})

test('a row near a song of mine is asked about once, by keyboard, and the answer can be forgotten', async ({
  page,
  musician,
}) => {
  await createSong(musician, { title: 'Hurt So Much', artist: 'Nine Inch Nails' })
  const files: Files = [{ name: 'covers.csv', content: 'Title,Artist,Tempo\nHurt So Much,Johnny Cash,90\n' }]
  await bring(page, files)
  await expect(page.getByText('1 row = 0 new + 0 changed + 0 same + 0 skipped + 1 doubtful')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('radio', { name: 'Same song' }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: 'Another song' })).toBeChecked()
  await page.keyboard.press('Enter')
  await expect(page.getByText('1 row = 1 new + 0 changed + 0 same + 0 skipped')).toBeVisible()
  await bring(page, files)
  await expect(page.getByText('1 row = 1 new + 0 changed + 0 same + 0 skipped')).toBeVisible()

  await page.goto('/import')
  await page.getByRole('link', { name: 'Look at your answers' }).click()
  await expect(page.getByText('another song', { exact: true })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: /Forget/ }).click()
  await expect(page.getByText('No answers')).toBeVisible()
  await bring(page, files)
  await expect(page.getByRole('heading', { name: 'Same song?' })).toBeVisible()
})

test('an import under way is stopped: nothing is written, and the list is still there', async ({ page, musician }) => {
  const id = await createImport(musician, 'Title,Artist\nSo What,Miles Davis\n')
  await claimRun(ownRepertoire(musician), id, {})
  await page.goto(`/import/${id}`)
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByText('You stopped it. Nothing was written.')).toBeVisible()
  await page.getByRole('button', { name: 'Add 1 song' }).click()
  await expect(page.getByText('1 song added.')).toBeVisible()
})

test('an undo asks about the songs that were edited since', async ({ page, musician }) => {
  await bring(page, [{ name: 'list.csv', content: 'Title,Artist\nSo What,Miles Davis\nMisty,Erroll Garner\n' }])
  await page.getByRole('button', { name: 'Add 2 songs' }).click()
  await expect(page.getByText('2 songs added.')).toBeVisible()
  const done = page.url()
  const own = ownRepertoire(musician)
  const [misty] = (await findSongs(own, { filter: { search: 'misty' }, sort: 'title' })).songs
  await changeSong(own, { id: misty!.id, version: 1 }, { ...EMPTY_SONG, title: 'Misty', key: 'Eb' })
  await page.goto(done)
  await expect(page.getByText('1 song of this import was edited since.')).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Take them back too').check()
  await page.getByRole('button', { name: 'Undo this import' }).click()
  await expect(page.getByText('2 songs went to the trash.')).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a list in letters nobody named is read in those that were chosen', async ({ page }) => {
    const russian = Buffer.from([0xc3, 0xf0, 0xf3, 0xef, 0xef, 0xe0, 0x2c, 0xca, 0xe8, 0xed, 0xee])
    const content = Buffer.concat([Buffer.from('Title,Artist\n'), russian, Buffer.from('\nSo What,Miles Davis\n')])
    await bring(page, [{ name: 'letters.csv', content }])
    await page.getByRole('radio', { name: /Cyrillic \(Windows\)/ }).check()
    await page.getByRole('button', { name: 'Read it like this' }).click()
    await expect(page.getByRole('listitem').getByText('Группа').first()).toBeVisible()
    await expect(page.getByRole('button', { name: 'Read it like this' })).toHaveCount(0)
  })
})
