import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { unpackedScore } from './packed-score'

const SCORE = '<score-partwise><part/></score-partwise>'
const container = (path: string) =>
  `<container><rootfiles><rootfile full-path="${path}" media-type="application/vnd.recordare.musicxml+xml"/></rootfiles></container>`

test('what is kept of a packed score is the score', async () => {
  const packed = zipped({ 'META-INF/container.xml': container('score.xml'), 'score.xml': SCORE })
  expect(await unpackedScore({ bytes: packed, name: 'Sun.Up.mxl' })).toEqual({
    bytes: Buffer.from(SCORE),
    name: 'Sun.Up.musicxml',
  })
})

test('what is no archive stays as it is', async () => {
  const plain = { bytes: Buffer.from(SCORE), name: 'Sun Up.musicxml' }
  expect(await unpackedScore(plain)).toEqual(plain)
})

test.each([
  ['no container', { 'score.xml': SCORE }, 'without a score'],
  ['no score where it should be', { 'META-INF/container.xml': container('../score.xml') }, 'without a score'],
  ['a bomb', { 'META-INF/container.xml': container('a'), a: ' '.repeat(9 * 1024 * 1024) }, 'unpacks to far more'],
])('an archive with %s is refused with a sentence', async (_, files, words) => {
  const outcome = await unpackedScore({ bytes: zipped(files), name: 'x.mxl' })
  expect(outcome).toMatchObject({ problem: expect.stringContaining(words) })
})

test('an archive that is cut off, or lies about its sizes, is refused with a sentence', async () => {
  const packed = zipped({ 'META-INF/container.xml': container('a'), a: SCORE })
  for (let end = 4; end < packed.length; end += 7)
    expect(await unpackedScore({ bytes: packed.subarray(0, end), name: 'x.mxl' })).toHaveProperty('problem')
  const lying = zipped({ 'META-INF/container.xml': container('a'), a: ' '.repeat(900_000) }, 10)
  expect(await unpackedScore({ bytes: lying, name: 'x.mxl' })).toHaveProperty('problem')
})

/** A zip archive; `size` is what it says of the size of each file. */
function zipped(files: Record<string, string>, size?: number): Buffer {
  const [locals, heads]: [Buffer[], Buffer[]] = [[], []]
  let at = 0
  for (const [name, text] of Object.entries(files)) {
    const packed = deflateRawSync(text)
    const said = name.startsWith('META') ? text.length : (size ?? text.length)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(name.length, 26)
    const head = Buffer.alloc(46)
    head.writeUInt32LE(0x02014b50, 0)
    head.writeUInt16LE(8, 10)
    head.writeUInt32LE(packed.length, 20)
    head.writeUInt32LE(said, 24)
    head.writeUInt16LE(name.length, 28)
    head.writeUInt32LE(at, 42)
    locals.push(local, Buffer.from(name), packed)
    heads.push(head, Buffer.from(name))
    at += 30 + name.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Object.keys(files).length, 10)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, ...heads, end])
}
