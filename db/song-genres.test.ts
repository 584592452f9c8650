import { expect, test } from 'vitest'
import { createMusician, createSong, createSongs } from '@/e2e/factories'
import { ownRepertoire, sharedRepertoire } from './repertoires'
import { removeSongs } from './song-changes'
import { findGenres } from './songs'

test('genres are those of the songs that one sees, most used first, none of the trash and none of others', async () => {
  const [nina, other] = [await createMusician('Nina'), await createMusician('Other')]
  await createSongs(nina, [
    { title: 'Jolene', genre: 'Country' },
    { title: 'So What', genre: 'Jazz', tags: ['shared'] },
    { title: 'Misty', genre: 'Jazz' },
    { title: 'Untold' },
  ])
  await createSong(other, { title: 'Halo', genre: 'Pop' })
  await removeSongs(ownRepertoire(nina), [await createSong(nina, { title: 'Gone', genre: 'Polka' })])
  expect(await findGenres(ownRepertoire(nina))).toEqual(['Jazz', 'Country'])
  expect(await findGenres(ownRepertoire(other))).toEqual(['Pop'])
  const filter = { tag: 'shared' }
  const shared = sharedRepertoire({ repertoireId: nina.repertoireId, songId: null, setlistId: null, filter })
  expect(await findGenres(shared)).toEqual(['Jazz'])
})
