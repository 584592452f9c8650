import type { Page } from '@playwright/test'
import { createSong, createSongs } from './factories'
import { expect, test } from './fixtures'
import { STANDARDS } from './standards'

const ALL = '**/api/songs/all'
const row = (page: Page, name: string) =>
  page.getByRole('list', { name: 'Songs', exact: true }).getByRole('link', { name })
const rows = (page: Page) => page.getByRole('list', { name: 'Songs', exact: true }).getByRole('listitem')

/** Enters the search field and waits until the page has its copy of the songs. */
async function enterField(page: Page) {
  const search = page.getByRole('searchbox')
  const copied = page.waitForResponse(ALL)
  await search.focus()
  await (await copied).finished()
  return search
}

/** Lets no answer to a search through until it is called. */
async function holdAnswers(page: Page, held = /\/repertoire\?.*q=/): Promise<() => void> {
  let release = () => {}
  const open = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(held, async (route) => {
    await open
    await route.continue()
  })
  return release
}

test('rows answer each letter before the server does, and do not move when it has', async ({ page, musician }) => {
  await createSongs(musician, STANDARDS)
  await page.goto('/repertoire')
  const search = await enterField(page)
  const release = await holdAnswers(page)
  for (const [typed, title] of [
    ['acdc', 'Back in Black'],
    ["don't", "Don't Stop Believin'"],
    ['agua', 'Águas de Março'],
    ['bos blu', 'Blue Bossa'],
  ] as const) {
    await search.fill('')
    await search.pressSequentially(typed, { delay: 15 })
    await expect(rows(page)).toHaveCount(1)
    await expect(row(page, title)).toBeVisible()
    await expect(page.getByText('1 of 5 songs')).toBeVisible()
    await expect(page).toHaveURL('/repertoire')
  }
  await row(page, 'Blue Bossa').evaluate((link) => Object.assign(link, { stood: true }))
  const place = await row(page, 'Blue Bossa').boundingBox()
  release()
  await expect(page).toHaveURL('/repertoire?q=bos+blu')
  await expect(page.locator('search')).not.toHaveAttribute('data-pending')
  expect(await row(page, 'Blue Bossa').evaluate((link) => (link as { stood?: boolean }).stood)).toBe(true)
  expect(await row(page, 'Blue Bossa').boundingBox()).toEqual(place)
  await expect(row(page, 'Blue Bossa')).toHaveAttribute('href', /\?q=bos\+blu$/)
  await expect(search).toBeFocused()
})

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

test('filters and order hold ahead of the server too', async ({ page, musician }) => {
  await createSongs(musician, [
    { title: 'Blue Train', genre: 'Jazz', tempo: 140 },
    { title: 'Blue Monk', genre: 'Jazz', tempo: 120 },
    { title: 'Blue Suede Shoes', genre: 'Rock', tempo: 100 },
    { title: 'Misty', genre: 'Jazz', tempo: 60 },
  ])
  await page.goto('/repertoire?genre=Jazz&sort=tempo')
  const search = await enterField(page)
  await holdAnswers(page)
  await search.pressSequentially('blue', { delay: 15 })
  await expect(rows(page).getByRole('link')).toHaveText(['Blue Monk', 'Blue Train'])
  await expect(page.getByText('2 of 4 songs')).toBeVisible()
})

test('no letter is lost and none is late on a slow processor, however fast one types', async ({ page, musician }) => {
  test.slow()
  await createSongs(musician, [
    ...STANDARDS,
    ...Array.from({ length: 2_000 }, (_, at) => ({ title: `Stopover ${at}`, artist: `Believers ${at % 40}` })),
  ])
  await page.goto('/repertoire')
  const search = await enterField(page)
  const processor = await page.context().newCDPSession(page)
  await processor.send('Emulation.setCPUThrottlingRate', { rate: 6 })
  for (let round = 0; round < 4; round++) {
    await search.fill('')
    await search.pressSequentially("don't stop believin", { delay: round * 30 })
    expect(await search.inputValue()).toBe("don't stop believin")
    await expect(rows(page)).toHaveCount(1)
    await expect(row(page, "Don't Stop Believin'")).toBeVisible()
  }
  await expect(page).toHaveURL('/repertoire?q=don%27t+stop+believin')
})

test('a row that stands there before the answer is followed, and the way back leads to what was typed', async ({
  page,
  musician,
}) => {
  await createSongs(musician, STANDARDS)
  await page.goto('/repertoire')
  const search = await enterField(page)
  const release = await holdAnswers(page, /\/repertoire\?.*q=/)
  await search.pressSequentially('blue', { delay: 15 })
  await row(page, 'Blue Bossa').click()
  await expect(page.getByRole('heading', { name: 'Blue Bossa' })).toBeVisible()
  release()
  await page.goBack()
  await expect(page).toHaveURL('/repertoire?q=blue')
  await expect(page.getByRole('searchbox')).toHaveValue('blue')
  await expect(rows(page)).toHaveCount(1)
  await page.goForward()
  await expect(page.getByRole('heading', { name: 'Blue Bossa' })).toBeVisible()
})

test('what was changed elsewhere is seen after a reload, and found while typing without one', async ({
  page,
  musician,
}) => {
  await createSongs(musician, STANDARDS)
  await page.goto('/repertoire')
  await enterField(page)
  await createSong(musician, { title: 'Zawinul Walks' })
  await page.reload()
  let search = await enterField(page)
  const release = await holdAnswers(page)
  await search.pressSequentially('zawinul w', { delay: 15 })
  await expect(row(page, 'Zawinul Walks')).toBeVisible()
  await expect(page).toHaveURL('/repertoire')
  release()
  await expect(page).toHaveURL('/repertoire?q=zawinul+w')
  await createSong(musician, { title: 'Quasimodo' })
  search = page.getByRole('searchbox')
  await search.fill('quasi')
  await expect(row(page, 'Quasimodo')).toBeVisible()
})

test('without a network the list goes on being found in, and says what it is', async ({
  page,
  musician,
  complaints,
}) => {
  await createSongs(musician, STANDARDS)
  await page.goto('/repertoire')
  const search = await enterField(page)
  await page.context().setOffline(true)
  await search.pressSequentially('bos', { delay: 15 })
  await expect(row(page, 'Blue Bossa')).toBeVisible()
  await expect(rows(page)).toHaveCount(1)
  await expect(page.getByText('No connection: from this page’s copy.')).toBeVisible()
  await search.fill('agua')
  await expect(row(page, 'Águas de Março')).toBeVisible()
  await page.context().setOffline(false)
  await expect(page).toHaveURL('/repertoire?q=agua')
  await expect(page.getByText('No connection')).toHaveCount(0)
  // The browser's own line for each question that had no network.
  complaints.splice(0, complaints.length, ...complaints.filter((line) => !line.includes('ERR_INTERNET_DISCONNECTED')))
})

test('what is typed before there is a copy, and without a network, stays and is looked for later', async ({
  page,
  musician,
}) => {
  await createSongs(musician, STANDARDS)
  await page.goto('/repertoire')
  const release = await holdAnswers(page, /\/api\/songs\/all/)
  const search = page.getByRole('searchbox')
  await search.focus()
  await page.context().setOffline(true)
  await search.pressSequentially('bos', { delay: 15 })
  await expect(page.getByText('looked for as soon as there is')).toBeVisible()
  await expect(search).toHaveValue('bos')
  await page.context().setOffline(false)
  release()
  await expect(page).toHaveURL('/repertoire?q=bos')
  await expect(rows(page)).toHaveCount(1)
  await expect(page.getByText('looked for as soon as there is')).toHaveCount(0)
})

test('whoever has this version of the songs gets no songs, and nobody keeps them for others', async ({
  page,
  musician,
}) => {
  await createSongs(musician, STANDARDS)
  const first = await page.request.get('/api/songs/all')
  const tag = first.headers().etag!
  expect(first.headers()['cache-control']).toBe('private, no-cache')
  const again = () => page.request.get('/api/songs/all', { headers: { 'If-None-Match': tag } })
  expect([(await again()).status(), (await (await again()).body()).length]).toEqual([304, 0])
  await createSong(musician, { title: 'One More' })
  const changed = await again()
  expect(changed.status()).toBe(200)
  expect((await changed.json()).titles).toContain('One More')
})
