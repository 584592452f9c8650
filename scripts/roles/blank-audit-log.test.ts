import { afterAll, beforeAll, expect, test } from 'vitest'
import { withClient } from '../postgres/databases.mjs'
import { runCommand } from '../testing/run-command'
import { startArrangedPostgres } from './testing'

const NINA = '00000000-0000-7000-8000-000000000002'

let server: Awaited<ReturnType<typeof startArrangedPostgres>>
beforeAll(async () => {
  server = await startArrangedPostgres()
}, 60_000)
afterAll(() => server?.stop())

const ask = (statement: string) =>
  withClient(server.urlOf('soleil_app'), async (client) => (await client.query(statement)).rows)
const blank = (id: string | null, role = 'maintenance') =>
  runCommand(['scripts/db-blank-audit.ts', ...(id ? [id] : [])], { DATABASE_URL: server.urlOf(`soleil_${role}`) })

test('the command blanks what a deleted musician wrote and says how much; before, and as anybody else, it says why not', async () => {
  await ask(`INSERT INTO users (id, google_id, display_name) VALUES ('${NINA}', 'nina', 'Nina')`)
  await ask(
    `INSERT INTO audit_log (id, musician_id, verb, subject, differences)
       VALUES (gen_random_uuid(), '${NINA}', 'change', 'song', '{"notes": {"to": "private"}}')`,
  )
  expect(await blank('nina')).toMatchObject({ code: 1, stderr: expect.stringContaining('Say whose') })
  expect(await blank(NINA)).toMatchObject({ code: 1, stderr: expect.stringContaining('is still here') })
  await ask(`DELETE FROM users WHERE id = '${NINA}'`)
  expect(await blank(NINA, 'app')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('DATABASE_MAINTENANCE_URL'),
  })
  expect(await blank(NINA)).toMatchObject({ code: 0, stdout: expect.stringContaining('Entries blanked: 1,') })
  expect(await ask(`SELECT verb, differences FROM audit_log WHERE musician_id = '${NINA}'`)).toEqual([
    { verb: 'change', differences: {} },
  ])
}, 30_000)

test('with nobody named it blanks what everybody wrote who is gone, and nothing of anybody who is here', async () => {
  const wrote = (name: string) => `INSERT INTO audit_log (id, musician_id, verb, subject, differences)
    SELECT gen_random_uuid(), id, 'change', '${name}', '{"notes": {"to": "private"}}' FROM users WHERE google_id = '${name}'`
  for (const name of ['gone', 'also gone', 'here']) {
    await ask(`INSERT INTO users (id, google_id, display_name) VALUES (gen_random_uuid(), '${name}', '${name}')`)
    await ask(wrote(name))
  }
  await ask(`DELETE FROM users WHERE google_id LIKE '%gone'`)
  expect(await blank(null, 'app')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('DATABASE_MAINTENANCE_URL'),
  })
  expect(await blank(null)).toMatchObject({ code: 0, stdout: expect.stringContaining('Entries blanked: 2,') })
  expect(await ask(`SELECT subject FROM audit_log WHERE differences <> '{}' AND verb = 'change'`)).toEqual([
    { subject: 'here' },
  ])
}, 30_000)
