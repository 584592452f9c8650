import type { APIResponse } from '@playwright/test'
import { createBand, createMember } from '@/db/band-factories'
import { createMusician, createSession, createSong } from './factories'
import { expect, signIn, test } from './fixtures'

const nonceOf = (answer: APIResponse) => /'nonce-([\w-]+)'/.exec(answer.headers()['content-security-policy'] ?? '')?.[1]
/** What is seen; the data after it is the same in any order. */
const seenOf = async (answer: APIResponse) =>
  (await answer.text()).split('self.__next_f')[0]!.replaceAll(nonceOf(answer)!, 'nonce')

test('one’s repertoire that was opened before is the page that would be made now, with a nonce of its own', async ({
  page,
  musician,
}) => {
  await createSong(musician, { title: 'Jolene', artist: 'Dolly Parton' })
  const open = (headers = {}) => page.request.get('/repertoire', { headers })
  const [first, again] = [await open(), await openedAgain(open)]
  const anew = await open({ 'cache-control': 'no-cache' })
  expect(anew.headers()['cache-status']).toBeUndefined()
  const seen = await Promise.all([first, again, anew].map(seenOf))
  expect(seen[0]).toContain('Jolene')
  expect(new Set(seen).size).toBe(1)
  expect(new Set([first, again, anew].map(nonceOf)).size).toBe(3)
  const varying = [
    'date',
    'x-request-id',
    'content-security-policy',
    'link',
    'cache-status',
    'connection',
    'keep-alive',
  ]
  const headersOf = (answer: APIResponse) =>
    Object.entries(answer.headers())
      .filter(([name]) => !varying.includes(name) && name !== 'transfer-encoding')
      .sort()
  expect(headersOf(again)).toEqual(headersOf(anew))
  expect(again.headers().link).toContain(`nonce="${nonceOf(again)}"`)
  expect(await again.text()).not.toContain(nonceOf(first)!)
})

test('it comes to life as any other page does', async ({ page, musician, complaints }) => {
  for (const title of ['Jolene', 'Autumn Leaves']) await createSong(musician, { title })
  await openedAgain(() => page.request.get('/repertoire'))
  const answer = await page.goto('/repertoire')
  expect(answer!.headers()['cache-status']).toBe('SOLEil; hit')
  await page.getByRole('searchbox').fill('jol')
  await expect(page.getByRole('link', { name: 'Autumn Leaves' })).toBeHidden()
  await page.getByRole('link', { name: 'Jolene' }).click()
  await expect(page.getByRole('heading', { name: 'Jolene' })).toBeVisible()
  expect(complaints).toEqual([])
})

test('what has changed is seen at once, whoever changed it', async ({ page, musician }) => {
  await createSong(musician, { title: 'Jolene' })
  const band = await createBand(await createMusician(), 'The Night Owls')
  const open = () => page.request.get('/repertoire')
  const steps: [() => Promise<unknown>, string][] = [
    [() => createSong(musician, { title: 'Autumn Leaves' }), 'Autumn Leaves'],
    [() => createMember(band.bandId, musician), 'The Night Owls'],
  ]
  for (const [change, words] of steps) {
    expect(await (await openedAgain(open)).text()).not.toContain(words)
    await change()
    const changed = await open()
    expect(changed.headers()['cache-status']).toBeUndefined()
    expect(await changed.text()).toContain(words)
  }
})

test('whoever signs out is sent to sign in, and the next one in the same browser sees their own', async ({
  page,
  context,
  musician,
  baseURL,
}) => {
  await createSong(musician, { title: 'Mine alone' })
  const open = () => page.request.get('/repertoire', { maxRedirects: 0 })
  await openedAgain(open)
  await page.goto('/settings')
  await page.getByRole('button', { name: 'Sign out', exact: true }).first().click()
  await page.waitForURL(/\/(sign-in)?$/)
  expect((await open()).status()).toBe(307)
  await signIn(context, await createMusician(), baseURL!)
  const theirs = await open()
  expect(theirs.status()).toBe(200)
  expect(await theirs.text()).not.toContain('Mine alone')
})

test('neither nobody nor somebody with another cookie is answered by it', async ({ musician, request, baseURL }) => {
  await createSong(musician, { title: 'Mine alone' })
  const cookie = `soleil=${await createSession(musician)}`
  const open = (headers: Record<string, string>) => request.get(`${baseURL}/repertoire`, { headers, maxRedirects: 0 })
  await openedAgain(() => open({ cookie }))
  for (const other of [`soleil=${'n'.repeat(43)}`, ''])
    expect((await open(other ? { cookie: other } : {})).status()).toBe(307)
})

/** Opens a page until it is answered by one that was made before: what is made is kept once it has arrived. */
async function openedAgain(open: () => Promise<APIResponse>): Promise<APIResponse> {
  let answer = await open()
  await expect(async () => {
    answer = await open()
    expect(answer.headers()['cache-status']).toBe('SOLEil; hit')
  }).toPass({ timeout: 10_000 })
  return answer
}
