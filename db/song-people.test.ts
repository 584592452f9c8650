import { expect, test } from 'vitest'
import { createMusician, createSong } from '@/e2e/factories'
import { ownRepertoire } from './repertoires'
import { removeSongs } from './song-changes'
import { findAdder } from './song-people'

test('who added a song is told to those who see the song, as long as it is there', async () => {
  const [nina, other] = [await createMusician('Nina'), await createMusician('Other')]
  const id = await createSong(nina, { title: 'So What' })
  expect(await findAdder(ownRepertoire(nina), id)).toBe('Nina')
  expect(await findAdder(ownRepertoire(other), id)).toBeUndefined()
  await removeSongs(ownRepertoire(nina), [id])
  expect(await findAdder(ownRepertoire(nina), id)).toBeUndefined()
})
