import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { addChart } from '@/db/chart-changes'
import { ownRepertoire } from '@/db/repertoires'
import { chartForm } from '@/lib/chart-form'
import type { Musician } from '@/lib/musician'
import { createSong } from './factories'
import { expect, test } from './fixtures'
import { mxlContainer, zipped } from './scores'

async function createChart(musician: Musician, fields: Record<string, string>): Promise<string> {
  const song = await createSong(musician, { title: 'Odd' })
  const made = await addChart(ownRepertoire(musician), song, chartForm.parse(fields), randomUUID())
  if (typeof made === 'string') throw new Error(made)
  return `/songs/${song}/charts/${made.id}`
}

async function bring(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.getByLabel('File', { exact: true }).setInputFiles({ name, mimeType: 'application/pdf', buffer })
  await page.getByRole('button', { name: 'Bring the file' }).click()
}

/** A PDF of so many pages, each with a word, as its table of objects says. */
function pdfOf(pages: number): Buffer {
  const kids = Array.from({ length: pages }, (_, page) => `${4 + page * 2} 0 R`).join(' ')
  const objects = ['<</Type/Catalog/Pages 2 0 R>>', `<</Type/Pages/Count ${pages}/Kids[${kids}]>>`]
  objects.push('<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>')
  for (let page = 0; page < pages; page++) {
    const text = `BT /F 24 Tf 20 100 Td (Page ${page + 1}) Tj ET`
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents ${5 + page * 2} 0 R/Resources<</Font<</F 3 0 R>>>>>>`,
      `<</Length ${text.length}>>stream\n${text}\nendstream`,
    )
  }
  let [text, table] = ['%PDF-1.4\n', '0000000000 65535 f \n']
  for (const [at, object] of objects.entries()) {
    table += `${String(text.length).padStart(10, '0')} 00000 n \n`
    text += `${at + 1} 0 obj${object}endobj\n`
  }
  const size = objects.length + 1
  return Buffer.from(
    `${text}xref\n0 ${size}\n${table}trailer<</Root 1 0 R/Size ${size}>>\nstartxref\n${text.length}\n%%EOF\n`,
  )
}

test('ten thousand chords in a line, brackets without an end and chords that are none are read', async ({
  page,
  musician,
}) => {
  const text = `{key: C}\n${'[C]la '.repeat(10_000)}\n[C]open [G without an end\n[not a chord]kept {comment: never closed\n]]{{[[]`
  await page.goto(await createChart(musician, { text, kind: 'part', instrument: 'Kazoophone in Q' }))
  await expect(page.getByText('without an end')).toBeVisible()
  await expect(page.getByText('not a chord')).toBeVisible()
  await expect(page.getByText('Kazoophone in Q')).toBeVisible()
  expect(await page.locator('.chart .chart-chord').count()).toBeGreaterThanOrEqual(10_000)
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
  expect(content).toBeLessThanOrEqual(window!)
})

test('files that are not what they say, or would burst, are refused in a sentence and nothing is kept', async ({
  page,
  musician,
}) => {
  const song = await createSong(musician, { title: 'Refused' })
  const bomb = '<!DOCTYPE score-partwise [<!ENTITY a "ha">]><score-partwise><part>&a;</part></score-partwise>'
  const packed = { 'META-INF/container.xml': mxlContainer('a'), a: ' '.repeat(9 * 1024 * 1024) }
  await page.goto(`/songs/${song}/charts/new`)
  for (const [file, words] of [
    [Buffer.from('This is no PDF.'), 'none of them'],
    [Buffer.from('%PDF-1.7 cut off'), 'This PDF is broken'],
    [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'SVG files can carry'],
    [Buffer.from(bomb), 'defines its own entities'],
    [Buffer.from('<score-partwise><part></score-partwise>'), 'This MusicXML is broken'],
    [zipped(packed), 'unpacks to far more'],
    [pdfOf(501), 'This PDF has 501 pages'],
  ] as const) {
    await bring(page, 'chart.pdf', file)
    await expect(page.getByText(words)).toBeVisible()
  }
  await page.goto(`/songs/${song}`)
  await expect(page.getByRole('region', { name: 'Charts to read' }).getByRole('listitem')).toHaveCount(0)
})

test('a PDF of 500 pages opens on its page, and on a phone by a link', async ({ page, musician }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(`/songs/${await createSong(musician, { title: 'Thick' })}/charts/new`)
  await bring(page, 'thick.pdf', pdfOf(500))
  await expect(page.getByText('500 pages')).toBeVisible()
  const frame = page.getByTitle('Chart of Thick')
  await expect(frame).toBeVisible()
  await expect.poll(() => page.frames().some((shown) => /\/api\/charts\//.test(shown.url()))).toBe(true)
  await page.setViewportSize({ width: 390, height: 844 })
  await expect(frame).toBeHidden()
  const open = page.getByRole('link', { name: 'Open' })
  await expect(open).toBeVisible()
  expect((await open.boundingBox())!.height).toBeGreaterThanOrEqual(44)
})

test('a file in Drive that is gone or not shared leaves the page whole, with the way to Drive', async ({
  page,
  musician,
}) => {
  await page.route(/drive\.google\.com/, (route) => route.fulfill({ status: 404, body: 'You need access' }))
  await page.goto(await createChart(musician, { drive: `https://drive.google.com/file/d/${'a'.repeat(33)}/view` }))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Odd')
  await expect(page.getByRole('link', { name: /Google Drive/ })).toHaveAttribute('href', /drive\.google\.com/)
  await expect(page.frameLocator('iframe').getByText('You need access')).toBeVisible()
})
