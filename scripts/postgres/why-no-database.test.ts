import { createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePort } from '../steps/port.mjs'
import { openssl, startTlsPostgres } from '../testing/tls-postgres'
import { withClient } from './databases.mjs'
import { whyNoDatabase } from './why-no-database.mjs'

if (!openssl) console.log('Certificates are not tested: this machine has no openssl.')

/** What a start would say of this address; "in" when it lets one in. */
const says = (url: string) =>
  withClient(url, (client) => client.query('SELECT 1')).then(
    () => 'in',
    (error) => whyNoDatabase(error, url) ?? error,
  )

const changed = (address: string, change: (url: URL) => void) => {
  const url = new URL(address)
  change(url)
  return url.href
}

describe.skipIf(!openssl)('a database that speaks TLS', () => {
  let server: Awaited<ReturnType<typeof startTlsPostgres>>
  let foreign: Awaited<ReturnType<typeof startTlsPostgres>>
  const verified = (of = server, authority = of.certificate) =>
    changed(of.url, (url) => {
      url.searchParams.set('sslmode', 'verify-full')
      if (authority) url.searchParams.set('sslrootcert', authority)
    })

  beforeAll(async () => {
    ;[server, foreign] = await Promise.all([startTlsPostgres('localhost'), startTlsPostgres('db.example.com')])
  }, 30_000)
  afterAll(() => Promise.all([server?.stop(), foreign?.stop()]))

  test('lets in who knows its authority, over TLS', async () => {
    expect(await says(verified())).toBe('in')
    const [row] = await withClient(verified(), async (client) => {
      const { rows } = await client.query('SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()')
      return rows
    })
    expect(row).toEqual({ ssl: true })
  })

  test('a certificate nobody has signed, that of another machine, and an authority that is not there', async () => {
    expect(await says(verified(server, ''))).toMatch(/^Nobody this machine trusts .* sslrootcert=/)
    expect(await says(verified(server, foreign.certificate))).toMatch(/^Nobody this machine trusts/)
    expect(await says(verified(foreign))).toMatch(
      /^The server at localhost:\d+ shows the certificate of another machine/,
    )
    expect(await says(verified(server, '/nowhere/authority.pem'))).toBe(
      'There is no file /nowhere/authority.pem, which DATABASE_URL names.',
    )
  })

  test('a wrong password, role or database, and never the password in the answer', async () => {
    const wrong = changed(server.url, (url) => {
      url.password = 'secret-but-wrong'
    })
    expect(await says(wrong)).toMatch(/^The database at localhost:\d+ refuses the role postgres or its password\./)
    expect(await says(wrong)).not.toContain('secret')
    expect(await says(changed(server.url, (url) => Object.assign(url, { username: 'nobody' })))).toMatch(/role nobody/)
    expect(await says(changed(server.url, (url) => Object.assign(url, { pathname: '/nowhere' })))).toMatch(
      /^There is no database nowhere at localhost:\d+\. Make it there/,
    )
  })
})

test('nobody there, nobody of that name, and somebody else who hangs up', async () => {
  expect(await says(`postgres://a:b@127.0.0.1:${await freePort()}/c`)).toMatch(/^Nothing answers at 127\.0\.0\.1:\d+\./)
  expect(await says('postgres://a:b@no-such-machine.invalid/c')).toBe(
    'There is no machine called no-such-machine.invalid. Correct the host in DATABASE_URL.',
  )
  const stranger = createServer((socket) => socket.destroy())
  await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve))
  const { port } = stranger.address() as { port: number }
  expect(await says(`postgres://a:b@127.0.0.1:${port}/c`)).toMatch(/^Nothing answers at/)
  expect(await says(`postgres://a:b@127.0.0.1:${port}/c?sslmode=verify-full`)).toMatch(/^Nothing answers at/)
  stranger.close()
})

test('a fault of its own is none of the way there', () => {
  expect(whyNoDatabase(new Error('syntax error'), 'postgres://a@b/c')).toBeUndefined()
})
