import type { Page } from '@playwright/test'
import { addUser } from '@/db/musicians'
import { createSong, createSongs } from './factories'
import { expect, expectAccessible, signIn, test } from './fixtures'

const ABSURD = [
  {
    title: `The ${'very '.repeat(50)}long song`,
    artist: 'Supercalifragilisticexpialidocious'.repeat(6),
    genre: 'Progressive-symphonic-polka-metal-with-everything',
    key: 'Ebm',
    tempo: 400,
  },
  { title: 'שיר של יום חולין', artist: 'אילנית', key: 'Am', tags: ['עברית'] },
  { title: 'أغنية طويلة جدا عن القمر', artist: 'فيروز', key: 'Dm', readiness: 'learning' as const },
  { title: '🎺🎷🎸 Emoji 👩🏽‍🎤', artist: '🌞', key: 'G' },
  { title: '<script>alert(1)</script>', artist: '"><img src=x onerror=alert(1)>', genre: '</p>' },
]
const PAGES = [
  '/repertoire',
  '/repertoire?select',
  '/songs/new',
  '/songs/from-drive',
  '/stats',
  '/bands',
  '/share',
  '/import',
  '/import/answers',
  '/export',
  '/export/print',
  '/settings',
  '/settings/delete',
  '/search?q=a',
  '/trash',
  '/stage',
]

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, viewport: { width: 390, height: 844 } })

    test('every page of a musician is accessible and as wide as a phone, whatever the songs are called', async ({
      page,
      musician,
    }) => {
      test.slow()
      await createSongs(musician, ABSURD)
      const id = await createSong(musician, {
        ...ABSURD[0]!,
        notes: `${'x'.repeat(400)}\n🎷`,
        driveFileId: 'a'.repeat(33),
      })
      await page.route(/drive\.google\.com/, (route) => route.fulfill({ body: '' }))
      for (const path of [
        ...PAGES,
        `/songs/${id}`,
        `/songs/${id}/edit`,
        `/songs/${id}/share`,
        `/songs/${id}/charts/new`,
      ]) {
        await page.goto(path)
        await expectAccessible(page)
        await expectToFit(page, path)
      }
    })

    test('the page of an operator is accessible and as wide as a phone', async ({ context, page, baseURL }) => {
      const id = await addUser({ googleId: process.env.SOLEIL_OPERATORS!, email: null, name: 'Olive Operator' })
      await signIn(context, { id, name: 'Olive Operator', repertoireId: '' }, baseURL!)
      await page.goto('/operator')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Operator')
      await expectAccessible(page)
      await expectToFit(page, '/operator')
    })

    test('the pages of a guest are accessible and as wide as a phone', async ({ guest }) => {
      for (const path of ['/', '/sign-in', '/stage', '/nowhere']) {
        await guest.goto(path)
        await expectAccessible(guest)
        await expectToFit(guest, path)
      }
    })
  })
}

test('what a musician typed is shown as text and never run', async ({ page, musician }) => {
  let dialogs = 0
  page.on('dialog', (dialog) => {
    dialogs++
    dialog.dismiss()
  })
  await createSongs(musician, ABSURD)
  await page.goto('/repertoire?q=script')
  await page.getByRole('link', { name: '<script>alert(1)</script>' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('<script>alert(1)</script>')
  expect(dialogs).toBe(0)
})

test('a chart in Drive is shown beside its song, with its resource key', async ({ page }) => {
  await page.route(/drive\.google\.com/, (route) => route.fulfill({ contentType: 'text/html', body: 'the chart' }))
  await page.goto('/songs/new')
  await page.getByLabel('Title').fill('All of Me')
  const link = 'https://drive.google.com/file/d/0B7XkCwpI5KDYNlNUTTlSS21pQmM/edit?resourcekey=0-wjGZdNAUop6WykTtMip30g'
  await page.getByLabel('Chart in Google Drive').fill(link)
  await page.getByRole('button', { name: 'Add the song' }).click()
  await expect(page.getByRole('link', { name: /Google Drive/ })).toHaveAttribute(
    'href',
    /0B7XkCwpI5KDYNlNUTTlSS21pQmM.*resourcekey=0-wjGZdNAUop6WykTtMip30g/,
  )
  await expect(page.frameLocator('iframe').getByText('the chart')).toBeVisible()
})

async function expectToFit(page: Page, path: string): Promise<void> {
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
  expect(content, `${path} is wider than the window`).toBeLessThanOrEqual(window!)
}
