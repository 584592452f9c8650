import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { createMusician } from '@/e2e/factories'
import { EMPTY_SONG } from '@/lib/songs'
import { createBand } from './band-factories'
import { removeChart } from './chart-changes'
import { createChart } from './chart-factories'
import { findSigns } from './part-marks'
import { type Writable, writableBandRepertoire } from './repertoires'
import { addSong } from './song-changes'

let [ours, songId]: [Writable, string] = [] as never
beforeEach(async () => {
  ours = await aBand()
  songId = await addSong(ours, { ...EMPTY_SONG, title: 'So What' }, randomUUID())
})

const aBand = async () => writableBandRepertoire(await createBand(await createMusician()))!
const CHORDS = { kind: 'chord chart', instrument: null, transposition: null, movable: true }

test('what charts say of themselves is told once, and nothing of what the charts of other bands say', async () => {
  const others = await aBand()
  const theirs = await addSong(others, { ...EMPTY_SONG, title: 'Theirs' }, randomUUID())
  await createChart(others, theirs, { kind: 'part', instrument: 'Harp' })
  await createChart(ours, songId)
  await createChart(ours, songId)
  expect(await findSigns(ours)).toEqual([CHORDS])
})

test('a removed chart says nothing any more', async () => {
  const id = await createChart(ours, songId, { kind: 'part', instrument: 'Harp' })
  await createChart(ours, songId)
  await removeChart(ours, { songId, id })
  expect(await findSigns(ours)).toEqual([CHORDS])
})
