import type { Page } from '@playwright/test'
import { createMusician, createSong, createSongs } from './factories'
import { expect, expectAccessible, test } from './fixtures'
import { STANDARDS } from './standards'

test('an empty repertoire says what to do next', async ({ page }) => {
  await page.goto('/repertoire')
  await expect(page.getByRole('heading', { name: /waiting for its first rays/ })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('main').getByRole('link', { name: 'Add a song' }).click()
  await expect(page.getByRole('heading', { name: 'Add a song' })).toBeVisible()
})

test('filters and order live in the address, each with its count', async ({ page, musician }) => {
  await createSongs(musician, STANDARDS)
  await page.goto('/repertoire')
  await page.getByRole('navigation', { name: 'Filters' }).getByText('Genre').click()
  await page.getByRole('link', { name: /^Rock\s*2$/ }).click()
  await expect(page).toHaveURL('/repertoire?genre=Rock')
  await expect(page.getByText('2 of 5 songs')).toBeVisible()
  await page.getByText('By title').click()
  await page.getByRole('link', { name: 'Tempo', exact: true }).click()
  await expect(page).toHaveURL('/repertoire?genre=Rock&sort=tempo')
  await expect(page.getByRole('list', { name: 'Songs' }).getByRole('link').first()).toHaveText('Back in Black')
  await expectAccessible(page)
})

test('more songs come by themselves, and none twice', async ({ page, musician }) => {
  await createSongs(
    musician,
    Array.from({ length: 130 }, (_, at) => ({ title: `Tune ${String(at).padStart(3, '0')}` })),
  )
  await page.goto('/repertoire')
  const links = page.getByRole('main').getByRole('link', { name: /^Tune \d/ })
  await expect(links).toHaveCount(50)
  await expect(async () => {
    await links.last().scrollIntoViewIfNeeded()
    await expect(links).toHaveCount(130, { timeout: 500 })
  }).toPass()
  expect(new Set(await links.allTextContents()).size).toBe(130)
})

test('a song is added with help for its key, changed, removed and brought back', async ({ page }) => {
  await page.goto('/songs/new')
  await page.getByLabel('Title').fill('Blue Monk')
  await page.getByLabel('Artist or composer').fill('Thelonious Monk')
  await page.getByLabel('Key', { exact: true }).fill('si bemol')
  await expect(page.getByText('Kept as B♭')).toBeVisible()
  await page.getByLabel('Tempo (bpm)').fill('110')
  await page.getByLabel('Duration').fill('3:05')
  await page.getByLabel('lead sheet').check()
  await page.getByLabel('Tags').fill('blues, opener')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Add the song' }).click()
  await expect(page.getByRole('heading', { name: 'Blue Monk' })).toBeVisible()
  await expect(page.getByRole('article').getByText('B flat major')).toBeVisible()
  await expect(page.getByText('3:05')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Change' }).click()
  await page.getByLabel('Tempo (bpm)').fill('120')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('article').getByText('120 bpm')).toBeVisible()
  await page.getByRole('button', { name: 'Remove' }).click()
  await expect(page.getByText(/Removed Blue Monk/)).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('article').getByText('120 bpm')).toBeVisible()
})

test('bad input is named beside its field, and what was typed stays', async ({ page }) => {
  await page.goto('/songs/new')
  await page.getByLabel('Title').fill('Half a song')
  await page.getByLabel('Key', { exact: true }).fill('Q sharp')
  await page.getByLabel('Tempo (bpm)').fill('9000')
  await page.getByLabel('Notes').fill('Bring the mutes.')
  await page
    .getByLabel('Chart in Google Drive')
    .fill('https://drive.google.com/drive/folders/1AbCdEfGhIjKlMnOpQrStUvWxYz012345')
  await page.getByRole('button', { name: 'Add the song' }).click()
  await expect(page.getByText(/This is not a key SOLEil can read/)).toBeVisible()
  await expect(page.getByText(/The tempo is between 20 and 400 bpm/)).toBeVisible()
  await expect(page.getByLabel('Title')).toHaveValue('Half a song')
  await expect(page.getByLabel('Key', { exact: true })).toHaveValue('Q sharp')
  await expect(page.getByLabel('Notes')).toHaveValue('Bring the mutes.')
  await expectAccessible(page)
})

test('a song one already has is said to be one, and can be added anyway', async ({ page, musician }) => {
  await createSong(musician, { title: 'Blue Monk', artist: 'Thelonious Monk' })
  await page.goto('/songs/new')
  await page.getByLabel('Title').fill('blue monk (live)')
  await page.getByLabel('Artist or composer').fill('Thelonious Monk')
  await page.getByRole('button', { name: 'Add the song' }).click()
  await expect(page.getByText('You already have this song.')).toBeVisible()
  await page.getByRole('button', { name: 'Add anyway' }).click()
  await expect(page.getByRole('heading', { name: 'blue monk (live)' })).toBeVisible()
})

test('of two tabs that change one song other fields are merged, and a clash shows both', async ({ page, musician }) => {
  const id = await createSong(musician, { title: 'So What', key: 'Dm', tempo: 136 })
  const others = await Promise.all([1, 2].map(() => page.context().newPage()))
  for (const tab of [page, ...others]) await tab.goto(`/songs/${id}/edit`)
  const save = async (tab: Page, label: string, value: string) => {
    await tab.getByLabel(label, { exact: true }).fill(value)
    await tab.getByRole('button', { name: 'Save' }).click()
  }
  await save(others[0]!, 'Key', 'Em')
  await expect(others[0]!.getByRole('article').getByText('E minor')).toBeVisible()
  await save(others[1]!, 'Tempo (bpm)', '140')
  await expect(others[1]!.getByRole('article').getByText('140 bpm')).toBeVisible()
  await expect(others[1]!.getByRole('article').getByText('E minor')).toBeVisible()
  await save(page, 'Key', 'Gm')
  await expect(page.getByText(/same fields meanwhile/)).toBeVisible()
  await expect(page.getByText('Saved meanwhile: Em')).toBeVisible()
  await expect(page.getByLabel('Key', { exact: true })).toHaveValue('Gm')
  await expect(page.getByLabel('Tempo (bpm)')).toHaveValue('140')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('article').getByText('G minor')).toBeVisible()
  await expect(page.getByRole('article').getByText('140 bpm')).toBeVisible()
})

test('several songs are tagged and removed at once, with a way back', async ({ page, musician }) => {
  await createSongs(musician, STANDARDS)
  await page.goto('/repertoire')
  await page.getByRole('link', { name: 'Select' }).click()
  await page.getByLabel('Select All of Me').check()
  await page.getByLabel('Select Blue Bossa').check()
  await page.getByRole('textbox', { name: 'Tag' }).fill('wedding')
  await page.getByRole('button', { name: 'Tag', exact: true }).click()
  await expect(page.getByText('Changed 2 songs.')).toBeVisible()
  await page.getByLabel('Select All of Me').check()
  await page.getByLabel('Select Blue Bossa').check()
  await page.getByRole('button', { name: 'Remove' }).click()
  await expect(page.getByText('Removed 2 songs.')).toBeVisible()
  await expect(page.getByText('All of Me')).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('All of Me')).toBeVisible()
})

test('a title that has no room is told whole to a pointer that rests on it', async ({ page, musician }) => {
  const long = `A very long title ${'that goes on and on '.repeat(8)}to its end`
  await createSongs(musician, [{ title: long }, { title: 'Misty' }])
  await page.goto('/repertoire')
  const titles = page.getByRole('list', { name: 'Songs' }).getByRole('link')
  await expect(async () => {
    await titles.nth(1).hover()
    await titles.first().hover()
    await expect(titles.first()).toHaveAttribute('title', long, { timeout: 300 })
  }).toPass()
  expect(await titles.nth(1).getAttribute('title')).toBeNull()
})

test('what is written from right to left stands where every other title and artist begins, and where every other genre ends', async ({
  page,
  musician,
}) => {
  await createSongs(musician, [
    { title: 'Misty', artist: 'Erroll', genre: 'Jazz' },
    { title: 'شمس', artist: 'فيروز', genre: 'طرب' },
  ])
  await page.goto('/repertoire')
  const rows = page.getByRole('list', { name: 'Songs' }).getByRole('listitem')
  await expect(rows).toHaveCount(2)
  const [begins, ends] = await rows.evaluateAll((all) => {
    const edges = (parts: string[], edge: 'left' | 'right') =>
      all.flatMap((row) =>
        parts.map((part) => {
          const text = document.createRange()
          text.selectNodeContents(row.querySelector(part)!)
          return Math.round(text.getBoundingClientRect()[edge])
        }),
      )
    return [edges(['.song-title', '.song-artist'], 'left'), edges(['.song-genre'], 'right')]
  })
  expect([new Set(begins).size, new Set(ends).size]).toEqual([1, 1])
})

test('the keyboard: / searches, arrows walk the list, n begins a new song', async ({ page, musician }) => {
  await createSongs(musician, STANDARDS)
  await page.goto('/repertoire')
  await expect(page.getByRole('link', { name: 'Águas de Março' })).toBeVisible()
  await expect(async () => {
    await page.keyboard.press('/')
    await expect(page.getByRole('searchbox')).toBeFocused({ timeout: 300 })
  }).toPass()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('link', { name: 'Águas de Março' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('link', { name: 'All of Me' })).toBeFocused()
  await page.keyboard.press('n')
  await expect(page.getByRole('heading', { name: 'Add a song' })).toBeVisible()
})

test("a musician never sees another's songs", async ({ page }) => {
  const other = await createMusician('Somebody Else')
  const id = await createSong(other, { title: 'Their secret tune', driveFileId: 'a'.repeat(33) })
  for (const path of [`/songs/${id}`, `/songs/${id}/edit`, '/songs/not-an-id', `/songs/${crypto.randomUUID()}`]) {
    const answer = await page.goto(path)
    expect(answer?.status()).toBe(404)
    await expect(page.getByText('Their secret tune')).toHaveCount(0)
  }
  await page.goto('/repertoire?q=secret')
  await expect(page.getByText('Their secret tune')).toHaveCount(0)
  expect(await (await page.request.get('/api/songs?q=secret')).json()).toEqual({ songs: [], next: null })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('list, search, filter, page and add work', async ({ page, musician }) => {
    await createSongs(musician, [
      ...STANDARDS,
      ...Array.from({ length: 60 }, (_, at) => ({ title: `Zydeco ${String(at).padStart(2, '0')}` })),
    ])
    await page.goto('/repertoire')
    await expect(page.getByText('65 songs')).toBeVisible()
    await page.getByRole('link', { name: 'More songs' }).click()
    await expect(page.getByRole('link', { name: 'Zydeco 59' })).toBeVisible()
    await page.getByRole('searchbox').fill('beyo')
    await page.goto('/repertoire')
    await page.getByRole('searchbox').fill('acdc')
    await page.getByRole('searchbox').press('Enter')
    await expect(page.getByRole('link', { name: 'Back in Black' })).toBeVisible()
    await expect(page.getByText('1 of 65 songs')).toBeVisible()
    await page.getByRole('navigation', { name: 'Filters' }).getByText('Key', { exact: true }).click()
    await page.getByRole('link', { name: 'Show what there is to choose from' }).first().click()
    await page.getByRole('navigation', { name: 'Filters' }).getByText('Key', { exact: true }).click()
    await page.getByRole('link', { name: /^E\s*1$/ }).click()
    await expect(page).toHaveURL('/repertoire?q=acdc&key=E')
    await page.goto('/songs/new')
    await page.getByLabel('Title').fill('Typed by hand')
    await page.getByLabel('Tempo (bpm)').fill('fast')
    await page.getByRole('button', { name: 'Add the song' }).click()
    await expect(page.getByText(/The tempo is a number/)).toBeVisible()
    await expect(page.getByLabel('Title')).toHaveValue('Typed by hand')
    await page.getByLabel('Tempo (bpm)').fill('100')
    await page.getByRole('button', { name: 'Add the song' }).click()
    await expect(page.getByRole('heading', { name: 'Typed by hand' })).toBeVisible()
  })
})

test('a printed repertoire is its songs, without what is pressed or typed into', async ({ page, musician }) => {
  await createSong(musician, { title: 'Jolene' })
  await page.goto('/repertoire')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('Jolene')).toBeVisible()
  for (const tool of [page.getByRole('search'), page.getByRole('navigation'), page.getByRole('button')])
    await expect(tool).toHaveCount(0)
})
