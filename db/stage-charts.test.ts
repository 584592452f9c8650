import { beforeEach, expect, test } from 'vitest'
import { createMusician, createSong } from '@/e2e/factories'
import { removeChart } from './chart-changes'
import { createChart } from './chart-factories'
import { ownRepertoire, type Writable } from './repertoires'
import { removeSongs } from './song-changes'
import { findChartsListed, findChartsOfSongs } from './stage-charts'

let own: Writable
let [songId, chart]: [string, string] = [] as never
beforeEach(async () => {
  const nina = await createMusician('Nina')
  own = ownRepertoire(nina)
  songId = await createSong(nina, { title: 'Sun Up' })
  chart = await createChart(own, songId)
})

const onStage = async (songIds: string[]) => (await findChartsOfSongs(own, songIds)).map(({ id }) => id)

test('no chart of others is put on stage, whatever songs are asked for', async () => {
  const stranger = await createMusician()
  const theirs = await createSong(stranger, { title: 'Theirs' })
  await createChart(ownRepertoire(stranger), theirs)
  expect(await onStage([songId, theirs])).toEqual([chart])
  expect((await findChartsListed(own, {}, 'title')).map(({ id }) => id)).toEqual([chart])
})

test('no chart of a song in the trash is put on stage', async () => {
  await removeSongs(own, [songId])
  expect(await onStage([songId])).toEqual([])
})

test('a removed chart is not put on stage, the others of its song are', async () => {
  const other = await createChart(own, songId)
  await removeChart(own, { songId, id: chart })
  expect(await onStage([songId])).toEqual([other])
})
