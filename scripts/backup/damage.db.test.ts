import { createHash } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommand } from '../testing/run-command'
import { restoreBackup } from './restore'
import { FIRST_BYTES, sealed } from './seal'
import { createAwkwardWorld, everything, newFolder } from './testing'
import { verifyBackup } from './verify'
import { writeBackup } from './write'

const url = process.env.DATABASE_URL as string
const folder = newFolder()
const copy = join(folder, 'copy')
let whole: Buffer
let before: Awaited<ReturnType<typeof everything>>

beforeAll(async () => {
  await createAwkwardWorld()
  const { file } = await writeBackup(url, folder, '0')
  whole = readFileSync(file)
  before = await everything(url)
})
afterAll(() => rmSync(folder, { recursive: true }))

test('a hundred damaged copies are refused, and the whole one is not', async () => {
  const next = seeded(20261122)
  for (let tried = 0; tried < 100; tried++) {
    const place = Math.floor(next() * whole.length)
    const bytes = Buffer.from(whole)
    if (tried % 2) bytes[place]! ^= 1 << Math.floor(next() * 8)
    writeFileSync(copy, tried % 2 ? bytes : bytes.subarray(0, place))
    await expect(restoreBackup(url, copy), `copy ${tried}, at ${place}`).rejects.toThrow(/Nothing was touched/)
  }
  writeFileSync(copy, whole)
  expect((await verifyBackup(copy)).rows).toBeGreaterThan(10)
  expect(await everything(url)).toEqual(before)
})

test('not one byte at either end can change', async () => {
  const ends = [
    ...Array.from({ length: 64 }, (_, at) => at),
    ...Array.from({ length: 80 }, (_, at) => whole.length - 1 - at),
  ]
  for (const place of ends) {
    const bytes = Buffer.from(whole)
    bytes[place]! ^= 1
    writeFileSync(copy, bytes)
    await expect(verifyBackup(copy), `at ${place}`).rejects.toThrow(/Nothing was touched/)
  }
})

test.each([
  ['empty', () => Buffer.alloc(0), /is empty\. Nothing was touched/],
  ['longer', () => Buffer.concat([whole, Buffer.from('x')]), /is damaged/],
  ['a picture', () => Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), /is not a backup of SOLEil/],
  ['somebody else’s gzip', () => gzipSync('COPY songs FROM stdin;\n'), /is not a backup of SOLEil/],
  ['a single byte of ours', () => FIRST_BYTES.subarray(0, 1), /is damaged/],
])('%s is a sentence, and nothing is touched', async (_, bytes, says) => {
  writeFileSync(copy, bytes())
  const refused = await runCommand(['scripts/backup-restore.ts', copy])
  expect(refused).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(says) })
  expect(refused.stderr.trim().split('\n')).toHaveLength(1)
  expect(await everything(url)).toEqual(before)
})

test.each([
  [
    'a migration of a newer SOLEil',
    '"migrations":[',
    '"migrations":[{"tag":"9999_new","when":9},',
    /made by another SOLEil/,
  ],
  ['another format', '"format":1', '"format":2', /writes backups in another way/],
  ['a wrong count', '"rows":1,', '"rows":2,', /is damaged/],
  ['a changed value', 'Wedding set', 'Wedding sex', /is damaged/],
])('%s, well sealed, is refused', async (_, from, to, says) => {
  const text = gunzipSync(whole).toString('latin1')
  expect(text).toContain(from)
  writeFileSync(copy, await resealed(text.replace(from, to)))
  await expect(restoreBackup(url, copy)).rejects.toThrow(says)
  expect(await everything(url)).toEqual(before)
})

/** As a forger would who knows how it is made: all that is checked but the tables' own sums fits. */
async function resealed(text: string): Promise<Buffer> {
  const last = text.lastIndexOf('-- {"whole"')
  const sha256 = createHash('sha256').update(text.slice(0, last), 'latin1').digest('hex')
  const told = text.slice(0, last) + text.slice(last).replace(/"sha256":"\w+"/, `"sha256":"${sha256}"`)
  const chunks = []
  for await (const chunk of sealed(Readable.from([gzipSync(Buffer.from(told, 'latin1'))]))) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** The same places on every run. */
function seeded(state: number) {
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
