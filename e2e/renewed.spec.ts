import { expect, expectAccessible, test } from './fixtures'

test('a page from before a renewal says so, and gives back what was typed', async ({ page, complaints }) => {
  await page.goto('/songs/new')
  await page.getByLabel('Title').fill('Typed before the renewal')
  await page.getByLabel('Notes').fill('Bring the mutes.\nSecond line.')
  // What a newer build answers to an action it does not know.
  await page.route('**/songs/new', (route) =>
    route.request().method() === 'POST'
      ? route.fulfill({ status: 409, headers: { 'x-nextjs-action-not-found': '1' }, body: 'Server action not found.' })
      : route.continue(),
  )
  await page.getByRole('button', { name: 'Add the song' }).click()
  await expect(page.getByRole('heading', { name: 'SOLEil has been renewed' })).toBeVisible()
  await expect(page.getByText('Typed before the renewal')).toBeVisible()
  await expect(page.getByText('Bring the mutes.')).toBeVisible()
  await expectAccessible(page)
  await page.unroute('**/songs/new')
  await page.getByRole('button', { name: 'Load the page again' }).click()
  await expect(page.getByRole('heading', { name: 'Add a song' })).toBeVisible()
  // The browser's console names the error that the page has just explained.
  complaints.length = 0
})

test('an action that this build does not know is no dead end: the page says so, and gives back what was typed', async ({
  page,
  complaints,
}) => {
  await page.goto('/songs/new')
  await page.getByLabel('Title').fill('Typed in an old tab')
  await page.getByLabel('Notes').fill('The second ending.\nTwice.')
  // The id that an older build gave the action; the answer is this build's own.
  const answers: unknown[] = []
  await page.route('**/songs/new', async (route) => {
    const headers = route.request().headers()
    const id = headers['next-action']
    if (!id) return route.continue()
    const answer = await route.fetch({ headers: { ...headers, 'next-action': id.replace(/.{6}$/, 'abcdef') } })
    answers.push([answer.status(), answer.headers()['x-nextjs-action-not-found']])
    await route.fulfill({ response: answer })
  })
  await page.getByRole('button', { name: 'Add the song' }).click()
  await expect(page.getByRole('heading', { name: 'SOLEil has been renewed' })).toBeVisible()
  expect(answers).toEqual([[409, '1']])
  await expect(page.getByText('Typed in an old tab')).toBeVisible()
  await expect(page.getByText('The second ending.')).toBeVisible()
  await page.unroute('**/songs/new')
  await page.getByRole('button', { name: 'Load the page again' }).click()
  await expect(page.getByRole('heading', { name: 'Add a song' })).toBeVisible()
  complaints.length = 0
})
