import { describe, expect, test } from 'vitest'
import { isPublic, publicRefusals } from './public-site.mjs'
import { readSettings } from './settings.mjs'

const LOCAL = {
  DATABASE_URL: 'postgres://soleil:hidden@127.0.0.1:5432/soleil',
  AUTH_SECRET: 'x'.repeat(32),
  AUTH_URL: 'http://localhost:3000',
}
const PUBLIC = {
  ...LOCAL,
  AUTH_URL: 'https://soleil.example',
  DATABASE_URL: 'postgres://soleil:hidden@db.example/soleil?sslmode=verify-full',
  AUTH_GOOGLE_ID: 'id',
  AUTH_GOOGLE_SECRET: 'hidden',
}

describe('settings', () => {
  test('what is not set has its default, and an empty value is not set', () => {
    const settings = readSettings({ ...LOCAL, PORT: '', REDIS_URL: '' })
    expect(settings).toMatchObject({ PORT: 3000, HOST: '127.0.0.1', TRUST_PROXY: 0, LOG_LEVEL: 'info' })
    expect(settings.REDIS_URL).toBeUndefined()
  })

  test('the address of the site is kept without its last slash', () => {
    expect(readSettings({ ...LOCAL, AUTH_URL: 'https://soleil.example/' }).AUTH_URL).toBe('https://soleil.example')
  })

  test.each([
    ['DATABASE_URL', 'mysql://hidden@db/soleil'],
    ['DATABASE_URL', undefined],
    ['DATABASE_REPLICA_URL', 'mysql://hidden@db/soleil'],
    ['REDIS_URL', 'localhost:6379'],
    ['AUTH_SECRET', 'hidden'],
    ['AUTH_SECRET_BEFORE', 'hidden'],
    ['AUTH_SECRET', undefined],
    ['AUTH_URL', 'soleil.example'],
    ['AUTH_URL', 'https://soleil.example/hidden'],
    ['AUTH_GOOGLE_ISSUER', 'https://hidden.example'],
    ['GOOGLE_DRIVE_ADDRESS', 'https://hidden.example'],
    ['AUTH_GOOGLE_ISSUER', 'http://127.0.0.1.hidden.example'],
    ['AUTH_GOOGLE_ID', 'hidden'],
    ['PORT', '70000'],
    ['PORT', 'hidden'],
    ['TRUST_PROXY', '-1'],
    ['TRUST_PROXY', '1.5'],
    ['SOLEIL_PROCESSES', '0'],
    ['SOLEIL_PROCESSES', '2'],
    ['SOLEIL_CONNECTIONS', '9'],
    ['LOG_LEVEL', 'hidden'],
  ])('a wrong %s is named in a sentence that does not tell its value (%s)', (name, value) => {
    const read = () => readSettings({ ...LOCAL, [name]: value })
    expect(read).toThrow(new RegExp(`^${name} .*\\.$`))
    expect(read).not.toThrow(/hidden/)
  })
})

describe('a public site', () => {
  test.each([
    [LOCAL, false],
    [{ ...LOCAL, AUTH_URL: 'http://[::1]:3000' }, false],
    [{ ...LOCAL, DATABASE_URL: 'postgres:///soleil?host=/run/postgresql' }, false],
    [{ ...LOCAL, AUTH_URL: 'https://localhost' }, true],
    [{ ...LOCAL, AUTH_URL: 'http://192.168.1.20:3000' }, true],
    [{ ...LOCAL, AUTH_URL: 'http://127.0.0.1.example' }, true],
    [{ ...LOCAL, DATABASE_URL: 'postgres://db.example/soleil' }, true],
    [{ ...LOCAL, DATABASE_URL: 'postgres://localhost/soleil?host=db.example' }, true],
    [{ ...LOCAL, DATABASE_REPLICA_URL: 'postgres://localhost/soleil' }, false],
    [{ ...LOCAL, DATABASE_REPLICA_URL: 'postgres://replica.example/soleil' }, true],
  ])('is one that others can reach, or whose data lies elsewhere (%#)', (given, expected) => {
    expect(isPublic(readSettings(given))).toBe(expected)
  })

  test('is refused nothing when all is as it should be', () => {
    expect(publicRefusals(readSettings(PUBLIC))).toEqual([])
    expect(publicRefusals(readSettings(LOCAL))).toEqual([])
  })

  test.each([
    [{ AUTH_GOOGLE_ID: '', AUTH_GOOGLE_SECRET: '' }, 'AUTH_GOOGLE_ID'],
    [{ AUTH_GOOGLE_ISSUER: 'http://127.0.0.1:9000' }, 'AUTH_GOOGLE_ISSUER'],
    [{ GOOGLE_DRIVE_ADDRESS: 'http://127.0.0.1:9000' }, 'GOOGLE_DRIVE_ADDRESS'],
    [{ AUTH_URL: 'http://soleil.example' }, 'AUTH_URL'],
    [{ AUTH_URL: 'http://localhost:3000' }, 'AUTH_URL'],
    [{ DATABASE_URL: 'postgres://db.example/soleil' }, 'DATABASE_URL'],
    [{ DATABASE_URL: 'postgres://db.example/soleil?sslmode=require' }, 'DATABASE_URL'],
    [{ DATABASE_URL: 'postgres://db.example/soleil?sslmode=verify-full&sslmode=disable' }, 'DATABASE_URL'],
    [{ DATABASE_REPLICA_URL: 'postgres://replica.example/soleil?sslmode=require' }, 'DATABASE_REPLICA_URL'],
    [{ REDIS_URL: 'redis://:hidden@cache.example:6379' }, 'REDIS_URL'],
    [{ REDIS_URL: 'redis://127.0.0.1:6379,redis://cache.example:6379' }, 'REDIS_URL'],
  ])('is refused %o', (wrong, name) => {
    const refusals = publicRefusals(readSettings({ ...PUBLIC, ...wrong }))
    expect(refusals).toHaveLength(1)
    expect(refusals[0]).toContain(name)
  })

  test('needs no certificate for a database on the same machine', () => {
    expect(publicRefusals(readSettings({ ...PUBLIC, DATABASE_URL: LOCAL.DATABASE_URL }))).toEqual([])
  })

  test.each([
    'rediss://:hidden@cache.example:6380',
    'rediss://one.example:6380,rediss://two.example:6380',
    'redis://127.0.0.1:6379',
    'redis://[::1]:6379',
  ])('may ask Redis over TLS, or on the same machine: %s', (REDIS_URL) => {
    expect(publicRefusals(readSettings({ ...PUBLIC, REDIS_URL }))).toEqual([])
  })
})
