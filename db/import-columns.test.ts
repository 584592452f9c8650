import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { createMusician } from '@/e2e/factories'
import type { Musician } from '@/lib/musician'
import { db } from './client'
import { changeFileChoices, forgetFileChoices } from './import-choices'
import { createImport, createImportOf, csv } from './import-factories'
import { previewImport } from './import-preview'
import { findImport } from './imports'
import { ownRepertoire, type Writable } from './repertoires'
import { columnChoices } from './schema'

let musician: Musician
let own: Writable

beforeEach(async () => {
  musician = await createMusician()
  own = ownRepertoire(musician)
})

const listOf = (title: string, header = 'Fach') => csv(['Title', 'Artist', header], [title, 'Björk', 'Dm'])

async function read(id: string, of = own) {
  const found = (await findImport(of, id))!
  const { rows, files } = await previewImport(of, found)
  return { choices: found.choices, key: rows[0]!.song!.key, fields: files.map(({ columns }) => columns[2]?.field) }
}

async function choose(title = 'Jóga') {
  const id = await createImport(musician, listOf(title))
  expect(await changeFileChoices(own, { id, seen: {}, file: 0 }, { columns: { 2: 'key' } })).toBe(true)
}

test('the columns of a list are read as they were chosen for the same headers, and that is said', async () => {
  await choose()
  const next = await read(await createImport(musician, listOf('Army of Me', ' FACH')))
  expect(next).toEqual({ choices: { columns: { 2: 'key' }, recalled: true }, key: 'Dm', fields: ['key'] })
  const other = await read(await createImport(musician, listOf('Army of Me', 'Room')))
  expect(other.choices).toEqual({})
})

test('a choice that is forgotten is a guess again, here and in the next list', async () => {
  await choose()
  const id = await createImport(musician, listOf('Army of Me'))
  const { choices } = await read(id)
  expect(await forgetFileChoices(own, { id, seen: choices, file: 0 })).toBe(true)
  expect(await read(id)).toMatchObject({ choices: {}, key: null })
  expect((await read(await createImport(musician, listOf('Hyperballad')))).choices).toEqual({})
})

test('the latest choice counts, and a choice made anew is no longer that of last time', async () => {
  await choose()
  const id = await createImport(musician, listOf('Army of Me'))
  const { choices } = await read(id)
  await changeFileChoices(own, { id, seen: choices, file: 0 }, { columns: { 2: 'tags' } })
  expect((await read(id)).choices).toEqual({ columns: { 2: 'tags' } })
  expect((await read(await createImport(musician, listOf('Hyperballad')))).fields).toEqual(['tags'])
})

test('among several files only that with the same headers is read so', async () => {
  await choose()
  const files = { 'a.csv': listOf('One', 'Room'), 'b.csv': listOf('Two') }
  const { choices, fields } = await read(await createImportOf(musician, files))
  expect(choices).toEqual({ files: { 1: { columns: { 2: 'key' }, recalled: true } } })
  expect(fields[1]).toBe('key')
})

test('what one musician chose is nothing to another', async () => {
  await choose()
  const other = await createMusician()
  const id = await createImport(other, listOf('Jóga'))
  expect((await read(id, ownRepertoire(other))).choices).toEqual({})
  expect(await forgetFileChoices(own, { id, seen: {}, file: 0 })).toBe(false)
})

test('two with the same headers choose and forget each for themselves', async () => {
  await choose()
  const other = await createMusician()
  const theirs = ownRepertoire(other)
  const id = await createImport(other, listOf('Jóga'))
  expect(await changeFileChoices(theirs, { id, seen: {}, file: 0 }, { columns: { 2: 'tags' } })).toBe(true)
  const mine = await createImport(musician, listOf('Army of Me'))
  const { choices, fields } = await read(mine)
  expect(fields).toEqual(['key'])
  expect(await forgetFileChoices(own, { id: mine, seen: choices, file: 0 })).toBe(true)
  expect((await read(await createImport(other, listOf('Hyperballad')), theirs)).fields).toEqual(['tags'])
})

test('a hundred choices of somebody else take none of one’s own away, and lose none by them', async () => {
  const other = await createMusician()
  const theirs = Array.from({ length: 100 }, (_, n) => ({ userId: other.id, headers: `${n}`, columns: {} }))
  await db()
    .insert(columnChoices)
    .values(theirs.map((one) => ({ ...one, chosenAt: new Date(Date.now() + 3_600_000) })))
  await choose()
  expect((await read(await createImport(musician, listOf('Army of Me')))).fields).toEqual(['key'])
  expect(await db().select().from(columnChoices).where(eq(columnChoices.userId, other.id))).toHaveLength(100)
})
