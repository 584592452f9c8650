import { expect, test } from 'vitest'
import { mxlContainer as container, zipped } from '@/e2e/scores'
import { unpackedScore } from './packed-score'

const SCORE = '<score-partwise><part/></score-partwise>'
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
