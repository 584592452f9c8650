import { afterAll, beforeAll, expect, test } from 'vitest'
import { withClient } from '../postgres/databases.mjs'
import { arrangeAndTell } from './arrange-and-tell'
import { startOwnPostgres } from './testing'

let server: Awaited<ReturnType<typeof startOwnPostgres>>
beforeAll(async () => {
  server = await startOwnPostgres()
}, 60_000)
afterAll(() => server?.stop())

const arrange = (options = {}, as = 'postgres') =>
  withClient(server.urlOf(as), (client) => arrangeAndTell(client, server.urlOf(as), { environment: {}, ...options }))
const addressesIn = (told: string) => told.match(/postgres:\S+/g) ?? []
const whoAmI = (url: string) =>
  withClient(url, async (client) => (await client.query('SELECT session_user AS name')).rows[0].name)

test('a role that may create roles is enough; passwords are told once, and those of the environment never', async () => {
  await withClient(server.urlOf('postgres'), async (client) => {
    await client.query(`CREATE ROLE chief LOGIN CREATEROLE CREATEDB PASSWORD 'chief'`)
    await client.query('ALTER DATABASE soleil OWNER TO chief')
    await client.query('GRANT pg_monitor, pg_read_all_data TO chief WITH ADMIN OPTION')
  })
  const told = await arrange({ environment: { SOLEIL_BACKUP_PASSWORD: 'from the environment' } }, 'chief')
  expect(told).not.toContain('from%20the')
  const addresses = addressesIn(told)
  expect(await Promise.all(addresses.map(whoAmI))).toEqual([
    ...['soleil_migrator', 'soleil_app', 'soleil_monitor', 'soleil_maintenance'],
  ])
  const backup = new URL(server.urlOf('soleil_backup'))
  backup.password = 'from the environment'
  expect(await whoAmI(backup.href)).toBe('soleil_backup')

  expect(addressesIn(await arrange({}, 'chief'))).toEqual([])
  expect(await whoAmI(addresses[0]!)).toBe('soleil_migrator')

  expect(addressesIn(await arrange({ anew: true }, 'chief'))).toHaveLength(5)
  await expect(whoAmI(addresses[0]!)).rejects.toMatchObject({ code: '28P01' })
})
