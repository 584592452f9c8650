import { randomUUID } from 'node:crypto'
import { createBand, createMember } from '@/db/band-factories'
import { addChart } from '@/db/chart-changes'
import { writableBandRepertoire } from '@/db/repertoires'
import { addSong } from '@/db/song-changes'
import { chartForm } from '@/lib/chart-form'
import type { Musician } from '@/lib/musician'
import { EMPTY_SONG } from '@/lib/songs'
import { createMusician } from './factories'
import { expect, expectAccessible, signIn, test } from './fixtures'

async function duo(nina: Musician) {
  const otto = await createMusician('Otto')
  const { bandId } = await createBand(nina)
  const band = await createMember(bandId, nina, { role: 'owner', instruments: ['guitar', 'alto sax'] })
  await createMember(bandId, otto, { instruments: ['drums', `A ${'very '.repeat(7)}horn`] })
  const ours = writableBandRepertoire(band)!
  const named = (title: string) => addSong(ours, { ...EMPTY_SONG, title }, randomUUID())
  const song = await named('Sun Up')
  await addChart(ours, song, chartForm.parse({ text: '{key: C}\n[C]Sun up' }), randomUUID())
  await named('שיר של יום חולין')
  await named(`The ${'very '.repeat(40)}long song 🎺`)
  return { otto, song, path: `/bands/${bandId}/parts` }
}

test('a part is asked for, seen by whoever is asked, and done when the chart comes', async ({
  page,
  musician,
  browser,
  baseURL,
}) => {
  const { otto, path } = await duo(musician)
  await page.goto(`/bands/${path.split('/')[2]}`)
  await page.getByRole('link', { name: /For whom there is a chart/ }).click()
  const row = page.getByRole('row', { name: /Sun Up/ })
  await expect(row.getByRole('link', { name: 'Guitar: has' })).toBeVisible()
  await expect(row.getByRole('link', { name: 'Drums: missing' })).toBeVisible()
  await row.getByRole('link', { name: 'Alto sax: transposed' }).click()
  const part = page.getByRole('listitem').filter({ hasText: 'Alto sax' })
  await part.getByLabel('Whom').selectOption({ label: 'Otto' })
  await part.getByRole('button', { name: 'Ask', exact: true }).click()
  await expect(part.getByText(/Otto is asked since/)).toBeVisible()

  const context = await browser.newContext({ baseURL: baseURL! })
  await signIn(context, otto, baseURL!)
  const theirs = await context.newPage()
  await theirs.goto('/bands')
  await expect(theirs.getByText('Alto sax of Sun Up')).toBeVisible()
  await theirs.getByRole('link', { name: 'Add the chart' }).click()
  await theirs.getByLabel('Chart', { exact: true }).fill('{key: A}\n[A]Sun up')
  await expect(theirs.getByLabel('What it is').first()).toHaveValue('part')
  await expect(theirs.getByLabel('For', { exact: true }).first()).toHaveValue('Alto sax')
  await theirs.getByRole('button', { name: 'Save the chart' }).click()
  await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('Sun Up')
  await theirs.goto('/bands')
  await expect(theirs.getByText('Alto sax of Sun Up')).toHaveCount(0)
  await context.close()
  await page.goto(path)
  await expect(row.getByRole('link', { name: 'Alto sax: has' })).toBeVisible()
})

test('whoever is asked says that they cannot, and whoever asked reads it', async ({
  page,
  musician,
  browser,
  baseURL,
}) => {
  const { otto, song, path } = await duo(musician)
  await page.goto(`${path}/${song}?for=drums`)
  const part = page.getByRole('listitem').filter({ hasText: 'Drums' })
  await part.getByLabel('Whom').selectOption({ label: 'Otto' })
  await part.getByRole('button', { name: 'Ask', exact: true }).click()
  await expect(part.getByText(/Otto is asked since/)).toBeVisible()
  const context = await browser.newContext({ baseURL: baseURL! })
  await signIn(context, otto, baseURL!)
  const theirs = await context.newPage()
  await theirs.goto('/bands')
  await theirs.getByRole('button', { name: /I cannot/ }).click()
  await expect(theirs.getByText('Waiting for you')).toHaveCount(0)
  await context.close()
  await page.goto('/bands')
  await expect(page.getByText(/Otto cannot bring it/)).toBeVisible()
  await page.getByRole('button', { name: /Forget it/ }).click()
  await expect(page.getByText(/Otto cannot bring it/)).toHaveCount(0)
})

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(colorScheme, () => {
    test.use({ colorScheme, viewport: { width: 390, height: 844 } })

    test('the board is accessible, narrows to one instrument and is as wide as a phone', async ({ page, musician }) => {
      const { song, path } = await duo(musician)
      for (const address of [path, `${path}/${song}`]) {
        await page.goto(address)
        await expectAccessible(page)
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
      }
      await page.goto(path)
      await page
        .getByRole('link', { name: /^Drums/ })
        .first()
        .click()
      await expect(page.getByRole('link', { name: /^Guitar: / })).toHaveCount(0)
      await page.getByRole('link', { name: 'Only missing' }).click()
      await expect(page).toHaveURL(/for=drums&missing/)
      await expect(page.getByRole('link', { name: /^Drums: missing/ })).toHaveCount(3)
    })
  })
