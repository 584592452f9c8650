import type { Page } from '@playwright/test'

const ALL = '**/api/songs/all'
export const row = (page: Page, name: string) =>
  page.getByRole('list', { name: 'Songs', exact: true }).getByRole('link', { name })
export const rows = (page: Page) => page.getByRole('list', { name: 'Songs', exact: true }).getByRole('listitem')

/** Enters the search field and waits until the page has its copy of the songs. */
export async function enterField(page: Page) {
  const search = page.getByRole('searchbox')
  const copied = page.waitForResponse(ALL)
  await search.focus()
  await (await copied).finished()
  return search
}

/** What waits until it is let go. */
export function gate() {
  let release = () => {}
  const open = new Promise<void>((resolve) => {
    release = resolve
  })
  return { open, release }
}

/** Lets no answer to a search through until it is called. */
export async function holdAnswers(page: Page, held = /\/repertoire\?.*q=/): Promise<() => void> {
  const { open, release } = gate()
  await page.route(held, async (route) => {
    await open
    await route.continue()
  })
  return release
}

/** Leaves out the browser's own line for each question that had no network. */
export function forgiveOffline(complaints: string[]): void {
  complaints.splice(0, complaints.length, ...complaints.filter((line) => !line.includes('ERR_INTERNET_DISCONNECTED')))
}
