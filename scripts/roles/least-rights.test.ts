import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { withClient } from '../postgres/databases.mjs'
import { freePort } from '../steps/port.mjs'
import { startFaultProxy } from '../testing/fault-proxy'
import { runCommand } from '../testing/run-command'
import { requireLeastRights, requireLeastRightsPatiently } from './least-rights.mjs'
import { startArrangedPostgres } from './testing'

let server: Awaited<ReturnType<typeof startArrangedPostgres>>
beforeAll(async () => {
  server = await startArrangedPostgres()
}, 60_000)
afterAll(() => server?.stop())

const asked = (role: string, ...statements: string[]) =>
  withClient(server.urlOf('postgres'), async (client) => {
    for (const statement of [`CREATE ROLE ${role} LOGIN PASSWORD '${role}'`, ...statements])
      await client.query(statement)
    return requireLeastRights(server.urlOf(role)).catch((error: Error) => error.message)
  })

test('the role of the site that db:roles makes may start', async () => {
  expect(await requireLeastRights(server.urlOf('soleil_app'))).toBe('no more than they must')
})

test('a role that may create, owns the tables or can become who does is refused with what to do', async () => {
  await expect(requireLeastRights(server.urlOf('postgres'))).rejects.toThrow(
    'A public site must not be able to change its own tables, and the role postgres of DATABASE_URL is a superuser. ' +
      'Run npm run db:roles with DATABASE_ADMIN_URL, and start with the addresses it prints (docs/security.md).',
  )
  const in_ = 'GRANT CONNECT ON DATABASE soleil TO'
  expect(await asked('creates', `${in_} creates`, 'GRANT CREATE ON DATABASE soleil TO creates')).toMatch(
    /the role creates of DATABASE_URL may create in the database\./,
  )
  expect(await asked('adds', `${in_} adds`, 'GRANT CREATE ON SCHEMA public TO adds')).toMatch(
    /may create in its schema/,
  )
  expect(await asked('becomes', `${in_} becomes`, 'GRANT soleil_owner TO becomes')).toMatch(/owns the tables/)
  expect(await asked('passes', `${in_} passes`, 'ALTER ROLE passes BYPASSRLS')).toMatch(/passes by row security/)
  expect(await asked('reads', `${in_} reads`)).toBe('no more than they must')
})

const PUBLIC = {
  AUTH_URL: 'https://soleil.example',
  AUTH_GOOGLE_ID: 'id',
  AUTH_GOOGLE_SECRET: 'hidden',
  AUTH_SECRET: 'x'.repeat(32),
}

test('the server of a public site does not start with such a role', async () => {
  const started = await runCommand(['scripts/serve.mjs'], {
    ...PUBLIC,
    DATABASE_URL: server.urlOf('soleil_migrator'),
    PORT: String(await freePort()),
  })
  expect(started).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('the role soleil_migrator of DATABASE_URL'),
  })
  expect(started.stdout).not.toContain('SOLEil serves')
})

test('a database that is away is asked when it is back', async () => {
  const wire = await startFaultProxy({ host: '127.0.0.1', port: Number(new URL(server.urlOf('postgres')).port) })
  const behind = (role: string) => server.urlOf(role).replace(/:\d+\//, `:${wire.port}/`)
  wire.refuse()
  const refuse = vi.fn()
  await requireLeastRightsPatiently(behind('soleil_app'), refuse, 50)
  await requireLeastRightsPatiently(behind('postgres'), refuse, 50)
  expect(refuse).not.toHaveBeenCalled()
  wire.heal()
  await vi.waitFor(() => expect(refuse).toHaveBeenCalledOnce(), 10_000)
  expect(refuse).toHaveBeenCalledWith(expect.objectContaining({ message: expect.stringContaining('is a superuser') }))
  wire.stop()
})
