import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withClient } from '../postgres/databases.mjs'
import { startArrangedPostgres } from '../roles/testing'
import { restoreBackup } from './restore'
import { forgetKept } from './switch-over'
import { newFolder } from './testing'
import { writeBackup } from './write'

const folder = newFolder()
let server: Awaited<ReturnType<typeof startArrangedPostgres>>
beforeAll(async () => {
  server = await startArrangedPostgres()
}, 60_000)
afterAll(async () => {
  await server?.stop()
  rmSync(folder, { recursive: true })
})

test('the backup role alone backs up, the migrator alone restores, and the site may do what it could before', async () => {
  const as = <Answer>(role: string, statement: string) =>
    withClient(server.urlOf(`soleil_${role}`), async (client) => (await client.query(statement)).rows as Answer[])
  await as('app', `INSERT INTO users (id, google_id, display_name) VALUES (gen_random_uuid(), 'g', 'Nina')`)
  await as('migrator', 'GRANT SELECT (display_name), UPDATE (email) ON users TO soleil_maintenance')
  const rights = () => as('migrator', RIGHTS)
  const before = await rights()

  const { file, rows } = await writeBackup(server.urlOf('soleil_backup'), folder, '0')
  expect(rows).toBe(1)
  await expect(restoreBackup(server.urlOf('soleil_app'), file)).rejects.toThrow(
    /may not change the tables.*Nothing was changed/,
  )
  await expect(restoreBackup(server.urlOf('soleil_backup'), file)).rejects.toThrow(/Nothing was changed/)
  await as('app', `UPDATE users SET display_name = 'Changed'`)
  await restoreBackup(server.urlOf('soleil_migrator'), file)

  expect(await rights()).toEqual(before)
  expect(await as('maintenance', 'SELECT display_name FROM users')).toEqual([{ display_name: 'Nina' }])
  await expect(as('maintenance', 'SELECT email FROM users')).rejects.toThrow(/permission denied/)
  expect(await as('app', 'SELECT display_name FROM users')).toEqual([{ display_name: 'Nina' }])
  await as('app', `INSERT INTO users (id, google_id, display_name) VALUES (gen_random_uuid(), 'h', 'Ada')`)
  await expect(as('app', 'DELETE FROM audit_log')).rejects.toThrow(/permission denied/)
  await expect(as('app', 'SELECT 1 FROM drizzle.__drizzle_migrations')).resolves.toBeDefined()
  const [kept] = await as<{ name: string }>(
    'migrator',
    `SELECT nspname AS name FROM pg_namespace WHERE nspname LIKE 'soleil%'`,
  )
  await expect(as('app', `SELECT 1 FROM ${kept!.name}.users`)).rejects.toThrow(/permission denied/)
  expect(await withClient(server.urlOf('soleil_migrator'), forgetKept)).toEqual([kept!.name])
}, 60_000)

const RIGHTS = `
  SELECT relname, pg_get_userbyid(relowner) AS owner, ARRAY(SELECT unnest(relacl)::text ORDER BY 1) AS rights,
    ARRAY(SELECT attname || ' ' || attacl::text FROM pg_attribute WHERE attrelid = pg_class.oid AND attacl IS NOT NULL ORDER BY 1) AS columns
  FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v') ORDER BY relname`
