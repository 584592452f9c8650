import { expect, test } from 'vitest'
import { createMusician, createSong } from '@/e2e/factories'
import { songKey } from '@/lib/music/song-identity'
import { createBand, createMember } from './band-factories'
import { findPlayers } from './line-up'
import { writableBandRepertoire } from './repertoires'
import { answerSameSong } from './same-songs'
import { findCommonGenres } from './together-genres'

test('the genres of what all but one know, the most frequent first, each song with what most call it', async () => {
  const [nina, otto, pia] = [await createMusician('Nina'), await createMusician('Otto'), await createMusician('Pia')]
  const band = await createBand(nina)
  for (const one of [nina, otto, pia]) await createMember(band.bandId, one, { role: one === nina ? 'owner' : 'member' })
  const know = async (title: string, genres: (string | null)[]) => {
    for (const [n, genre] of genres.entries()) await createSong([nina, otto, pia][n]!, { title, genre })
  }
  await know('One', ['Jazz', 'Jazz', 'Swing'])
  await know('Two', ['Jazz', null])
  await know('Three', ['Rock', 'Rock'])
  await know('Mine alone', ['Polka'])
  await know('Here', ['Soul'])
  await createSong(otto, { title: 'Hear' })
  const genres = async () => findCommonGenres(band, await findPlayers(band))
  expect(await genres()).toEqual(['Jazz', 'Rock'])
  const asked = (title: string) => ({ title, artist: null, songKey: songKey(title, null) })
  await answerSameSong(writableBandRepertoire(band)!, [asked('Here'), asked('Hear')], 'same')
  expect(await genres()).toEqual(['Jazz', 'Rock', 'Soul'])
  await createMember(band.bandId, otto, { shares: 'nothing' })
  expect(await genres()).toEqual(['Jazz'])
})
