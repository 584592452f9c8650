import { enterField, holdAnswers, row, rows } from './ahead'
import { createSongs } from './factories'
import { expect, test } from './fixtures'

const TITLES = ['<b>Blue</b> & "Black"', 'שיר ב׳ blue', '🎷 Blues', 'Bluebird', 'Black Orpheus']
const SOME_FACTS: Parameters<typeof createSongs>[1] = Array.from({ length: 70 }, (_, at) => ({
  title: `${TITLES[at % 5]} ${at}`,
  artist: at % 3 ? `Tom <${at % 4}> Jobim` : null,
  genre: at % 4 ? `Jazz & ${at % 2}` : null,
  tempo: at % 2 ? 60 + at : null,
  key: ['Bb', null, 'F#m', 'Ebm'][at % 4]!,
  chartTypes: at % 7 ? [] : ['chords', 'lyrics'],
  readiness: ([null, 'ready', 'learning', 'wish'] as const)[(at >> 1) % 4]!,
}))

for (const [how, address] of [
  ['read', '/repertoire'],
  ['ticked', '/repertoire?select'],
] as const)
  test(`rows that are written with the letters are those that the server writes, whatever the songs lack: ${how}`, async ({
    page,
    musician,
  }) => {
    await createSongs(musician, SOME_FACTS)
    await page.goto(address)
    const search = await enterField(page)
    await holdAnswers(page)
    for (const typed of [
      'b',
      'bl',
      'blue',
      'bluebird 3',
      'bluebird',
      'tom',
      'black',
      'none of it',
      'b',
      '7',
      'jobim 1',
    ]) {
      await search.fill(typed)
      const asked = `${address}${address.includes('?') ? '&' : '?'}q=${encodeURIComponent(typed)}`
      const written = await (await page.request.get(asked)).text()
      await expect.poll(() => page.evaluate(rowsAreThose, written), { message: typed }).toBe('the same')
    }
  })

/** Runs in the page: compares its rows with those of another page, of which only the songs after the first fifty come later. */
function rowsAreThose(written: string): string {
  const rowsOf = (page: Document) => [...page.querySelectorAll('main ul[aria-label=Songs] > li')]
  const wanted = rowsOf(new DOMParser().parseFromString(written, 'text/html'))
  const stands = rowsOf(document)
  if (stands.length !== wanted.length) return `${stands.length} rows for ${wanted.length}`
  for (const [at, row] of wanted.entries()) {
    const here = stands[at]!.cloneNode(true)
    // Words that became none leave an empty text.
    here.normalize()
    if (!here.isEqualNode(row)) return `${stands[at]!.outerHTML} for ${row.outerHTML}`
  }
  return 'the same'
}

test('letters that are taken back before a frame is drawn leave no row behind', async ({ page, musician }) => {
  await createSongs(musician, SOME_FACTS)
  await page.goto('/repertoire')
  await enterField(page)
  await holdAnswers(page)
  await page.getByRole('searchbox').press('b')
  await expect(page.getByText('of 70 songs')).toBeVisible()
  await page.getByRole('searchbox').press('Backspace')
  await page.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('input[type=search]')!
    const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!
    for (const typed of ['bluebird', '', 'bluebird 4', 'tom', '']) {
      set!.call(field, typed)
      field.dispatchEvent(new Event('input', { bubbles: true }))
    }
  })
  const written = await (await page.request.get('/repertoire')).text()
  await expect.poll(() => page.evaluate(rowsAreThose, written)).toBe('the same')
})

test('with a letter the browser looks at the rows that are seen, and not at the whole page', async ({
  page,
  browser,
  musician,
}) => {
  await createSongs(musician, SOME_FACTS)
  await page.goto('/repertoire')
  const search = await enterField(page)
  await holdAnswers(page)
  await search.press('b')
  await expect(page.getByText('of 70 songs')).toBeVisible()
  await browser.startTracing(page, { categories: ['devtools.timeline'] })
  for (const letter of ['l', 'Backspace', 'l']) {
    await search.press(letter)
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 100))))
  }
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] }
  const styled = traceEvents.filter(({ name }) => name === 'UpdateLayoutTree').map(({ args }) => args.elementCount ?? 0)
  expect(styled.length).toBeGreaterThan(3)
  expect(Math.max(...styled)).toBeLessThan((await page.locator('*').count()) / 4)
})

type TraceEvent = { name: string; args: { elementCount?: number } }

test('a tick stays with its song while letters come and go, as long as the song is found', async ({
  page,
  musician,
}) => {
  await createSongs(musician, SOME_FACTS)
  await page.goto('/repertoire?select')
  const search = await enterField(page)
  await holdAnswers(page)
  const ticks = () =>
    page.getByRole('checkbox', { checked: true }).evaluateAll((all) => all.map((box) => box.ariaLabel))
  await search.pressSequentially('blu', { delay: 15 })
  await page.getByRole('checkbox', { name: 'Select Bluebird 13' }).check()
  await page.getByRole('checkbox', { name: 'Select Bluebird 18' }).check()
  await search.press('End')
  await search.pressSequentially('ebird 1', { delay: 15 })
  expect(await ticks()).toEqual(['Select Bluebird 13', 'Select Bluebird 18'])
  await search.pressSequentially('8', { delay: 15 })
  await expect(rows(page)).toHaveCount(1)
  expect(await ticks()).toEqual(['Select Bluebird 18'])
  await search.press('Backspace')
  await expect(row(page, 'Bluebird 13')).toBeVisible()
  expect(await ticks()).toEqual(['Select Bluebird 18'])
})
