import { defineConfig } from '@playwright/test'
import { findBrowser } from './scripts/testing/browser.mjs'

const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export default defineConfig({
  testDir: 'e2e',
  workers: 2,
  fullyParallel: true,
  // Machines are shared: what failed is tried once more, and named at the end either way.
  retries: 1,
  forbidOnly: Boolean(process.env.CI),
  // Generous, so that a busy machine fails no promise.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: process.env.PLAYWRIGHT_REPORT ?? 'test-results/report.json' }]],
  use: {
    baseURL: process.env.BASE_URL,
    browserName: 'chromium',
    locale: 'en-GB',
    trace: 'retain-on-first-failure',
    launchOptions: {
      executablePath: findBrowser() ?? undefined,
      // Chromium refuses its own sandbox to root.
      args: process.getuid?.() === 0 ? ['--no-sandbox', ...FLAGS] : FLAGS,
    },
  },
})
