import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openHouse } from './steps/closing.mjs'
import { ROOT } from './steps/house.mjs'
import { COUNTS_REPORTER, countsIn, VITEST } from './testing/counts.mjs'
import { debianPostgres } from './testing/debian-postgres.mjs'
import { runVisibly } from './testing/run-visibly.mjs'
import { startTestServers } from './testing/servers.mjs'

// npm run test:databases: the whole database suite on every PostgreSQL of this machine, over each driver, and its roles.

const DRIVERS = { database: 'pg, over TCP', neon: "Neon's, over a WebSocket" }
const debian = debianPostgres()
const SERVERS = { embedded: undefined, [`PostgreSQL ${debian?.major ?? 15}, of Debian`]: debian }
const SKIPPED = { passed: 0, failed: 0, seconds: 'not installed, skipped' }

process.chdir(ROOT)

await openHouse(async ({ onClose, signal }) => {
  const folder = mkdtempSync(join(tmpdir(), 'soleil-databases-'))
  onClose(() => rmSync(folder, { recursive: true, force: true }))
  const rows = []
  for (const [server, found] of Object.entries(SERVERS)) {
    for (const [project, driver] of Object.entries(DRIVERS)) {
      signal.throwIfAborted()
      const result = found === null ? SKIPPED : await run(project, found, folder)
      rows.push({ server, driver, ...result })
    }
    signal.throwIfAborted()
    rows.push({ server, driver: 'roles and rights', ...(found === null ? SKIPPED : await tryRoles(found, folder)) })
  }
  console.table(rows)
  return rows.every(({ failed }) => failed === 0) ? 0 : 1
})

async function run(project, found, folder) {
  const servers = await startTestServers({ found })
  const environment = { TEST_WHOLE: '1', TEST_DATABASE_URL: servers.databaseUrl, REDIS_URL: servers.redisUrl }
  try {
    return await count(['--project', project], environment, folder)
  } finally {
    await servers.stop()
  }
}

/** These tests start servers of their own. */
function tryRoles(found, folder) {
  return count(['--project', 'unit', 'scripts/roles'], { TEST_DEBIAN: found ? '1' : '' }, folder)
}

async function count(args, environment, folder) {
  const report = join(folder, 'vitest.json')
  const began = performance.now()
  const reporters = ['--reporter=dot', `--reporter=${COUNTS_REPORTER}`]
  const code = await runVisibly('vitest/vitest.mjs', ['run', ...args, ...reporters], {
    ...{ NODE_ENV: 'test', COUNTS_FILE: report },
    ...environment,
  })
  return { ...countsIn(report, code, VITEST), seconds: Math.round((performance.now() - began) / 1000) }
}
