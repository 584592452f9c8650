import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { createMusician } from '@/e2e/factories'
import { songKey } from '@/lib/music/song-identity'
import { ownRepertoire, type Writable } from './repertoires'
import { addSetlist } from './setlist-changes'
import { addToSetlist, changeSetlistSong, moveSetlistSong, removeSetlistSong } from './setlist-song-changes'
import { findSetlist } from './setlists'

let mine: Writable
let theirs: Writable
let id: string

const song = (title: string) => ({
  ...{ songId: null, songKey: songKey(title, null), title, artist: null, key: null, tempo: null },
  ...{ durationSeconds: null, note: null },
})

beforeEach(async () => {
  mine = ownRepertoire(await createMusician('Nina'))
  theirs = ownRepertoire(await createMusician('Other'))
  id = await addSetlist(mine, { title: 'Friday', lineUp: [], songs: [song('A'), song('B')] }, randomUUID())
})

test('the songs of a setlist are shown of one’s own alone', async () => {
  const titlesFor = async (of: Writable) => (await findSetlist(of, id))?.songs.map(({ title }) => title) ?? []
  expect(await titlesFor(mine)).toEqual(['A', 'B'])
  expect(await titlesFor(theirs)).toEqual([])
})

test('a setlist is at the version that its own repertoire left it at', async () => {
  const version = async () => (await findSetlist(mine, id))!.version
  const [first, second] = (await findSetlist(mine, id))!.songs
  const shown = { key: null, note: null }
  await addToSetlist(theirs, id, [song('X')], randomUUID())
  await changeSetlistSong(theirs, { setlistId: id, id: first!.id, shown }, { key: 'C', note: 'x' })
  await moveSetlistSong(theirs, id, second!.id, first!.id)
  await removeSetlistSong(theirs, id, first!.id)
  expect(await version()).toBe(1)
  await addToSetlist(mine, id, [song('C')], randomUUID())
  expect(await version()).toBe(2)
})
