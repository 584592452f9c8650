import { expect, test } from 'vitest'
import { createMusician, createSong } from '@/e2e/factories'
import { db } from './client'
import { createImport, csv } from './import-factories'
import { findKnownSongs, findSongsById, holdKnownSongs } from './import-known-songs'
import { previewImport } from './import-preview'
import { findImport } from './imports'
import { ownRepertoire } from './repertoires'
import { removeSongs } from './song-changes'

/** The same song at somebody else's, in the trash, and there: the newest is the only one to be known. */
async function threeAlike(song: { title: string; artist: string }) {
  const [musician, other] = [await createMusician(), await createMusician()]
  const own = ownRepertoire(musician)
  const theirs = await createSong(other, song)
  const trashed = await createSong(musician, song)
  await removeSongs(own, [trashed])
  const there = await createSong(musician, song)
  return { musician, own, there, ids: [theirs, trashed, there] }
}

test('a list is compared with songs that are there, and with nobody else’s', async () => {
  const { own, there, ids } = await threeAlike({ title: 'So What', artist: 'Miles Davis' })
  for (const hold of [false, true]) {
    const known = await db().transaction((tx) => findSongsById(tx, own, ids, hold))
    expect(known.map(({ id }) => id)).toEqual([there])
  }
  const [song] = await findSongsById(db(), own, [there], false)
  const keys = [song!.songKey]
  expect((await findKnownSongs(own, keys)).map(({ id }) => id)).toEqual([there])
  const held = await db().transaction((tx) => holdKnownSongs(tx, own, keys))
  expect(held.map(({ id }) => id)).toEqual([there])
})

test('a song that a row may be is found, though another musician has it too and one of the same name is in the trash', async () => {
  const { musician, own, there } = await threeAlike({ title: 'Hurt So Much', artist: 'Nine Inch Nails' })
  const id = await createImport(musician, csv(['Title', 'Artist'], ['Hurt So Much', 'Johnny Cash']))
  const { rows } = await previewImport(own, (await findImport(own, id))!)
  expect(rows).toMatchObject([{ mark: 'doubtful', like: [{ id: there }] }])
})
