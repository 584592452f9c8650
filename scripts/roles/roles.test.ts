import { readFileSync } from 'node:fs'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate } from '../migrations/migrate'
import { withClient } from '../postgres/databases.mjs'
import { arrangeRoles, LOGINS, renewRights } from './arrange.mjs'
import { startArrangedPostgres } from './testing'

const SOMEBODY = '00000000-0000-7000-8000-000000000001'

let server: Awaited<ReturnType<typeof startArrangedPostgres>>
beforeAll(async () => {
  server = await startArrangedPostgres()
}, 60_000)
afterAll(() => server?.stop())

/** What a statement of a role comes to: the SQLSTATE of its failure, or how many rows it touched. */
function attempt(role: string, statement: string) {
  return withClient(server.urlOf(role), (client) =>
    client.query(statement).then(
      ({ rowCount }) => rowCount ?? 0,
      (error) => error.code as string,
    ),
  )
}

test.each([
  'CREATE TABLE mine (id int)',
  'CREATE TEMPORARY TABLE mine (id int)',
  'CREATE SCHEMA mine',
  'CREATE FUNCTION mine() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$',
  'CREATE INDEX mine ON songs (title)',
  'CREATE ROLE mine',
  'CREATE DATABASE mine',
  'ALTER TABLE songs ADD COLUMN mine int',
  'DROP TABLE songs',
  'DROP TABLE audit_log',
  'DROP SCHEMA public CASCADE',
  'TRUNCATE songs CASCADE',
  'TRUNCATE audit_log',
  `UPDATE audit_log SET verb = 'nothing'`,
  'DELETE FROM audit_log',
  'SELECT id FROM audit_log FOR UPDATE',
  'DELETE FROM drizzle.__drizzle_migrations',
  'SET ROLE soleil_owner',
  'ALTER DEFAULT PRIVILEGES FOR ROLE soleil_owner GRANT ALL ON TABLES TO soleil_app',
  `SELECT blank_audit_log('${SOMEBODY}')`,
  `COPY songs TO PROGRAM 'true'`,
])('the site may not: %s', async (statement) => {
  expect(await attempt('soleil_app', statement)).toBe('42501')
})

test('the site may add to the log and read it', async () => {
  const entry = `INSERT INTO audit_log (id, verb, subject) VALUES (gen_random_uuid(), 'add', 'test')`
  expect(await attempt('soleil_app', entry)).toBe(1)
  expect(await attempt('soleil_app', `SELECT verb FROM audit_log WHERE subject = 'test'`)).toBe(1)
})

test('a migration makes tables that belong to the owner and that the site may use', async () => {
  expect(await attempt('soleil_migrator', 'CREATE TABLE later (id int)')).toBe(0)
  expect(await attempt('soleil_app', 'INSERT INTO later VALUES (1), (2)')).toBe(2)
  expect(await attempt('soleil_app', 'TRUNCATE later')).toBe('42501')
  expect(
    await attempt('postgres', `SELECT FROM pg_tables WHERE tablename = 'later' AND tableowner = 'soleil_owner'`),
  ).toBe(1)
  expect(await attempt('soleil_migrator', 'DROP TABLE later')).toBe(0)
})

test('a log that a migration makes anew is append-only again', async () => {
  await withClient(server.urlOf('soleil_migrator'), async (client) => {
    await client.query(
      'BEGIN; ALTER TABLE audit_log RENAME TO old_log; CREATE TABLE audit_log (LIKE old_log INCLUDING ALL)',
    )
    await client.query('DROP TABLE old_log; COMMIT')
    expect(await renewRights(client)).toBe(true)
  })
  expect(await attempt('soleil_app', 'DELETE FROM audit_log')).toBe('42501')
})

test('the monitor sees what everybody does, and nothing of what is kept', async () => {
  expect(await attempt('soleil_monitor', 'SELECT FROM songs')).toBe('42501')
  const seen = withClient(server.urlOf('soleil_app'), () =>
    attempt('soleil_monitor', `SELECT FROM pg_stat_activity WHERE usename = 'soleil_app' AND state IS NOT NULL`),
  )
  expect(await seen).toBe(1)
})

test('the backup reads everything and writes nothing', async () => {
  expect(
    await attempt('soleil_backup', 'SELECT FROM songs, users, audit_log, drizzle.__drizzle_migrations LIMIT 1'),
  ).not.toBe('42501')
  expect(await attempt('soleil_backup', 'DELETE FROM songs')).toBe('25006')
  expect(await attempt('soleil_backup', 'BEGIN READ WRITE; DELETE FROM songs')).toBe('42501')
})

test('maintenance alone blanks what a musician wrote, and only once the musician is gone', async () => {
  const blank = `SELECT blank_audit_log('${SOMEBODY}') AS blanked`
  const wrote = `INSERT INTO audit_log (id, musician_id, verb, subject, differences)
    VALUES (gen_random_uuid(), '${SOMEBODY}', 'change', 'song', '{"notes": {"to": "private"}}')`
  await attempt(
    'soleil_app',
    `INSERT INTO users (id, google_id, display_name) VALUES ('${SOMEBODY}', 'somebody', 'Somebody')`,
  )
  await attempt('soleil_app', wrote)
  expect(await attempt('soleil_maintenance', blank)).toBe('55000')
  expect(await attempt('soleil_maintenance', 'SELECT FROM audit_log')).toBe('42501')
  await attempt('soleil_app', `DELETE FROM users WHERE id = '${SOMEBODY}'`)
  expect(await attempt('soleil_maintenance', blank)).toBe(1)
  const left = `SELECT FROM audit_log WHERE musician_id = '${SOMEBODY}' AND verb = 'change' AND differences = '{}'`
  expect(await attempt('soleil_app', left)).toBe(1)
})

test('a database that the site itself owned until now is handed over whole', async () => {
  const old = 'earlier'
  await withClient(server.urlOf('postgres'), (client) => client.query(`CREATE DATABASE ${old} OWNER soleil_app`))
  await migrate(server.urlOf('soleil_app', old))
  await withClient(server.urlOf('soleil_app', old), (client) => client.query('CREATE SEQUENCE numbers'))
  await withClient(server.urlOf('postgres', old), (client) => arrangeRoles(client))
  await withClient(server.urlOf('soleil_app', old), async (client) => {
    await expect(client.query('DELETE FROM audit_log')).rejects.toMatchObject({ code: '42501' })
    await expect(client.query('CREATE TABLE mine (id int)')).rejects.toMatchObject({ code: '42501' })
    await client.query(
      `SELECT nextval('numbers') FROM (SELECT count(*) FROM songs, drizzle.__drizzle_migrations) AS kept`,
    )
  })
  await migrate(server.urlOf('soleil_migrator', old))
})

test('arranged again, with and without passwords, everything is the same', async () => {
  const before = await rights()
  expect(before.length).toBeGreaterThan(30)
  const passwords = Object.fromEntries(LOGINS.map((name) => [name, `soleil_${name}`]))
  await withClient(server.urlOf('postgres'), (client) => arrangeRoles(client, passwords))
  await withClient(server.urlOf('postgres'), (client) => arrangeRoles(client))
  expect(await rights()).toEqual(before)
  expect(await attempt('soleil_app', 'SELECT')).toBe(1)
})

test('two that arrange at once do not meet', async () => {
  const arrange = () => withClient(server.urlOf('postgres'), (client) => arrangeRoles(client))
  await expect(Promise.all([arrange(), arrange(), arrange()])).resolves.toBeDefined()
})

test('nobody comes in as the owner, and no password is in the log of the server', async () => {
  const owner = new Client({ connectionString: server.urlOf('soleil_owner') })
  await expect(owner.connect()).rejects.toMatchObject({ code: '28P01' })
  const log = readFileSync(server.log, 'utf8')
  expect(log).toContain('CREATE TABLE "songs"')
  expect(log).toMatch(/connection authenticated: identity="soleil_app"/)
  expect(log).not.toContain('PASSWORD')
})

function rights() {
  return withClient(server.urlOf('postgres'), async (client) => {
    const { rows } = await client.query(
      `SELECT relname AS name, pg_get_userbyid(relowner) AS owner, (SELECT array_agg(x::text ORDER BY x::text) FROM unnest(relacl) AS x) AS rights FROM pg_class
         WHERE relnamespace::regnamespace::text IN ('public', 'drizzle')
       UNION ALL SELECT nspname, pg_get_userbyid(nspowner), (SELECT array_agg(x::text ORDER BY x::text) FROM unnest(nspacl) AS x) FROM pg_namespace
       UNION ALL SELECT datname, pg_get_userbyid(datdba), (SELECT array_agg(x::text ORDER BY x::text) FROM unnest(datacl) AS x) FROM pg_database
       UNION ALL SELECT rolname, rolcanlogin::text, rolconfig FROM pg_roles ORDER BY 1, 2`,
    )
    return rows
  })
}
