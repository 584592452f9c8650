import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { createMusician, createSong } from '@/e2e/factories'
import { chartForm } from '@/lib/chart-form'
import type { Musician } from '@/lib/musician'
import { shareToken } from '@/lib/share-address'
import type { SongFilter } from '@/lib/song-filter'
import { addChart } from './chart-changes'
import { ownRepertoire } from './repertoires'
import { addShareLink } from './share-link-changes'
import { openSharedRepertoire } from './share-links'
import { removeSongs } from './song-changes'
import { findSharedStageCharts } from './stage-links'

let nina: Musician
let other: Musician

beforeEach(async () => {
  ;[nina, other] = [await createMusician('Nina'), await createMusician('Other')]
})

const inDrive = (of: Musician, genre: string) =>
  createSong(of, { title: 'So What', genre, driveFileId: randomUUID().replaceAll('-', 'a') })

async function charted(of: Musician): Promise<{ songId: string; id: string }> {
  const songId = await createSong(of, { title: 'So What' })
  const chart = await addChart(ownRepertoire(of), songId, chartForm.parse({ text: '[C]la' }), randomUUID())
  if (typeof chart === 'string') throw new Error(`No chart was made: ${chart}.`)
  return { songId, id: chart.id }
}

/** All charts that a link keeps of what this filter lets through now. */
async function frozen(filter: SongFilter) {
  const formKey = randomUUID()
  const link = { title: 'Friday', filter, ending: null, passcode: null, charts: true, frozen: true }
  expect(await addShareLink(ownRepertoire(nina), link, formKey)).toBe('made')
  const opened = await openSharedRepertoire(shareToken(nina.id, formKey))
  if (opened?.state !== 'frozen') throw new Error('This link opens something else.')
  return findSharedStageCharts(opened.charts!)
}

test('a frozen link keeps no file in Drive of a song that is not shared, in the trash or somebody else’s', async () => {
  const shared = await inDrive(nina, 'Jazz')
  await inDrive(nina, 'Country')
  await inDrive(other, 'Jazz')
  await removeSongs(ownRepertoire(nina), [await inDrive(nina, 'Jazz')])
  expect(await frozen({ genre: 'Jazz' })).toMatchObject([{ songId: shared, id: shared, inDrive: true }])
})

test('a frozen link keeps the charts of its own repertoire, and nobody else’s', async () => {
  const mine = await charted(nina)
  await charted(other)
  expect(await frozen({})).toMatchObject([mine])
})
