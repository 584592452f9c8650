import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { createMusician } from '@/e2e/factories'
import type { Musician } from '@/lib/musician'
import { db } from './client'
import { createImport, csv, runToTheEnd } from './import-factories'
import { previewImport } from './import-preview'
import { addImport, findPastedText } from './import-uploads'
import {
  changeChoices,
  discardImport,
  findImport,
  findImports,
  findProgress,
  removeOldDrafts,
  removeOldImportChanges,
} from './imports'
import { ownRepertoire, type Writable } from './repertoires'
import { importAdditions, importChanges, imports } from './schema'

let musician: Musician
let own: Writable
let other: Writable

beforeEach(async () => {
  musician = await createMusician()
  own = ownRepertoire(musician)
  other = ownRepertoire(await createMusician())
})

const LIST = csv(['Title', 'Artist', 'Remark'], ['So What', 'Miles Davis', 'Dm'], ['Jóga', 'Björk', 'F#m'])
const file = (text: string, formKey = randomUUID()) =>
  ({ source: 'file', fileName: 'list.csv', bytes: Buffer.from(text), formKey }) as const

test('a form that arrives twice keeps one list; with another file it is another list', async () => {
  const key = randomUUID()
  const [first, second] = await Promise.all([addImport(own, file(LIST, key)), addImport(own, file(LIST, key))])
  expect(second.id).toBe(first.id)
  expect((await addImport(own, file(`${LIST}\n"x"`, key))).id).not.toBe(first.id)
})

test('a file that is no list is refused in a sentence and its bytes are not kept', async () => {
  const { id, problem } = await addImport(own, file('%PDF-1.7\n\0\0\u0001'))
  expect(problem).toMatch(/\w.*\.$/)
  expect(await findImport(own, id)).toMatchObject({ status: 'failed', problem, readable: false })
  expect(await findImports(own)).toEqual([])
})

test('a pasted text that cannot be read comes back to be mended, to its musician alone', async () => {
  const bytes = Buffer.from('{"songs": []}')
  const { id, problem } = await addImport(own, {
    source: 'pasted',
    fileName: 'Pasted list',
    bytes,
    formKey: randomUUID(),
  })
  expect(problem).toBeTruthy()
  expect(await findPastedText(own, { id })).toBe('{"songs": []}')
  expect(await findPastedText(other, { id })).toBeUndefined()
})

test('a pasted list is read line by line', async () => {
  const bytes = Buffer.from('Autumn Leaves - Joseph Kosma\nSo What - Miles Davis\nJóga - Björk')
  const { id } = await addImport(own, { source: 'pasted', fileName: 'Pasted list', bytes, formKey: randomUUID() })
  const { rows } = await previewImport(own, (await findImport(own, id))!)
  expect(rows.map(({ song }) => `${song?.title} / ${song?.artist}`)).toEqual([
    'Autumn Leaves / Joseph Kosma',
    'So What / Miles Davis',
    'Jóga / Björk',
  ])
})

test('another choice for a column is read anew, and a second window that chose before is told', async () => {
  const id = await createImport(musician, LIST)
  const choices = { columns: { 2: 'key' as const } }
  expect(await changeChoices(own, id, {}, choices)).toBe(true)
  const { rows, files } = await previewImport(own, (await findImport(own, id))!)
  expect(rows.map(({ song }) => song?.key)).toEqual(['Dm', 'F#m'])
  expect(files[0]!.columns[2]).toMatchObject({ field: 'key' })
  expect(await changeChoices(own, id, {}, { encoding: 'windows-1252' })).toBe(false)
  expect(await changeChoices(other, id, choices, {})).toBe(false)
})

test('the wrong letters are seen with another encoding and gone with the right one', async () => {
  const upload = { ...file(''), bytes: Buffer.from('Title,Artist\nJ\u00f3ga,Bj\u00f6rk\n', 'latin1') }
  const { id } = await addImport(own, upload)
  const title = async () => (await previewImport(own, (await findImport(own, id))!)).rows[0]!.song!.title
  expect(await title()).toBe('Jóga')
  await changeChoices(own, id, {}, { encoding: 'windows-1251' })
  expect(await title()).toBe('Jуga')
})

test('a discarded list is gone, a finished import is not discarded, and nobody discards another’s', async () => {
  const id = await createImport(musician, LIST)
  expect(await discardImport(other, id)).toBe(false)
  expect(await discardImport(own, id)).toBe(true)
  expect(await findImport(own, id)).toBeUndefined()
  const done = await runToTheEnd(musician, await createImport(musician, LIST))
  expect(await discardImport(own, done.id)).toBe(false)
  expect(await changeChoices(own, done.id, {}, { hasHeader: false })).toBe(false)
})

test('an id that is none is nobody’s import', async () => {
  expect(await findImport(own, "'; --")).toBeUndefined()
  expect(await findProgress(own, 'x')).toBeUndefined()
})

test('lists that nobody imported go after 7 days, what an undo needs after 30', async () => {
  const [draft, kept] = [await createImport(musician, LIST), await createImport(musician, `${LIST}\n"x"`)]
  const { id } = await runToTheEnd(musician, await createImport(musician, `${LIST}\n"y"`))
  await db().update(imports).set({ createdAt: sql`now() - interval '8 days'` }).where(eq(imports.id, draft))
  expect(await removeOldDrafts()).toBe(1)
  expect((await findImports(own)).map((found) => found.id)).toEqual([id, kept])

  expect(await removeOldImportChanges()).toBe(0)
  await db().update(imports).set({ doneAt: sql`now() - interval '31 days'` }).where(eq(imports.id, id))
  await db().insert(importChanges).values({ importId: id, songId: randomUUID(), before: {}, versionAfter: 2 })
  expect(await removeOldImportChanges()).toBe(2)
  for (const kept of [importAdditions, importChanges])
    expect(await db().select().from(kept).where(eq(kept.importId, id))).toEqual([])
})
