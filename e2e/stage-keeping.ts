import type { Page } from '@playwright/test'
import { expect } from './fixtures'

/** Presses the button and waits until everything is here. */
export async function keep(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Keep for the stage' }).click()
  await expect(page.getByText('Kept on this device')).toBeVisible()
}

/** The names of the lists that a browser holds. */
export function keptLists(page: Page): Promise<string[]> {
  return page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('soleil-list')))
}
