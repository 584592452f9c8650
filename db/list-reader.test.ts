import { once } from 'node:events'
import type { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { workbookOf, zipOf } from '@/lib/import/testing/zip'
import { UnreadableFile } from '@/lib/import/unreadable-file'
import { csv } from './import-factories'
import { readList, type Source } from './import-lists'
import { readAnyList, readApart } from './list-reader'

const source: Source = { source: 'file', fileName: 'list.csv', files: [], choices: {} }
const rows = Array.from({ length: 6_000 }, (_, at) => [
  at % 7 ? `Song ${at}` : '',
  `Band ${at % 50}`,
  ['Bb', 'H-Moll', ''][at % 3]!,
  at % 5 ? 60 + (at % 200) : 'Presto',
  `Ein langes Wort über die ${at}. Nummer dieser Liste`,
])
const long = Buffer.from(csv(['Title', 'Artist', 'Key', 'BPM', 'Comment'], ...rows))

test('a long list is read in a thread of its own, as it would be read here', { timeout: 60_000 }, async () => {
  expect(long.length).toBeGreaterThan(256 * 1024)
  const here = await readList(long, source)
  expect(here.rows.length).toBeGreaterThan(5_000)
  expect(here.skipped.length).toBeGreaterThan(500)
  expect(here.remarks.length).toBeGreaterThan(0)
  let threads = 0
  const count = () => threads++
  process.on('worker', count)
  expect(await readAnyList(long, source)).toEqual(here)
  expect(threads).toBe(1)
  await readAnyList(Buffer.from('Title,Artist\nA,B\nC,D\n'), source)
  expect(threads).toBe(1)
  process.off('worker', count)
})

test('archives among several files, and workbooks in an archive, are long by what they unpack to', {
  timeout: 60_000,
}, async () => {
  const few = Buffer.from('Title,Artist\nA,B\nC,D\n')
  const packed = zipOf({ 'long.csv': `Title,Artist\n${'the same song,by the same artist\n'.repeat(9_000)}` })
  const workbook = workbookOf({ Songs: '<row><c t="inlineStr"><is><t>Title</t></is></c></row>'.repeat(9_000) })
  const named = (...files: Uint8Array[]) => files.map((file, at) => ({ name: `list ${at}`, bytes: file.length }))
  let threads = 0
  const count = () => threads++
  process.on('worker', count)
  for (const files of [
    [few, packed],
    [packed, few],
  ]) {
    const read = await readAnyList(Buffer.concat(files), { ...source, files: named(...files) })
    expect(read.files.map(({ problem }) => problem)).toEqual([null, null])
  }
  await readAnyList(zipOf({ 'list.csv': few, 'book.xlsx': workbook }), source)
  expect(threads).toBe(3)
  process.off('worker', count)
})

test('what the thread cannot read it says in the same sentence', { timeout: 60_000 }, async () => {
  const many = Buffer.from(`Title,Artist\n${'a,b\n'.repeat(100_001)}`)
  const sentence = 'This list has more than 100,000 rows: split it into several files.'
  await expect(readAnyList(many, source)).rejects.toThrow(new UnreadableFile(sentence))
  await expect(readList(many, source)).rejects.toThrow(new UnreadableFile(sentence))
})

test('a list that takes too long or too much memory is refused, and the next one is read', {
  timeout: 60_000,
}, async () => {
  await expect(readApart(long, source, { patience: 1 })).rejects.toThrow(/takes more than a minute/)
  const limits = { maxOldGenerationSizeMb: 24, maxYoungGenerationSizeMb: 8, stackSizeMb: 4 }
  const huge = Buffer.concat([long, ...Array.from({ length: 12 }, () => long)])
  await expect(readApart(huge, source, { limits })).rejects.toThrow(/needs more memory/)
  expect((await readApart(Buffer.from('Title,Artist\nA,B\nC,D\n'), source)).rows).toHaveLength(2)
})

test('who leaves while a long list is read ends its thread; who has left begins none', {
  timeout: 60_000,
}, async () => {
  const left = new AbortController()
  const ended: Promise<unknown>[] = []
  const leave = (thread: Worker) => {
    ended.push(once(thread, 'exit'))
    left.abort()
  }
  process.on('worker', leave)
  for (const _ of [1, 2])
    await expect(readAnyList(long, source, left.signal)).rejects.toMatchObject({ name: 'AbortError' })
  await Promise.all(ended)
  expect(ended).toHaveLength(1)
  process.off('worker', leave)
  expect((await readAnyList(long, source, new AbortController().signal)).read).toBeGreaterThan(1)
})
