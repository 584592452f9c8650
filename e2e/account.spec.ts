import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { eq, sql } from 'drizzle-orm'
import { removeLeftAccounts } from '@/db/account'
import { db } from '@/db/client'
import { ownRepertoire } from '@/db/repertoires'
import { users } from '@/db/schema'
import { addShareLink } from '@/db/share-link-changes'
import { shareToken } from '@/lib/share-address'
import { createMusician, createSession, createSong } from './factories'
import { expect, expectAccessible, signIn, test } from './fixtures'

async function deleteAccount(page: Page): Promise<void> {
  await page.goto('/settings')
  await page.getByRole('link', { name: 'Delete my account' }).click()
  await page.getByLabel(/Type/).fill('delete my account')
  await page.getByRole('button', { name: 'Delete my account' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'will be deleted in 30 days' })).toBeVisible()
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('deleted, an account is gone everywhere at once; within 30 days it is taken back and nothing is lost', async ({
      page,
      musician,
      guest,
      browser,
      baseURL,
    }) => {
      await createSong(musician, { title: 'Kept Song' })
      const formKey = randomUUID()
      await addShareLink(ownRepertoire(musician), { title: 'Link', filter: {}, ending: null, passcode: null }, formKey)
      const link = `/s/${shareToken(musician.id, formKey)}`
      const elsewhere = await browser.newContext({ baseURL })
      await signIn(elsewhere, musician, baseURL!)
      const there = await elsewhere.newPage()
      expect((await guest.goto(link))!.status()).toBe(200)

      await deleteAccount(page)
      if (javaScriptEnabled) await expectAccessible(page)
      await there.goto('/repertoire')
      await expect(there).toHaveURL(/\/sign-in/)
      expect((await guest.goto(link))!.status()).toBe(404)
      await page.goto('/repertoire')
      await expect(page).toHaveURL(/\/sign-in/)

      await signIn(page.context(), musician, baseURL!)
      await page.goto('/repertoire')
      await expect(page.getByRole('heading', { name: 'Welcome back' })).toBeVisible()
      if (javaScriptEnabled) await expectAccessible(page)
      expect((await page.request.get('/api/songs')).status()).toBe(401)
      await page.getByRole('button', { name: 'Take my account back' }).click()
      await expect(page).toHaveURL('/repertoire')
      await expect(page.getByText('Kept Song')).toBeVisible()
      expect((await guest.goto(link))!.status()).toBe(200)
      await elsewhere.close()
    })
  })
}

test('nothing happens unless the words are typed', async ({ page }) => {
  await page.goto('/settings/delete')
  await page.getByLabel(/Type/).fill('yes')
  await page.getByRole('button', { name: 'Delete my account' }).click()
  await expect(page.getByText(/type the words: delete my account/)).toBeVisible()
  await expect(page.getByLabel(/Type/)).toHaveValue('yes')
  await expectAccessible(page)
  expect((await page.request.get('/repertoire', { maxRedirects: 0 })).status()).toBe(200)
})

test('after the 30 days the account is gone for good, and a neighbour’s is not', async ({
  page,
  musician,
  baseURL,
}) => {
  const neighbour = await createMusician()
  await createSong(neighbour, { title: 'Theirs' })
  await deleteAccount(page)
  await db().update(users).set({ deletionAskedAt: sql`now() - interval '31 days'` }).where(eq(users.id, musician.id))
  await removeLeftAccounts()
  await expect(createSession(musician)).rejects.toThrow()
  await signIn(page.context(), neighbour, baseURL!)
  await page.goto('/repertoire')
  await expect(page.getByText('Theirs')).toBeVisible()
})
