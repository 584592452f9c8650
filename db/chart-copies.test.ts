import { randomBytes, randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { createMusician, createSong } from '@/e2e/factories'
import { chartAbout, chartForm } from '@/lib/chart-form'
import { CHART_ROOM } from '@/lib/chart-kinds'
import type { Musician } from '@/lib/musician'
import { EMPTY_SONG } from '@/lib/songs'
import { createBand } from './band-factories'
import { addChart, removeChart } from './chart-changes'
import { copyCharts } from './chart-copies'
import { createChartFile } from './chart-factories'
import { addChartFile, readChartBytes } from './chart-files'
import { countChartRoom } from './chart-room'
import { findCharts } from './charts'
import { db } from './client'
import { ownRepertoire, type Writable, writableBandRepertoire } from './repertoires'
import { chartFiles, charts } from './schema'
import { newId } from './schema/columns'
import { addSong } from './song-changes'
import { copySongs } from './song-copies'

let nina: Musician
let own: Writable
let ours: Writable
let songId: string
const bytes = randomBytes(40)

beforeEach(async () => {
  nina = await createMusician('Nina')
  own = ownRepertoire(nina)
  ours = writableBandRepertoire(await createBand(nina))!
  songId = await createSong(nina, { title: 'So What' })
  await addChart(own, songId, chartForm.parse({ text: '[Dm]So what', label: 'Verse' }), randomUUID())
  await upload(songId)
})

const upload = (song: string, of = bytes) =>
  addChartFile(own, song, {
    about: chartAbout.parse({ kind: 'part', instrument: 'alto sax' }),
    file: { name: 'so what.pdf', type: 'application/pdf', pages: 1, bytes: of },
    formKey: randomUUID(),
  })
const copy = (ids: string[], key: string = randomUUID()) => copySongs(own, ours, ids, key)

test('the charts of a song go along to the band, files too, and say of which chart each is a copy', async () => {
  const origins = await findCharts(own, songId)
  const key = randomUUID()
  const made = await copy([songId], key)
  expect(made).toMatchObject({ ids: [expect.any(String)], charts: 2, left: 0 })
  expect(await copy([songId], key)).toEqual(made)
  expect(await copy([songId])).toMatchObject({ ids: [], known: 1, charts: 0 })
  const copies = await findCharts(ours, made.ids[0]!)
  expect(copies).toMatchObject([
    { kind: 'chord chart', label: 'Verse', isText: true },
    { kind: 'part', instrument: 'alto sax', fileName: 'so what.pdf', fileSize: 40 },
  ])
  expect(await readChartBytes(ours, copies[1]!.id, 0, 39)).toEqual(bytes)
  const from = await db()
    .select({ origin: charts.originChartId })
    .from(charts)
    .where(eq(charts.repertoireId, ours.id))
    .orderBy(charts.id)
  expect(from.map(({ origin }) => origin)).toEqual(origins.map(({ id }) => id))
})

test('a file of two songs takes room once, and a removed chart stays where it is', async () => {
  const other = await createSong(nina, { title: 'Nardis' })
  await upload(other)
  const gone = await addChart(own, other, chartForm.parse({ text: '[Em]la' }), randomUUID())
  if (typeof gone === 'string') throw new Error('No chart was made.')
  await removeChart(own, { songId: other, id: gone.id })
  expect(await copy([songId, other])).toMatchObject({ charts: 3, left: 0 })
  expect(await countChartRoom(ours)).toEqual({ bytes: 40, files: 1 })
})

test('files for which the band has no room stay behind, and everything else goes along', async () => {
  const row = { repertoireId: ours.id, name: 'x', type: 'image/png' as const, size: 1, content: Buffer.from('x') }
  await db()
    .insert(chartFiles)
    .values(Array.from({ length: CHART_ROOM.files }, () => ({ ...row, sha256: newId() })))
  expect(await copy([songId])).toMatchObject({ ids: [expect.any(String)], charts: 1, left: 1 })
})

test('no chart of somebody else comes along', async () => {
  const stranger = await createMusician()
  const theirs = await createSong(stranger, { title: 'Theirs' })
  await addChart(ownRepertoire(stranger), theirs, chartForm.parse({ text: '[Am]private' }), randomUUID())
  expect(await copy([theirs])).toMatchObject({ ids: [], charts: 0 })
  expect(await db().select({ id: charts.id }).from(charts).where(eq(charts.repertoireId, ours.id))).toEqual([])
})

test('whatever song of others is named, no chart and no file of it comes along', async () => {
  const stranger = await createMusician()
  const theirs = await createSong(stranger, { title: 'Theirs' })
  await createChartFile(ownRepertoire(stranger), theirs)
  const made = await addSong(ours, { ...EMPTY_SONG, title: 'Theirs' }, randomUUID())
  expect(await copyCharts(db(), own, ours, new Map([[theirs, made]]))).toEqual({ charts: 0, left: 0 })
  expect(await countChartRoom(ours)).toEqual({ bytes: 0, files: 0 })
})
