import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadDotenv } from './dotenv.mjs'
import { fingerprint } from './fingerprint.mjs'
import { requireNode } from './node-version.mjs'
import { freePort, requirePort } from './port.mjs'
import { secret } from './secrets.mjs'
import { explain, Sentence } from './sentence.mjs'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'soleil-steps-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test.each(['20.9.0', '20.20.1', '22.0.0', '100.1.0'])('Node %s is new enough', (version) => {
  expect(requireNode(version)).toBe(version)
})

test.each(['20.8.1', '18.20.0', '9.9.9'])('Node %s is too old, and told so', (version) => {
  expect(() => requireNode(version)).toThrow(/needs Node 20\.9 or newer/)
})

test('what a .env says does not go before the environment', () => {
  const file = join(folder, '.env')
  writeFileSync(
    file,
    `# a word\nA=1\nexport B = "two # words"\nC='three'\nD=four # not this\nE=\nTAKEN=no\nnonsense\r\nF=6\r\n`,
  )
  const environment: Record<string, string> = { TAKEN: 'yes' }
  loadDotenv(file, environment)
  expect(environment).toEqual({ A: '1', B: 'two # words', C: 'three', D: 'four', E: '', F: '6', TAKEN: 'yes' })
})

test('a secret is made once', () => {
  const made = secret('auth', folder)
  expect(made).toMatch(/^[\w-]{43}$/)
  expect(secret('auth', folder)).toBe(made)
  expect(secret('other', folder)).not.toBe(made)
})

test('a fingerprint changes with what a file says and with its name, and not with a test', () => {
  const of = () => fingerprint([folder, join(folder, 'absent')])
  const empty = of()
  writeFileSync(join(folder, 'a.ts'), 'one')
  const one = of()
  writeFileSync(join(folder, 'a.test.ts'), 'test')
  expect(of()).toBe(one)
  writeFileSync(join(folder, 'a.ts'), 'two')
  expect(new Set([empty, one, of()]).size).toBe(3)
})

describe('a port', () => {
  test('that is taken is named', async () => {
    const port = await freePort()
    await expect(requirePort(port, '127.0.0.1')).resolves.toBe('free')
    const server = createServer().listen(port, '127.0.0.1')
    await expect(requirePort(port, '127.0.0.1')).rejects.toThrow(`Port ${port} is taken`)
    server.close()
  })

  test('is the same for the same name, and below those the system hands out', async () => {
    const port = await freePort('a name')
    expect(await freePort('a name')).toBe(port)
    expect(port).toBeLessThan(32_768)
  })
})

test('a known trouble is explained in a sentence, an unknown one with all that is known', () => {
  expect(explain(new Sentence('Like this.'))).toBe('Like this.')
  expect(explain(Object.assign(new Error('write'), { code: 'ENOSPC' }))).toMatch(/^The disk is full\./)
  expect(explain(Object.assign(new Error(), { code: 'EACCES', path: '/a' }))).toMatch(/may not write to \/a/)
  expect(explain(new Error('what'))).toContain('at ')
})
