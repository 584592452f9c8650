import { expect, test } from 'vitest'
import { createMusician, createSong } from '@/e2e/factories'
import { bringFiles, fileId, filesOfList } from './drive-list-factories'
import { ownRepertoire } from './repertoires'
import { removeSongs } from './song-changes'

test('a song in the trash is named neither beside its files nor among those that one may be', async () => {
  const musician = await createMusician()
  const own = ownRepertoire(musician)
  const soWhat = await createSong(musician, { title: 'So What', artist: 'Miles Davis' })
  const leaves = await createSong(musician, { title: 'Autumn Leaves', artist: 'Joseph Kosma' })
  const list = await bringFiles(own, `Autumn Leavs_Bb.pdf\t${fileId(1)}\nSo What_Bb.pdf\t${fileId(2)}`)
  const named = async () =>
    (await filesOfList(own, list)).map(({ songTitle, songArtist, candidates }) => [songTitle, songArtist, candidates])
  expect(await named()).toEqual([
    [null, null, [{ id: leaves, title: 'Autumn Leaves', artist: 'Joseph Kosma' }]],
    ['So What', 'Miles Davis', []],
  ])
  await removeSongs(own, [soWhat, leaves])
  expect(await named()).toEqual([
    [null, null, []],
    [null, null, []],
  ])
})
