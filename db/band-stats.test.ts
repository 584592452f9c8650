import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createMusician, createSong } from '@/e2e/factories'
import { createBand, createMember } from './band-factories'
import { findBandStats } from './band-stats'
import { db } from './client'
import { findPlayers } from './line-up'
import { songs } from './schema'

test('who brings what, who alone, and how the common set grew; only of what is shared with this band', async () => {
  const [nina, otto] = [await createMusician('Nina'), await createMusician('Otto')]
  const founded = await createBand(nina)
  const band = await createMember(founded.bandId, nina, { role: 'owner' })
  await createMember(band.bandId, otto)
  const old = await createSong(nina, { title: 'Both' })
  await createSong(nina, { title: 'Both' })
  await createSong(otto, { title: 'Both' })
  await createSong(otto, { title: 'Otto alone' })
  await db()
    .update(songs)
    .set({ createdAt: new Date('2020-01-05') })
    .where(eq(songs.id, old))
  const month = new Date().toISOString().slice(0, 7)
  const ask = async () =>
    findBandStats(
      band,
      (await findPlayers(band)).filter(({ hasSongs }) => hasSongs),
    )
  expect(await ask()).toEqual({
    brought: [
      { id: nina.id, brings: 1, alone: 0 },
      { id: otto.id, brings: 2, alone: 1 },
    ],
    months: [{ value: month, songs: 1 }],
  })
  await createMember(band.bandId, otto, { shares: 'nothing' })
  expect(await ask()).toEqual({
    brought: [{ id: nina.id, brings: 1, alone: 1 }],
    months: [{ value: '2020-01', songs: 1 }],
  })
})
