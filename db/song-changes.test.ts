import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { createMusician, createSong } from '@/e2e/factories'
import type { Musician } from '@/lib/musician'
import { EMPTY_SONG } from '@/lib/songs'
import { createBand } from './band-factories'
import { db } from './client'
import { KeyReused } from './idempotency'
import { ownRepertoire, repertoireVersion, writableBandRepertoire } from './repertoires'
import { auditLog, songs } from './schema'
import { addSong, changeSong, changeSongs, removeSongs, restoreSongs } from './song-changes'
import { mergeSong } from './song-merge'
import { findSong, findSongs } from './songs'
import { emptyOldTrash, findRemovedSong, findTrash } from './trash'

let musician: Musician
let other: Musician

beforeEach(async () => {
  ;[musician, other] = [await createMusician(), await createMusician()]
})

const logged = (id: string) =>
  db()
    .select({ verb: auditLog.verb, differences: auditLog.differences })
    .from(auditLog)
    .where(eq(auditLog.subjectId, id))
    .orderBy(auditLog.id)

test('ten arrivals of one form add one song and one entry of the log', async () => {
  const [mine, key] = [ownRepertoire(musician), randomUUID()]
  const ids = await Promise.all(
    Array.from({ length: 10 }, () => addSong(mine, { ...EMPTY_SONG, title: 'So What' }, key)),
  )
  expect(new Set(ids).size).toBe(1)
  expect((await findSongs(mine, { filter: {}, sort: 'title' })).songs).toHaveLength(1)
  expect(await logged(ids[0]!)).toHaveLength(1)
  await expect(addSong(mine, { ...EMPTY_SONG, title: 'Other' }, key)).rejects.toBeInstanceOf(KeyReused)
})

test('a form that comes again for another repertoire is refused, and no song of the first is named', async () => {
  const [fields, key] = [{ ...EMPTY_SONG, title: 'So What' }, randomUUID()]
  await addSong(ownRepertoire(musician), fields, key)
  const toBand = writableBandRepertoire(await createBand(musician))!
  await expect(addSong(toBand, fields, key)).rejects.toBeInstanceOf(KeyReused)
})

test('of two who change one song from one version the second is told, and nothing of the first is lost', async () => {
  const mine = ownRepertoire(musician)
  const id = await createSong(musician, { title: 'So What' })
  for (let round = 1; round <= 20; round++) {
    const fields = { ...EMPTY_SONG, title: 'So What' }
    const outcomes = await Promise.all([
      changeSong(mine, { id, version: round }, { ...fields, tempo: 100 + round }),
      changeSong(mine, { id, version: round }, { ...fields, tempo: 200 + round }),
    ])
    expect(outcomes.sort()).toEqual(['done', 'overtaken'])
    expect((await findSong(mine, id))?.version).toBe(round + 1)
  }
})

test('two changes of other fields are merged, whatever came in between; what both changed is asked about', async () => {
  const mine = ownRepertoire(musician)
  const id = await createSong(musician, { title: 'So What', key: 'Dm', tags: ['opener'], notes: 'quiet start' })
  const asOpened = { ...EMPTY_SONG, title: 'So What', key: 'Dm', tags: ['opener'], notes: 'quiet start' }
  expect(await changeSong(mine, { id, version: 1 }, { ...asOpened, key: 'Em' })).toBe('done')
  await changeSongs(mine, [id], { addTag: 'jazz' })
  await removeSongs(mine, [id])
  await restoreSongs(mine, [id])
  expect(await changeSong(mine, { id, version: 1 }, { ...asOpened, notes: 'loud start', tempo: 140 })).toBe('done')
  const merged = { key: 'Em', tags: ['opener', 'jazz'], notes: 'loud start', tempo: 140, version: 6 }
  expect(await findSong(mine, id)).toMatchObject(merged)
  const clash = { ...asOpened, key: 'F#m', genre: 'Jazz' }
  expect(await changeSong(mine, { id, version: 1 }, clash)).toBe('overtaken')
  const now = (await findSong(mine, id))!
  const merge = await mergeSong(mine, { id, version: 1 }, now, clash)
  expect(merge).toMatchObject({
    clashes: ['key'],
    fields: { tags: merged.tags, notes: 'loud start', tempo: 140, key: 'F#m', genre: 'Jazz' },
  })
  expect(now).toMatchObject(merged)
  expect(await mergeSong(ownRepertoire(other), { id, version: 1 }, now, clash)).toBeUndefined()
})

test('a change that the log does not tell is not merged with', async () => {
  const mine = ownRepertoire(musician)
  const id = await createSong(musician, { title: 'So What' })
  await db().update(songs).set({ genre: 'Jazz', version: 2 }).where(eq(songs.id, id))
  expect(await changeSong(mine, { id, version: 1 }, { ...EMPTY_SONG, title: 'So What', tempo: 100 })).toBe('overtaken')
  expect(await findSong(mine, id)).toMatchObject({ genre: 'Jazz', tempo: null })
})

test('a change is logged with what it was and became; no difference is no change', async () => {
  const mine = ownRepertoire(musician)
  const id = await createSong(musician, { title: 'So What', key: 'Dm' })
  const version = await repertoireVersion(mine)
  await changeSong(mine, { id, version: 1 }, { ...EMPTY_SONG, title: 'So What', key: 'Em' })
  expect((await logged(id)).at(-1)).toEqual({ verb: 'change', differences: { key: { from: 'Dm', to: 'Em' } } })
  expect(await repertoireVersion(mine)).toBe(version + 1)
  await changeSong(mine, { id, version: 2 }, { ...EMPTY_SONG, title: 'So What', key: 'Em' })
  expect(await logged(id)).toHaveLength(2)
  expect(await repertoireVersion(mine)).toBe(version + 1)
})

test('removing and restoring several, each with its entry', async () => {
  const mine = ownRepertoire(musician)
  const ids = [await createSong(musician, { title: 'A' }), await createSong(musician, { title: 'B' })]
  expect(await removeSongs(mine, ids)).toHaveLength(2)
  expect(await removeSongs(mine, ids)).toEqual([])
  expect(await findTrash(mine)).toEqual(expect.arrayContaining([expect.objectContaining({ title: 'A', daysLeft: 30 })]))
  expect((await restoreSongs(mine, ids)).sort()).toEqual([...ids].sort())
  expect((await logged(ids[0]!)).map(({ verb }) => verb)).toEqual(['add', 'remove', 'restore'])
})

test('several get a tag or a readiness', async () => {
  const mine = ownRepertoire(musician)
  const ids = [await createSong(musician, { title: 'A', tags: ['duo'] }), await createSong(musician, { title: 'B' })]
  expect(await changeSongs(mine, ids, { addTag: 'duo' })).toBe(1)
  expect(await changeSongs(mine, ids, { readiness: 'ready' })).toBe(2)
  expect(await findSong(mine, ids[1]!)).toMatchObject({ tags: ['duo'], readiness: 'ready' })
})

test("another musician's song cannot be changed, removed, restored, tagged or seen in the trash", async () => {
  const [mine, theirs] = [ownRepertoire(musician), ownRepertoire(other)]
  const id = await createSong(musician, { title: 'Mine' })
  expect(await changeSong(theirs, { id, version: 1 }, { ...EMPTY_SONG, title: 'Stolen' })).toBe('gone')
  expect(await removeSongs(theirs, [id])).toEqual([])
  expect(await changeSongs(theirs, [id], { addTag: 'stolen' })).toBe(0)
  await removeSongs(mine, [id])
  expect(await restoreSongs(theirs, [id])).toEqual([])
  expect(await findRemovedSong(theirs, id)).toBeUndefined()
  expect(await findTrash(theirs)).toEqual([])
  expect(await findRemovedSong(mine, id)).toMatchObject({ title: 'Mine' })
})

test('the trash keeps a song for 30 days and not longer', async () => {
  const mine = ownRepertoire(musician)
  const [young, old] = [await createSong(musician, { title: 'Young' }), await createSong(musician, { title: 'Old' })]
  await removeSongs(mine, [young, old])
  const days = (count: number) => new Date(Date.now() - count * 86_400_000)
  await db()
    .update(songs)
    .set({ deletedAt: days(29.9) })
    .where(eq(songs.id, young))
  await db()
    .update(songs)
    .set({ deletedAt: days(30.1) })
    .where(eq(songs.id, old))
  await emptyOldTrash()
  expect(await findRemovedSong(mine, young)).toBeDefined()
  expect(await findRemovedSong(mine, old)).toBeUndefined()
})
