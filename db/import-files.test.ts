import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { createMusician } from '@/e2e/factories'
import type { Musician } from '@/lib/musician'
import { changeFileChoices } from './import-choices'
import { createImport, createImportOf, csv, runToTheEnd } from './import-factories'
import { previewImport } from './import-preview'
import { undoImport } from './import-undo'
import { addImport, MOST_WAITING } from './import-uploads'
import { findImport, findImports } from './imports'
import { ownRepertoire, type Writable } from './repertoires'
import { countSongs } from './songs'

let musician: Musician
let own: Writable

beforeEach(async () => {
  musician = await createMusician()
  own = ownRepertoire(musician)
})

const KEYS = csv(['Title', 'Artist', 'Key'], ['So What', 'Miles Davis', 'Dm'], ['Jóga', 'Björk', 'F#m'])
const TEMPOS = csv(['Titel', 'Interpret', 'Tempo'], ['So What', 'Miles Davis', 136], ['Heroes', 'David Bowie', 112])
const FILES = { 'keys.csv': KEYS, 'tempos.csv': TEMPOS, 'a.cho': '{title: Blackbird}\n{artist: The Beatles}\n[G]Black' }

const previewOf = async (id: string) => previewImport(own, (await findImport(own, id))!)
const songs = async () => (await countSongs(own, {})).songs

test('several files are one dry run, each with its own format and columns, and a song in two of them is one', async () => {
  const { files, counts, rows } = await previewOf(await createImportOf(musician, FILES))
  expect(files).toMatchObject([
    { name: 'keys.csv', format: 'table', read: 2 },
    { name: 'tempos.csv', format: 'table', read: 2 },
    { name: 'a.cho', format: 'chordpro', read: 1 },
  ])
  expect(files[1]!.columns.map(({ field }) => field)).toEqual(['title', 'artist', 'tempo'])
  expect(counts).toEqual({ read: 5, added: 4, changed: 0, same: 0, skipped: 1, charts: 1 })
  expect(rows[0]).toMatchObject({ song: { title: 'So What', key: 'Dm', tempo: 136 } })
  expect(rows.map(({ file }) => file)).toEqual([0, 0, 1, 1, 2])
})

test('they are one import with one undo, and a second run changes nothing', async () => {
  const done = await runToTheEnd(musician, await createImportOf(musician, FILES))
  expect([done.status, await songs()]).toEqual(['done', 4])
  const again = await runToTheEnd(musician, await createImportOf(musician, FILES))
  expect(again.counts).toMatchObject({ added: 0, changed: 0, same: 4 })
  expect(await undoImport(own, done.id)).toEqual({ removed: 4, restored: 0, kept: 0 })
})

test('a file among them that is no list is named and keeps nobody else out', async () => {
  const { files, counts, rows } = await previewOf(
    await createImportOf(musician, { 'a.csv': KEYS, 'b.pdf': '%PDF-1.7\n\0' }),
  )
  expect(files[1]).toMatchObject({ name: 'b.pdf', problem: expect.stringMatching(/PDF/) })
  expect(counts).toMatchObject({ read: 3, added: 2, skipped: 1 })
  expect(rows[2]).toMatchObject({ mark: 'skipped', file: 1, reason: files[1]!.problem })
})

test('files none of which is a list are refused in one sentence', async () => {
  const files = [
    { name: 'a.pdf', bytes: 5 },
    { name: 'b.pdf', bytes: 5 },
  ]
  const upload = { source: 'file' as const, fileName: 'a.pdf and b.pdf', files, bytes: Buffer.from('%PDF-%PDF-') }
  const { problem } = await addImport(own, { ...upload, formKey: randomUUID() })
  expect(problem).toMatch(/^None of these 2 files could be read\. “a\.pdf”: \w.*\.$/)
})

test('a choice for one file leaves the others as they were read', async () => {
  const id = await createImportOf(musician, FILES)
  const seen = { id, seen: {}, file: 1 }
  expect(await changeFileChoices(own, seen, { columns: { 2: 'ignore' } })).toBe(true)
  const { files } = await previewOf(id)
  expect(files.map(({ columns }) => columns[2]?.field)).toEqual(['key', 'ignore', 'chart'])
  expect(await changeFileChoices(own, seen, { columns: { 2: 'tempo' } })).toBe(false)
  expect(await changeFileChoices(own, { ...seen, file: 9 }, {})).toBe(false)
})

test('with more lists than may wait the oldest goes, and is counted', async () => {
  const ids = []
  for (let at = 0; at < MOST_WAITING; at++) ids.push(await createImport(musician, `${KEYS}\n"${at}"`))
  const upload = { source: 'file' as const, fileName: 'one more', bytes: Buffer.from(TEMPOS), formKey: randomUUID() }
  const { id, dropped } = await addImport(own, upload)
  expect(dropped).toBe(1)
  expect((await findImports(own)).map((found) => found.id)).toEqual([id, ...ids.slice(1).reverse()])
  expect((await addImport(own, upload)).dropped).toBe(0)
  await createImport(await createMusician(), KEYS)
  expect(await findImports(own)).toHaveLength(MOST_WAITING)
})
