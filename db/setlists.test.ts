import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { createMusician } from '@/e2e/factories'
import { songKey } from '@/lib/music/song-identity'
import { shareToken } from '@/lib/share-address'
import { EMPTY_SONG } from '@/lib/songs'
import { createBand, createMember } from './band-factories'
import { db } from './client'
import { bandRepertoire, ownRepertoire, type Writable, writableBandRepertoire } from './repertoires'
import { setlists } from './schema'
import { addSetlist, changeSetlist, removeSetlist, restoreSetlist } from './setlist-changes'
import {
  addToSetlist,
  changeSetlistSong,
  moveSetlistSong,
  removeSetlistSong,
  restoreSetlistSong,
} from './setlist-song-changes'
import { findDeletedSetlists, findSetlist, findSetlists } from './setlists'
import { addShareLink } from './share-link-changes'
import { findShareLinks, openSharedRepertoire } from './share-links'
import { addSong } from './song-changes'
import { findSongs } from './songs'

let ours: Writable
let theirs: Writable
let id: string

const song = (title: string, fields = {}) => ({
  ...{ songId: null, songKey: songKey(title, null), title, artist: null, key: null, tempo: null },
  ...{ durationSeconds: null, note: null, ...fields },
})
const FIELDS = { title: 'Saturday', playedOn: '2026-12-24', notes: null }

beforeEach(async () => {
  const nina = await createMusician('Nina')
  ours = writableBandRepertoire(await createBand(nina))!
  theirs = writableBandRepertoire(await createBand(await createMusician('Other')))!
  const songs = [song('A', { key: 'Bb', durationSeconds: 60 }), song('B', { durationSeconds: 90 }), song('C')]
  id = await addSetlist(ours, { title: 'Friday', lineUp: [], songs }, randomUUID())
})

const titles = async () => (await findSetlist(ours, id))!.songs.map(({ title }) => title).join('')
const placeOf = async (title: string) => (await findSetlist(ours, id))!.songs.find((song) => song.title === title)!

test('a setlist is made once per form, in its order, and nobody else finds or changes it', async () => {
  const key = randomUUID()
  const again = { title: 'Twice', lineUp: [], songs: [] }
  expect(await addSetlist(ours, again, key)).toBe(await addSetlist(ours, again, key))
  expect(await findSetlists(ours)).toMatchObject([{ title: 'Twice' }, { title: 'Friday', songs: 3, seconds: 150 }])
  expect(await titles()).toBe('ABC')
  const { id: place } = await placeOf('A')
  expect(await findSetlists(theirs)).toEqual([])
  expect(await findSetlist(theirs, id)).toBeUndefined()
  expect(await changeSetlist(theirs, { id, version: 1 }, FIELDS)).toBe('gone')
  expect(await removeSetlist(theirs, id)).toBe(false)
  expect(await moveSetlistSong(theirs, id, place, null)).toBe('gone')
  expect(await removeSetlistSong(theirs, id, place)).toBe('gone')
  expect(await addToSetlist(theirs, id, [song('X')], randomUUID())).toBe('gone')
  const mine = await addSetlist(theirs, again, randomUUID())
  const shown = { key: 'Bb', note: null }
  expect(await changeSetlistSong(theirs, { setlistId: mine, id: place, shown }, { key: 'C', note: 'x' })).toBe('gone')
  expect(await moveSetlistSong(theirs, mine, place, null)).toBe('done')
  expect(await titles()).toBe('ABC')
  expect(await placeOf('A')).toMatchObject({ key: 'Bb', note: null })
})

test('songs are moved, changed, taken out and put back where they were', async () => {
  const [a, b, c] = [await placeOf('A'), await placeOf('B'), await placeOf('C')]
  await moveSetlistSong(ours, id, c.id, a.id)
  expect(await titles()).toBe('CAB')
  await moveSetlistSong(ours, id, c.id, null)
  expect(await titles()).toBe('ABC')
  const shown = { key: 'Bb', note: null }
  expect(await changeSetlistSong(ours, { setlistId: id, id: a.id, shown }, { key: 'C', note: 'slow' })).toBe('done')
  expect(await changeSetlistSong(ours, { setlistId: id, id: a.id, shown }, { key: 'D', note: null })).toBe('overtaken')
  const entry = await removeSetlistSong(ours, id, a.id)
  expect(await titles()).toBe('BC')
  expect(await removeSetlistSong(ours, id, a.id)).toBe('gone')
  expect(await restoreSetlistSong(theirs, id, entry)).toBe('gone')
  expect(await restoreSetlistSong(ours, id, randomUUID())).toBe('gone')
  expect(await restoreSetlistSong(ours, id, entry)).toBe('done')
  expect(await restoreSetlistSong(ours, id, entry)).toBe('gone')
  expect(await restoreSetlistSong(ours, id, entry.toUpperCase())).toBe('gone')
  expect(await titles()).toBe('ABC')
  expect(await placeOf('A')).toMatchObject({ key: 'C', note: 'slow' })
  const formKey = randomUUID()
  await addToSetlist(ours, id, [song('D')], formKey)
  await addToSetlist(ours, id, [song('D')], formKey)
  expect(await titles()).toBe('ABCD')
  expect((await placeOf('B')).id).toBe(b.id)
})

test('what was taken out does not come back beyond the 300 songs of a setlist', async () => {
  const entry = await removeSetlistSong(ours, id, (await placeOf('B')).id)
  const many = Array.from({ length: 298 }, (_, n) => song(`Song ${n}`))
  expect(await addToSetlist(ours, id, many, randomUUID())).toBe('done')
  expect(await restoreSetlistSong(ours, id, entry)).toBe('full')
  await removeSetlistSong(ours, id, (await placeOf('Song 9')).id)
  expect(await restoreSetlistSong(ours, id, entry)).toBe('done')
})

test('an edit of an old version changes nothing; a deleted setlist comes back', async () => {
  const { version } = (await findSetlist(ours, id))!
  expect(await changeSetlist(ours, { id, version }, FIELDS)).toBe('done')
  expect(await changeSetlist(ours, { id, version }, { ...FIELDS, title: 'Lost' })).toBe('overtaken')
  expect(await findSetlist(ours, id)).toMatchObject(FIELDS)
  expect(await findDeletedSetlists(ours)).toEqual([])
  expect(await removeSetlist(ours, id)).toBe(true)
  expect(await findSetlist(ours, id)).toBeUndefined()
  expect(await findSetlists(ours)).toEqual([])
  expect(await addToSetlist(ours, id, [song('X')], randomUUID())).toBe('gone')
  expect(await findDeletedSetlists(theirs)).toEqual([])
  expect(await findDeletedSetlists(ours)).toMatchObject([{ id, daysLeft: 30 }])
  expect(await restoreSetlist(theirs, id)).toBe(false)
  expect(await restoreSetlist(ours, id)).toBe(true)
  expect(await restoreSetlist(ours, id)).toBe(false)
  expect(await titles()).toBe('ABC')
})

test('a link to a setlist opens that alone, and nothing while the setlist is deleted', async () => {
  const nina = await createMusician('Nina')
  const band = await createBand(nina)
  const to = writableBandRepertoire(await createMember(band.bandId, nina, { role: 'owner' }))!
  const setlistId = await addSetlist(to, { title: 'Friday', lineUp: [], songs: [song('A')] }, randomUUID())
  const formKey = randomUUID()
  await addShareLink(to, { title: 'Gig', filter: {}, ending: null, passcode: null, setlistId }, formKey)
  await addSong(to, { ...EMPTY_SONG, title: 'Secret' }, randomUUID())
  const token = shareToken(nina.id, formKey)
  const link = await openSharedRepertoire(token)
  if (link?.state !== 'setlist') throw new Error('This link opens something else.')
  expect(await findSetlist(link.from, link.setlistId)).toMatchObject({ songs: [{ title: 'A' }] })
  expect((await findSongs(link.from, { filter: {}, sort: 'title' })).songs).toEqual([])
  expect((await findSongs(bandRepertoire(band), { filter: {}, sort: 'title' })).songs).toHaveLength(1)
  expect(await findShareLinks(to)).toEqual([])
  expect(await findShareLinks(to, { setlistId })).toMatchObject([{ title: 'Gig' }])
  expect(await findShareLinks(ownRepertoire(nina), { setlistId })).toEqual([])
  await removeSetlist(to, setlistId)
  expect(await openSharedRepertoire(token)).toBeUndefined()
})

test('a setlist that was deleted more than 30 days ago is not shown any more', async () => {
  await removeSetlist(ours, id)
  await db().update(setlists).set({ deletedAt: sql`now() - interval '31 days'` }).where(eq(setlists.id, id))
  expect(await findDeletedSetlists(ours)).toEqual([])
})

test('setlists of others and deleted ones take no room', async () => {
  const many = (to: Writable, more: object) =>
    db()
      .insert(setlists)
      .values(Array.from({ length: 499 }, (_, n) => ({ repertoireId: to.id, title: `${n}`, lineUp: [], ...more })))
  await many(theirs, {})
  await many(ours, { deletedAt: new Date() })
  const make = () => addSetlist(ours, { title: 'One more', lineUp: [], songs: [] }, randomUUID())
  expect(await make()).not.toBe('full')
  await many(ours, {})
  expect(await make()).toBe('full')
})
