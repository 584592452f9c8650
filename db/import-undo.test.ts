import { eq, sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { createMusician, createSong } from '@/e2e/factories'
import type { Musician } from '@/lib/musician'
import { EMPTY_SONG } from '@/lib/songs'
import { db } from './client'
import { findEditedSongs } from './import-edits'
import { createImport, csv, runToTheEnd } from './import-factories'
import { undoImport } from './import-undo'
import { findImport } from './imports'
import { ownRepertoire, repertoireVersion, type Writable } from './repertoires'
import { auditLog, importAdditions, importChanges, imports, songs } from './schema'
import { changeSong, removeSongs } from './song-changes'
import { findSong, findSongs } from './songs'
import { findTrash } from './trash'

let musician: Musician
let own: Writable
let known: string

const LIST = csv(
  ['Title', 'Artist', 'Key', 'Tags', 'Notes'],
  ['So What', 'Miles Davis', 'Dm', 'jazz', 'Side A'],
  ['Jóga', 'Björk', 'F#m', null, null],
  ['Heroes', 'David Bowie', 'D', null, null],
)

beforeEach(async () => {
  musician = await createMusician()
  own = ownRepertoire(musician)
  known = await createSong(musician, { title: 'So What', artist: 'Miles Davis', key: 'D', tags: ['modal'], capo: 0 })
})

const titles = async () => (await findSongs(own, { filter: {}, sort: 'title' })).songs.map(({ title }) => title)

test('an undo puts the repertoire back as it was', async () => {
  const before = await findSong(own, known)
  const { id } = await runToTheEnd(musician, await createImport(musician, LIST))
  expect(await findSong(own, known)).toMatchObject({ key: 'Dm', tags: ['modal', 'jazz'], notes: 'Side A' })
  const version = await repertoireVersion(own)

  expect(await undoImport(own, id)).toEqual({ removed: 2, restored: 1, kept: 0 })
  expect(await titles()).toEqual(['So What'])
  expect(await findTrash(own)).toHaveLength(2)
  const { version: _, updatedAt: __, ...after } = (await findSong(own, known))!
  expect(before).toMatchObject(after)
  expect(await repertoireVersion(own)).toBe(version + 1)
  expect(await findImport(own, id)).toMatchObject({
    status: 'undone',
    undoable: false,
    counts: { undone: { removed: 2, restored: 1, kept: 0 } },
  })
  const entries = await db().select({ verb: auditLog.verb }).from(auditLog).where(eq(auditLog.subjectId, id))
  expect(entries.map(({ verb }) => verb).sort()).toEqual(['import', 'undo'])
})

test('songs that were edited since stay as they are, and are counted', async () => {
  const { id } = await runToTheEnd(musician, await createImport(musician, LIST))
  const [heroes] = (await findSongs(own, { filter: { search: 'heroes' }, sort: 'title' })).songs
  await changeSong(
    own,
    { id: heroes!.id, version: 1 },
    { ...EMPTY_SONG, title: 'Heroes', artist: 'David Bowie', key: 'E' },
  )
  const { version } = (await findSong(own, known))!
  await changeSong(own, { id: known, version }, { ...EMPTY_SONG, title: 'So What', key: 'Em' })

  expect(await undoImport(own, id)).toEqual({ removed: 1, restored: 0, kept: 2 })
  expect(await titles()).toEqual(['Heroes', 'So What'])
  expect(await findSong(own, known)).toMatchObject({ key: 'Em' })
})

test('an import from when each added song was remembered by itself is undone too', async () => {
  const { id } = await runToTheEnd(musician, await createImport(musician, LIST))
  const gone = await db().delete(importAdditions).where(eq(importAdditions.importId, id)).returning()
  const added = gone.flatMap(({ songIds }) => songIds.map((songId) => ({ importId: id, songId, versionAfter: 1 })))
  await db().insert(importChanges).values(added)
  await edit('heroes', 'E')
  expect(await findEditedSongs(own, id)).toMatchObject({ count: 1, songs: [{ title: 'Heroes', added: true }] })
  expect(await undoImport(own, id)).toEqual({ removed: 1, restored: 1, kept: 1 })
})

test('an import is undone once, also by two presses at once', async () => {
  const { id } = await runToTheEnd(musician, await createImport(musician, LIST))
  const answers = await Promise.all([undoImport(own, id), undoImport(own, id)])
  expect(answers.filter(Boolean)).toHaveLength(1)
})

test('after 30 days, before it is done, and for anybody else there is nothing to undo', async () => {
  const { id } = await runToTheEnd(musician, await createImport(musician, LIST))
  expect(await undoImport(ownRepertoire(await createMusician()), id)).toBeUndefined()
  expect(await undoImport(own, await createImport(musician, 'Title\nOne more'))).toBeUndefined()
  await db().update(imports).set({ doneAt: sql`now() - interval '31 days'` }).where(eq(imports.id, id))
  expect(await undoImport(own, id)).toBeUndefined()
  expect(await titles()).toHaveLength(3)
})

async function edit(title: string, key: string) {
  const [song] = (await findSongs(own, { filter: { search: title }, sort: 'title' })).songs
  const { version } = (await findSong(own, song!.id))!
  await changeSong(own, { id: song!.id, version }, { ...EMPTY_SONG, title: song!.title, artist: song!.artist, key })
  return song!.id
}

test('songs that were edited since are taken back too when their musician says so: all of them', async () => {
  const { id } = await runToTheEnd(musician, await createImport(musician, LIST))
  await edit('heroes', 'E')
  await edit('so what', 'Em')
  const edited = await findEditedSongs(own, id)
  expect(edited).toMatchObject({
    count: 2,
    songs: [
      { title: 'So What', added: false },
      { title: 'Heroes', added: true },
    ],
  })
  expect(await undoImport(own, id, { seen: edited.seen, taken: 'all' })).toEqual({ removed: 2, restored: 1, kept: 0 })
  expect(await titles()).toEqual(['So What'])
  expect(await findSong(own, known)).toMatchObject({ key: 'D' })
})

test('or one by one', async () => {
  const { id } = await runToTheEnd(musician, await createImport(musician, LIST))
  const heroes = await edit('heroes', 'E')
  await edit('so what', 'Em')
  const { seen } = await findEditedSongs(own, id)
  expect(await undoImport(own, id, { seen, taken: [heroes] })).toEqual({ removed: 2, restored: 0, kept: 1 })
  expect(await findSong(own, known)).toMatchObject({ key: 'Em' })
})

test('an edit that came after the question is never taken back', async () => {
  const { id } = await runToTheEnd(musician, await createImport(musician, LIST))
  await edit('heroes', 'E')
  const { seen } = await findEditedSongs(own, id)
  await edit('heroes', 'F')
  expect(await undoImport(own, id, { seen, taken: 'all' })).toBe('overtaken')
  expect(await findImport(own, id)).toMatchObject({ status: 'done', undoable: true })
  expect(await titles()).toHaveLength(3)
})

test('nobody sees which songs another has edited, and nobody takes back a song of another', async () => {
  const { id } = await runToTheEnd(musician, await createImport(musician, LIST))
  const heroes = await edit('heroes', 'E')
  const other = ownRepertoire(await createMusician())
  const { seen, count } = await findEditedSongs(other, id)
  expect(count).toBe(0)
  expect(await undoImport(other, id, { seen, taken: [heroes] })).toBeUndefined()
  expect(await titles()).toHaveLength(3)
})

test('a song in the trash gets no values back, whatever its musician says', async () => {
  const { id } = await runToTheEnd(musician, await createImport(musician, LIST))
  await removeSongs(own, [known])
  const row = () => db().select().from(songs).where(eq(songs.id, known))
  const before = await row()
  const { seen } = await findEditedSongs(own, id)
  expect(await undoImport(own, id, { seen, taken: 'all' })).toEqual({ removed: 2, restored: 0, kept: 0 })
  expect(await row()).toEqual(before)
})

test('of a song of somebody else that an import names nothing is counted and nothing is changed', async () => {
  const other = await createMusician()
  const theirs = await createSong(other, { title: 'Theirs', key: 'G' })
  const { id } = await runToTheEnd(musician, await createImport(musician, LIST))
  await db()
    .insert(importChanges)
    .values({ importId: id, songId: theirs, before: { key: 'C' }, versionAfter: 1 })
  expect(await undoImport(own, id)).toEqual({ removed: 2, restored: 1, kept: 0 })
  expect(await findSong(ownRepertoire(other), theirs)).toMatchObject({ key: 'G', version: 1 })
})

test('what other imports did is told as before', async () => {
  const { id } = await runToTheEnd(musician, await createImport(musician, LIST))
  const later = await runToTheEnd(musician, await createImport(musician, 'Title\nOne more'))
  await undoImport(own, id)
  expect(await findImport(own, later.id)).toEqual(later)
})
