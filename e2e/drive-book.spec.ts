import { randomUUID } from 'node:crypto'
import { createSong } from './factories'
import { expect, expectAccessible, test } from './fixtures'

const id = (n: number) => `1AbCdEfGhIjKlMnOpQrStUvWxYz0${String(10_000 + n)}`
const link = (n: number) => `https://drive.google.com/file/d/${id(n)}/view?usp=sharing`

test('a pasted folder becomes charts: one question, written at once, nothing twice, and taken back', async ({
  page,
  musician,
}) => {
  const song = await createSong(musician, { title: 'So What', artist: 'Miles Davis' })
  await createSong(musician, { title: 'Autumn Leaves', artist: 'Joseph Kosma' })
  const files = `So What_Bb.pdf ${link(1)}\nAutumn Leavs_Bass.pdf ${link(2)}\nשיר של יום 🎷 - Trumpet.pdf ${link(3)}\nCharts https://drive.google.com/drive/folders/${id(4)}`
  const paste = async () => {
    await page.goto('/songs/from-drive')
    await page.getByLabel('Files', { exact: true }).fill(files)
    await page.getByRole('button', { name: 'Read the list' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('What these files are')
  }
  await paste()
  await expect(page.getByText('This is a folder')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Yours: Autumn Leaves' }).click()
  await page.getByRole('button', { name: 'Add 3 charts and add 1 new song' }).click()
  await expect(page.getByText('3 charts and 1 new song.')).toBeVisible()

  await page.goto(`/songs/${song}`)
  await expect(page.getByRole('link', { name: 'Part (B♭)' })).toBeVisible()
  await paste()
  await expect(page.getByText('Everything of this list is there already')).toBeVisible()

  await page.goto('/songs/from-drive')
  await page.getByRole('link', { name: '3 charts and 1 new song' }).click()
  await page.getByRole('button', { name: 'Take it back' }).click()
  await expect(page.getByText('Taken back: 3 charts and 1 song went to the trash.')).toBeVisible()
  await page.goto(`/songs/${song}`)
  await expect(page.getByRole('link', { name: 'Add a chart' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Part (B♭)' })).toHaveCount(0)
})

test('files chosen at Google become charts, and one that is renamed there is noticed', async ({ page, musician }) => {
  const song = await createSong(musician, { title: 'So What', artist: 'Miles Davis' })
  const world = randomUUID()
  const drive = (name: string) =>
    fetch(`${process.env.GOOGLE_DRIVE_ADDRESS}/world/${world}`, {
      method: 'POST',
      body: JSON.stringify([
        { id: id(1), name, mimeType: 'application/pdf', md5Checksum: 'a'.repeat(32), trashed: false },
      ]),
    })
  await drive('So What_Bb.pdf')
  await page.goto('/songs/from-drive')
  await page.getByRole('button', { name: 'Choose files in Drive' }).click()
  await page.getByLabel('Whose Drive').fill(world)
  await page.getByRole('button', { name: 'Allow' }).click()
  await page.getByRole('button', { name: 'Add 1 chart' }).click()
  await expect(page.getByText('1 chart.')).toBeVisible()

  await drive('So What_Eb.pdf')
  await page.goto('/songs/from-drive')
  await page.getByRole('button', { name: 'Check Drive' }).click()
  await expect(page.getByText('was renamed to So What_Eb.pdf')).toBeVisible()
  await page.getByRole('button', { name: 'Take over' }).click()
  await expect(page.getByText('Taken over')).toBeVisible()
  await page.goto(`/songs/${song}`)
  await expect(page.getByRole('link', { name: 'Part (E♭)' })).toBeVisible()
})

test('an answer of Google’s that nobody asked for is not kept', async ({ page }) => {
  await page.goto('/api/drive/answer?code=stolen&state=guessed')
  await expect(page.getByText('not for this browser')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Disconnect' })).toHaveCount(0)
})
