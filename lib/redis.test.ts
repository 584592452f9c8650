import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readNodes } from './redis/nodes'
import { readSettings } from './settings.mjs'

const read = (REDIS_URL: string) =>
  readSettings({
    DATABASE_URL: 'postgres://127.0.0.1/soleil',
    AUTH_SECRET: 'x'.repeat(32),
    AUTH_URL: 'http://localhost:3000',
    REDIS_URL,
  })

test.each([
  ['redis://127.0.0.1', [{ host: '127.0.0.1', port: 6379 }]],
  ['redis://[::1]:7000/2', [{ host: '::1', port: 7000, db: 2 }]],
  [
    'rediss://band:p%40ss@a.example:6380',
    [{ host: 'a.example', port: 6380, username: 'band', password: 'p@ss', tls: { rejectUnauthorized: true } }],
  ],
  [
    'redis://a:6379, redis://b:6380',
    [
      { host: 'a', port: 6379 },
      { host: 'b', port: 6380 },
    ],
  ],
])('%s is understood', (url, nodes) => {
  expect(readNodes(read(url).REDIS_URL!)).toEqual(nodes)
})

test.each([
  'hidden:6379',
  'http://hidden:6379',
  'redis://',
  'redis://hidden:6379,',
  'redis://hidden:70000',
  'redis://hidden:6379/songs',
  'redis://:%hidden@a',
  'rediss://hidden?rejectUnauthorized=false',
  'redis://hidden:6379,rediss://hidden:6380',
  'redis://:one@hidden,redis://:two@hidden',
  'redis://hidden:6379/1,redis://hidden:6380/1',
])('%s is refused with a sentence that does not tell it', (url) => {
  expect(() => read(url)).toThrow(/^REDIS_URL must .*\.$/)
  expect(() => read(url)).not.toThrow(/hidden/)
})

test('nothing looks through the keys of Redis', () => {
  const files = ['lib', 'db', 'auth', 'actions', 'app', 'components', 'scripts'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  )
  const sources = [...files, 'auth.ts'].filter((file) => /(?<!\.test)\.(ts|tsx|mjs)$/.test(file))
  expect(sources).toContain('lib/cached.ts')
  const looking = sources.filter((file) => LOOKS.test(readFileSync(file, 'utf8')))
  expect(looking).toEqual([])
  expect("await redis()?.keys('a*')").toMatch(LOOKS)
  expect('client.scanStream()').toMatch(LOOKS)
})

const LOOKS = /\.keys\(['"`]|\.[hsz]?scan(Buffer)?(Stream)?\(|redis\.call\(['"](keys|scan)|call\(['"](KEYS|SCAN)/i
