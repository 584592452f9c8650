import { join } from 'node:path'
import { buildPages } from '../steps/build.mjs'
import { inHouse } from '../steps/house.mjs'
import { takeLock } from '../steps/lock.mjs'
import { step } from '../steps/step.mjs'
import { COUNTS_REPORTER, countsIn, PLAYWRIGHT, VITEST } from './counts.mjs'
import { startDriveServer } from './drive-server.mjs'
import { checkMigrations } from './migrations-check.mjs'
import { runVisibly } from './run-visibly.mjs'
import { startSite } from './site.mjs'
import { arrangeSiteRoles } from './site-roles.mjs'

/** What a machine can say without running anything. Each check that finds something counts as one failure. */
export async function checkSources() {
  const codes = {
    'the linter': await runVisibly('@biomejs/biome/bin/biome', ['check', '.']),
    'the types of the pages': await runVisibly('next/dist/bin/next', ['typegen']),
    'the types': await runVisibly('typescript/bin/tsc', ['--noEmit']),
    'the migrations': await checkMigrations(),
  }
  const broken = Object.keys(codes).filter((name) => codes[name] !== 0)
  return { passed: 0, failed: broken.length, broken: broken.map((name) => `${name}: see above`), second: [] }
}

/** The tests without a browser. */
export async function testUnits({ servers, folder, args }) {
  const report = join(folder, 'vitest.json')
  const code = await runVisibly(
    'vitest/vitest.mjs',
    ['run', '--reporter=default', `--reporter=${COUNTS_REPORTER}`, ...args],
    { NODE_ENV: 'test', TEST_DATABASE_URL: servers.databaseUrl, REDIS_URL: servers.redisUrl, COUNTS_FILE: report },
  )
  return countsIn(report, code, VITEST)
}

/** The promises to a musician, on the production build in a real browser. */
export async function testInBrowser({ servers, folder, args, onClose }) {
  onClose(takeLock(inHouse('test.lock')))
  await step('Pages', (announce) => buildPages({ others: [inHouse('start.lock')], announce }))
  const roles = await step('Roles', () => arrangeSiteRoles(servers.admin))
  const drive = await startDriveServer()
  onClose(drive.stop)
  const settings = { SOLEIL_OPERATORS: 'e2e-operator', GOOGLE_DRIVE_ADDRESS: drive.address }
  const site = await step('Site', () => startSite({ ...servers, ...roles, folder, settings }))
  onClose(site.stop)
  const report = join(folder, 'playwright.json')
  const code = await runVisibly('@playwright/test/cli.js', ['test', ...args], {
    ...site.settings,
    // The factories write with the app's own db/, which says that it is for the server.
    NODE_OPTIONS: '--conditions=react-server',
    BASE_URL: site.settings.AUTH_URL,
    SITE_LOG: site.log,
    PLAYWRIGHT_REPORT: report,
  })
  return countsIn(report, code, PLAYWRIGHT)
}
