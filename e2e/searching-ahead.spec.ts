import { enterField, forgiveOffline, gate, holdAnswers, row, rows } from './ahead'
import { createSong, createSongs } from './factories'
import { expect, test } from './fixtures'
import { STANDARDS } from './standards'

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
  forgiveOffline(complaints)
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

test('a copy that comes when the network has gone answers what was typed meanwhile, and says what it is', async ({
  page,
  musician,
  complaints,
}) => {
  await createSongs(musician, STANDARDS)
  await page.goto('/repertoire')
  const body = await (await page.request.get('/api/songs/all')).body()
  const { open, release } = gate()
  let asked = 0
  await page.route('**/api/songs/all', async (route) => {
    if (asked++ > 0) return route.abort('internetdisconnected')
    await open
    await route.fulfill({ body, contentType: 'application/json', headers: { ETag: '"before"' } })
  })
  const search = page.getByRole('searchbox')
  const script = page.waitForResponse('**/_next/static/chunks/*.js')
  await search.focus()
  await (await script).finished()
  await page.context().setOffline(true)
  await search.pressSequentially('bos', { delay: 15 })
  await expect(page.getByText('looked for as soon as there is')).toBeVisible()
  release()
  await expect(row(page, 'Blue Bossa')).toBeVisible()
  await expect(page.getByText('No connection: from this page’s copy.')).toBeVisible()
  await expect(page.getByText('looked for as soon as there is')).toHaveCount(0)
  forgiveOffline(complaints)
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
