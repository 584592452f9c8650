import AxeBuilder from '@axe-core/playwright'
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import type { Musician } from '@/lib/musician'
import { createMusician, createSession } from './factories'

export { expect }

type Fixtures = {
  musician: Musician
  /** A page on which `musician` is signed in. */
  page: Page
  /** A page of nobody, in a browser of its own. */
  guest: Page
  /** The complaints of the browser's console, which fail the test unless it takes them out. */
  complaints: string[]
}

/** Words of the console that a test expects: the browser's own lines for answers that are errors on purpose. */
const EXPECTED = /Failed to load resource: the server responded with a status of (401|403|404|413|429|503)/

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern.
  complaints: async ({}, use) => {
    const complaints: string[] = []
    await use(complaints)
    expect(complaints).toEqual([])
  },
  // biome-ignore lint/correctness/noEmptyPattern: see above.
  musician: async ({}, use) => use(await createMusician()),
  page: async ({ context, musician, complaints, baseURL }, use) => {
    await signIn(context, musician, baseURL!)
    const page = await context.newPage()
    listen(page, complaints)
    await use(page)
  },
  guest: async ({ browser, complaints, javaScriptEnabled, baseURL }, use) => {
    const context = await browser.newContext({ javaScriptEnabled, baseURL })
    const page = await context.newPage()
    listen(page, complaints)
    await use(page)
    await context.close()
  },
})

/** Puts a real session of this musician into the browser. */
export async function signIn(context: BrowserContext, musician: Musician, baseURL: string): Promise<void> {
  const value = await createSession(musician)
  await context.addCookies([{ name: 'soleil', value, url: baseURL, httpOnly: true, sameSite: 'Lax' }])
}

/** WCAG 2.2 AA, as far as axe can tell. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual(
    [],
  )
}

function listen(page: Page, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !EXPECTED.test(message.text())) complaints.push(message.text())
  })
}
