import { enterField, holdAnswers } from './ahead'
import { createSongs } from './factories'
import { expect, test } from './fixtures'
import { STANDARDS } from './standards'

test('search answers while typing, survives `AC/DC`, `100%` and `don’t`, and keeps the focus', async ({
  page,
  musician,
}) => {
  await createSongs(musician, STANDARDS)
  await page.goto('/repertoire')
  const search = page.getByRole('searchbox')
  for (const [typed, title] of [
    ['acdc', 'Back in Black'],
    ['AC/DC', 'Back in Black'],
    ["don't", "Don't Stop Believin'"],
    ['agua', 'Águas de Março'],
    ['bos blu', 'Blue Bossa'],
  ] as const) {
    await search.fill('')
    await search.pressSequentially(typed, { delay: 15 })
    await expect(page.getByRole('list', { name: 'Songs', exact: true }).getByRole('listitem')).toHaveCount(1)
    await expect(page.getByRole('link', { name: title })).toBeVisible()
    await expect(search).toBeFocused()
    await expect(search).toHaveValue(typed)
  }
  await search.fill('100%')
  await expect(page.getByText('None of 5 songs')).toBeVisible()
})

test('a slip of the finger is forgiven', async ({ page, musician }) => {
  await createSongs(musician, STANDARDS)
  await page.goto('/repertoire?q=jorney')
  await expect(page.getByRole('heading', { name: 'Did you mean' })).toBeVisible()
  await expect(page.getByRole('link', { name: "Don't Stop Believin'" })).toBeVisible()
})

test('a late answer never replaces a newer one', async ({ page, musician }) => {
  await createSongs(musician, STANDARDS)
  await page.goto('/repertoire')
  await page.route(/q=b(&|$)/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500))
    await route.continue()
  })
  const slow = page.waitForRequest(/q=b(&|$)/)
  const search = page.getByRole('searchbox')
  await search.fill('b')
  await slow
  await search.fill('blue')
  await expect(page.getByRole('link', { name: 'Blue Bossa' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Back in Black' })).toHaveCount(0)
  await page.waitForResponse(/q=b(&|$)/).catch(() => {})
  await expect(page).toHaveURL(/q=blue/)
  await expect(page.getByRole('link', { name: 'Back in Black' })).toHaveCount(0)
})

test('no keystroke is lost, however late the answers to the earlier ones', async ({ page, musician }) => {
  await createSongs(musician, STANDARDS)
  await page.goto('/repertoire')
  const processor = await page.context().newCDPSession(page)
  await processor.send('Emulation.setCPUThrottlingRate', { rate: 6 })
  const search = page.getByRole('searchbox')
  for (let round = 0; round < 5; round++) {
    await search.fill('')
    // About the pause after which a question is asked, so that answers come between two keystrokes.
    await search.pressSequentially("don't stop believin", { delay: 50 + round * 8 })
    expect(await search.inputValue()).toBe("don't stop believin")
    await expect(page.getByRole('link', { name: "Don't Stop Believin'" })).toBeVisible()
  }
})

test('what is typed before the script has come is looked for when it has', async ({ page, musician }) => {
  await createSongs(musician, STANDARDS)
  const release = await holdAnswers(page, /\/_next\/static\/chunks\/.*\.js/)
  await page.goto('/repertoire', { waitUntil: 'commit' })
  const search = page.getByRole('searchbox')
  await search.pressSequentially('bos blu')
  release()
  await expect(page).toHaveURL('/repertoire?q=bos+blu')
  await expect(search).toHaveValue('bos blu')
  await expect(page.getByRole('link', { name: 'Blue Bossa' })).toBeVisible()
})

test('without a network a field that only the server answers keeps what is typed, says so, and asks later', async ({
  page,
  musician,
}) => {
  await createSongs(musician, STANDARDS)
  await page.goto('/search')
  const search = page.getByRole('searchbox')
  await search.press('b')
  await expect(page).toHaveURL('/search?q=b')
  await page.context().setOffline(true)
  await search.press('End')
  await search.pressSequentially('lue', { delay: 15 })
  await expect(page.getByText('No connection.')).toBeVisible()
  await expect(search).toHaveValue('blue')
  await expect(page).toHaveURL('/search?q=b')
  await search.fill('b')
  await expect(page.getByText('No connection.')).toHaveCount(0)
  await search.fill('blue')
  await expect(page.getByText('No connection.')).toBeVisible()
  await page.context().setOffline(false)
  await expect(page).toHaveURL('/search?q=blue')
  await expect(page.getByRole('link', { name: 'Blue Bossa' })).toBeVisible()
  await expect(page.getByText('No connection.')).toHaveCount(0)
})

test('a question that was typed is not asked of a list that was left meanwhile', async ({ page, musician }) => {
  await createSongs(musician, STANDARDS)
  await page.goto('/stats')
  await page.getByRole('link', { name: 'Repertoire', exact: true }).first().click()
  await expect(page).toHaveURL('/repertoire')
  const search = await enterField(page)
  await search.press('b')
  await expect(page.getByText('of 5 songs')).toBeVisible()
  await search.press('l')
  await page.evaluate(() => window.history.back())
  await expect(page.getByRole('heading', { level: 1, name: 'Stats' })).toBeVisible()
  await page.waitForTimeout(1_000)
  await expect(page).toHaveURL('/stats')
})
