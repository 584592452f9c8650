import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { addChart, type NewChart } from '@/db/chart-changes'
import { ownRepertoire } from '@/db/repertoires'
import type { Musician } from '@/lib/musician'
import { createMusician, createSong } from './factories'
import { expect, expectAccessible, signIn, test } from './fixtures'
import { createOwnCharted, createSetlist } from './stage-world'

const IN_C = '{key: C}\n{start_of_chorus}\n[C]Sun up a[F]bove the [G7]hills\n{end_of_chorus}'

async function createChart(musician: Musician, songId: string, fields: Partial<NewChart> = {}): Promise<string> {
  const about = { kind: 'chord chart' as const, label: null, instrument: null, transposition: null, key: null }
  const chart = { ...about, text: IN_C, driveFileId: null, driveResourceKey: null, ...fields }
  const made = await addChart(ownRepertoire(musician), songId, chart, randomUUID())
  if (typeof made === 'string') throw new Error(made)
  return `/songs/${songId}/charts/${made.id}`
}

const chords = (page: Page) => page.locator('.chart .chart-chord').allInnerTexts()

test('a chart is written, read in a key of one’s own, and the key sticks', async ({ page, musician }) => {
  const id = await createSong(musician, { title: 'Sun Up' })
  await page.goto(`/songs/${id}`)
  await page.getByRole('link', { name: 'Add a chart' }).click()
  await page.getByLabel('Chart', { exact: true }).fill(IN_C)
  await expect(page.getByLabel('As it will be read').getByText('G7')).toBeVisible()
  await page.getByRole('button', { name: 'Save the chart' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sun Up')
  await page.getByText('Key C', { exact: true }).click()
  await page.getByRole('button', { name: 'E flat major' }).click()
  await expect.poll(() => chords(page)).toEqual(['E♭', 'A♭', 'B♭7'])
  await page.reload()
  expect(await chords(page)).toEqual(['E♭', 'A♭', 'B♭7'])
  await expect(page.getByText('Key E♭: your key')).toBeVisible()
})

test('a pasted sheet is seen as what it becomes, and kept as ChordPro', async ({ page, musician }) => {
  const id = await createSong(musician, { title: 'Pasted' })
  await page.goto(`/songs/${id}/charts/new`)
  await page.getByLabel('Chart', { exact: true }).fill('Am       G\nHello my friend')
  await expect(page.getByText('This sheet has its chords above the words')).toBeVisible()
  await page.getByRole('button', { name: 'Save the chart' }).click()
  await expect(page.getByRole('link', { name: 'Change' })).toBeVisible()
  expect(await chords(page)).toEqual(['Am', 'G'])
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('a chart is written and read', async ({ page, musician }) => {
    const id = await createSong(musician, { title: 'Plain' })
    await page.goto(`/songs/${id}/charts/new`)
    await page.getByLabel('Chart', { exact: true }).fill('Am       G\nHello my friend')
    await page.getByRole('button', { name: 'Save the chart' }).click()
    await expect.poll(() => chords(page)).toEqual(['Am', 'G'])
  })
})

test('the same chart for trumpet, alto sax and a guitar with a capo', async ({ browser, musician, baseURL }) => {
  const id = await createSong(musician, { title: 'For all', key: 'Bb' })
  const path = await createChart(musician, id)
  const read = async (plays: string, capo?: string) => {
    const context = await browser.newContext({ baseURL })
    await signIn(context, musician, baseURL!)
    const page = await context.newPage()
    await page.goto(path)
    await page.getByText('What do you play?', { exact: true }).first().click()
    await page.getByLabel('What do you play?').selectOption(plays)
    await page.keyboard.press('Escape')
    if (capo) {
      await page.getByText('No capo', { exact: true }).first().click()
      await page.getByLabel('Capo').selectOption(capo)
    }
    return page
  }
  const [trumpet, alto] = [await read('trumpet'), await read('alto-sax')]
  await expect.poll(() => chords(trumpet)).toEqual(['C', 'F', 'G7'])
  await expect.poll(() => chords(alto)).toEqual(['G', 'C', 'D7'])
  const guitar = await read('guitar', '3')
  await expect.poll(() => chords(guitar)).toEqual(['G', 'C', 'D7'])
  await expect(guitar.getByText('sounds in B♭')).toBeVisible()
  for (const page of [trumpet, alto, guitar]) await page.context().close()
})

const SCRIPTS = [
  '<script>boom()</script>',
  '<img src=x onerror=boom()>',
  '"><svg onload=boom()>',
  "'-boom()-'",
  'javascript:boom()',
  '</pre><script>boom()</script>',
  '{{boom()}}',
  '<a href="javascript:boom()">x</a>',
  '<iframe srcdoc="<script>parent.boom()</script>">',
  '&lt;script&gt;boom()&lt;/script&gt;',
  '<b onclick=boom()>x</b>',
  '<math><mi xlink:href="javascript:boom()">',
]
const WRAPPED = [
  (text: string) => text,
  (text: string) => `[${text}]la`,
  (text: string) => `[*${text}]la`,
  (text: string) => `{title: ${text}}`,
  (text: string) => `{comment: ${text}}`,
  (text: string) => `{start_of_verse: ${text}}\n${text}\n{end_of_verse}`,
  (text: string) => `{start_of_tab}\n${text}\n{end_of_tab}`,
  (text: string) => `{start_of_grid}\n| ${text} |\n{end_of_grid}`,
  (text: string) => `{define: ${text} base-fret 1 frets 1 1 1 1 1 1}`,
  (text: string) => `{${text}: ${text}}`,
]

test('on a phone what one reads stands alone, one’s own and a band’s', async ({ page, musician }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const [own, band] = [await createOwnCharted(musician), (await createSetlist(musician)).song]
  const elsewhere = page.getByRole('navigation', { name: 'Main' })
  for (const { path, text } of [own, band]) {
    await page.goto(text)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(elsewhere).toBeHidden()
    await page.goto(path)
    await expect(elsewhere).toBeVisible()
  }
})

test('what stands in a chart, its name and its title is text and never runs', async ({ page, musician }) => {
  const text = WRAPPED.flatMap((wrap) => SCRIPTS.map(wrap)).join('\n')
  expect(WRAPPED.length * SCRIPTS.length).toBeGreaterThan(100)
  const id = await createSong(musician, { title: SCRIPTS[0]!, artist: SCRIPTS[1]! })
  const path = await createChart(musician, id, { text, label: SCRIPTS[2]!, instrument: SCRIPTS[1]! })
  await page.addInitScript(() => {
    const told = window as unknown as { boom: () => void; booms: number; reports: string[] }
    told.booms = 0
    told.reports = []
    told.boom = () => told.booms++
    addEventListener('securitypolicyviolation', (event) => told.reports.push(event.violatedDirective))
  })
  for (const at of [path, `${path}/edit`, `/songs/${id}`]) {
    await page.goto(at)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.waitForLoadState('networkidle')
    expect(await page.evaluate(() => [Reflect.get(window, 'booms'), Reflect.get(window, 'reports')]), at).toEqual([
      0,
      [],
    ])
  }
})

const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
)

test('a PDF is a chart for whoever may read the song, in ranges too; an SVG with a script is none', async ({
  page,
  musician,
  context,
  browser,
  baseURL,
}) => {
  const id = await createSong(musician, { title: 'Filed' })
  const bring = async (name: string, buffer: Buffer) => {
    await page.goto(`/songs/${id}/charts/new`)
    await page.getByLabel('File', { exact: true }).setInputFiles({ name, mimeType: 'application/pdf', buffer })
    await page.getByRole('button', { name: 'Bring the file' }).click()
  }
  await bring('evil.pdf', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'))
  await expect(page.getByText('SVG files can carry programs')).toBeVisible()
  await bring('chart.pdf', PDF)
  const address = await page.getByRole('link', { name: 'Open' }).getAttribute('href')
  const whole = await context.request.get(address!)
  expect(await whole.body()).toEqual(PDF)
  expect(whole.headers()).toMatchObject({ 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff' })
  const part = await context.request.get(address!, { headers: { Range: 'bytes=0-7' } })
  expect([part.status(), await part.text()]).toEqual([206, '%PDF-1.4'])
  const other = await browser.newContext({ baseURL })
  expect((await other.request.get(address!)).status()).toBe(404)
  await signIn(other, await createMusician(), baseURL!)
  expect((await other.request.get(address!)).status()).toBe(404)
  await other.close()
})

const ABSURD = [
  `[Am]${'very'.repeat(300)} [G]long`,
  '[C]שלום [G]עולם [F]שיר של יום חולין',
  '[C]上を向[G]いて歩こう[F]涙がこぼれないように',
  `{start_of_tab}\ne|${'-0-2-3'.repeat(60)}|\n{end_of_tab}`,
  '[Cmaj7#11/G]'.repeat(300),
].join('\n')

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, viewport: { width: 390, height: 844 } })
    test('the pages of charts are accessible and as wide as a phone', async ({ page, musician }) => {
      const id = await createSong(musician, { title: 'Absurd', key: 'Am', tempo: 96 })
      const path = await createChart(musician, id, { text: ABSURD })
      for (const at of [path, `${path}/edit`, `/songs/${id}/charts/new`]) {
        await page.goto(at)
        await expectAccessible(page)
        const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
        expect(content, at).toBeLessThanOrEqual(window!)
      }
    })
  })
}
