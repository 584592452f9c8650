import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { findProgram } from '../steps/find-program.mjs'

/** The browser for the tests: the one Playwright installed, else one on the PATH; null without. */
export function findBrowser() {
  const own = chromium.executablePath()
  return existsSync(own) ? own : findProgram('chromium', 'chromium-browser', 'google-chrome')
}
