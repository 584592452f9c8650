import { beforeEach, expect, test } from 'vitest'
import { createMusician, createSong } from '@/e2e/factories'
import type { Musician } from '@/lib/musician'
import { ownRepertoire, sharedRepertoire } from './repertoires'
import { removeSongs } from './song-changes'
import { namedPage } from './song-pages'

const QUERY = { filter: {}, sort: 'title' as const }

let nina: Musician
let other: Musician
let jazz: string
let country: string

beforeEach(async () => {
  ;[nina, other] = [await createMusician('Nina'), await createMusician('Other')]
  jazz = await createSong(nina, { title: 'So What', genre: 'Jazz' })
  country = await createSong(nina, { title: 'Jolene', genre: 'Country' })
})

test('songs are named in their own repertoire, and in no other', async () => {
  expect(await namedPage(ownRepertoire(nina), QUERY, [country, jazz])).toMatchObject({
    songs: [{ title: 'Jolene' }, { title: 'So What' }],
    next: null,
  })
  expect(await namedPage(ownRepertoire(other), QUERY, [country, jazz])).toBeUndefined()
})

test('of a repertoire that is shared in part no other songs are named, nor any in the trash', async () => {
  const part = { songId: null, setlistId: null, filter: { genre: 'Jazz' } }
  const [ofNina, ofOther] = [nina, other].map(({ repertoireId }) => sharedRepertoire({ repertoireId, ...part }))
  expect(await namedPage(ofNina!, QUERY, [jazz])).toMatchObject({ songs: [{ id: jazz }], next: null })
  expect(await namedPage(ofNina!, QUERY, [country])).toBeUndefined()
  expect(await namedPage(ofOther!, QUERY, [jazz])).toBeUndefined()
  await removeSongs(ownRepertoire(nina), [jazz])
  expect(await namedPage(ofNina!, QUERY, [jazz])).toBeUndefined()
})
