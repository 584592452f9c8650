import { randomUUID } from 'node:crypto'
import { and, eq, isNull, ne } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { createMusician, createSong } from '@/e2e/factories'
import { CHART_LIMITS } from '@/lib/chart-kinds'
import type { Musician } from '@/lib/musician'
import { addChart, changeChart, removeChart } from './chart-changes'
import { findChart, findCharts } from './charts'
import { db } from './client'
import { withCharts } from './import-charts'
import { findEditedSongs } from './import-edits'
import { createImport, createImportOf, csv, runToTheEnd } from './import-factories'
import { findSongsById } from './import-known-songs'
import { previewImport } from './import-preview'
import { undoImport } from './import-undo'
import { findImport } from './imports'
import { ownRepertoire, repertoireVersion, type Writable } from './repertoires'
import { auditLog, charts } from './schema'
import { findSong, findSongs } from './songs'

let musician: Musician
let own: Writable

beforeEach(async () => {
  musician = await createMusician()
  own = ownRepertoire(musician)
})

const cho = (title: string, words: string) => `{title: ${title}}\n{artist: Ana}\n\n${words}\n`
const SUN = cho('Sun', '[C]Sun is [G]up')
const LIST = `${SUN}{new_song}\n${cho('Moon', 'no chords\nonly words')}{new_song}\n{title: Star}\n{artist: Ana}\n`
const run = async (text: string) => runToTheEnd(musician, await createImport(musician, text, 'songs.cho'))
const songsOf = async () => (await findSongs(own, { filter: {}, sort: 'title' })).songs
const songId = async (title: string) => (await songsOf()).find((song) => song.title === title)!.id

async function chartsOf(title: string) {
  const found = await findCharts(own, await songId(title))
  return Promise.all(
    found.map(async ({ id, kind }) => ({ kind, text: (await findChart(own, await songId(title), id))!.text })),
  )
}

test('texts become charts of their songs: chords where there are any, else lyrics, and none where there is nothing', async () => {
  const id = await createImport(musician, LIST, 'songs.cho')
  const { counts } = await previewImport(own, (await findImport(own, id))!)
  expect(counts).toEqual({ read: 3, added: 3, changed: 0, same: 0, skipped: 0, charts: 2 })
  expect((await runToTheEnd(musician, id)).counts).toEqual(counts)
  expect(await chartsOf('Sun')).toEqual([{ kind: 'chord chart', text: SUN.trim() }])
  expect(await chartsOf('Moon')).toEqual([{ kind: 'lyrics', text: expect.stringContaining('only words') }])
  expect(await chartsOf('Star')).toEqual([])
  expect(await findSong(own, await songId('Sun'))).toMatchObject({ chartTypes: ['chords'], notes: null })
  const rows = await db().select({ importId: charts.importId }).from(charts).where(eq(charts.repertoireId, own.id))
  expect(rows).toEqual([{ importId: id }, { importId: id }])
  const entries = await db()
    .select({ verb: auditLog.verb })
    .from(auditLog)
    .where(and(eq(auditLog.repertoireId, own.id), ne(auditLog.verb, 'join')))
  expect(entries).toEqual([{ verb: 'import' }])
})

test('a second run changes nothing', async () => {
  await run(LIST)
  const version = await repertoireVersion(own)
  expect((await run(LIST)).counts).toEqual({ read: 3, added: 0, changed: 0, same: 3, skipped: 0 })
  expect(await repertoireVersion(own)).toBe(version)
  expect(await chartsOf('Sun')).toHaveLength(1)
})

test('another text takes the place of the one an import brought; undone, the first is back', async () => {
  await run(LIST)
  const [before] = await findCharts(own, await songId('Sun'))
  const other = cho('Sun', '[D]Sun is [A]up')
  const again = await run(other)
  expect(again.counts).toEqual({ read: 1, added: 0, changed: 1, same: 0, skipped: 0, charts: 1 })
  expect(await chartsOf('Sun')).toEqual([{ kind: 'chord chart', text: other.trim() }])
  expect((await run(other)).counts).toMatchObject({ same: 1 })
  expect(await undoImport(own, again.id)).toEqual({ removed: 0, restored: 1, kept: 0 })
  expect(await findCharts(own, await songId('Sun'))).toEqual([before])
})

test('what its musician wrote or edited is never overwritten: the text of the list stands beside it', async () => {
  await run(SUN)
  const id = await songId('Sun')
  const [{ id: chart }] = (await findCharts(own, id)) as unknown as [{ id: string }]
  const about = { kind: 'chord chart', instrument: null, transposition: null } as const
  await changeChart(own, { songId: id, id: chart, version: 1 }, { ...about, text: '[C]mine' })
  const list = await run(cho('Sun', '[D]theirs'))
  expect((await chartsOf('Sun')).map(({ text }) => text)).toEqual(['[C]mine', expect.stringContaining('[D]theirs')])
  expect(await undoImport(own, list.id)).toMatchObject({ restored: 1 })
  expect((await chartsOf('Sun')).map(({ text }) => text)).toEqual(['[C]mine'])
})

test('a chart that was taken off its song comes again with the next list', async () => {
  await run(SUN)
  const song = await songId('Sun')
  const [chart] = await findCharts(own, song)
  await removeChart(own, { songId: song, id: chart!.id })
  expect((await run(SUN)).counts).toMatchObject({ changed: 1, same: 0, charts: 1 })
  expect(await chartsOf('Sun')).toEqual([{ kind: 'chord chart', text: SUN.trim() }])
})

test('a chart that is there already, typed in by hand, does not come twice', async () => {
  const id = await createSong(musician, { title: 'Sun', artist: 'Ana', chartTypes: ['chords'] })
  const typed = { kind: 'chord chart', label: null, instrument: null, transposition: null, key: null } as const
  const text = SUN.trim().replaceAll('\n', '\r\n')
  await addChart(own, id, { ...typed, text, driveFileId: null, driveResourceKey: null }, randomUUID())
  expect((await run(SUN)).counts).toMatchObject({ same: 1, changed: 0 })
})

test('an undo asks about songs whose charts were edited since, and removes what it is told to', async () => {
  await createSong(musician, { title: 'Moon', artist: 'Ana' })
  const { id } = await run(LIST)
  for (const title of ['Sun', 'Moon']) {
    const [chart] = await findCharts(own, await songId(title))
    const about = { kind: chart!.kind, instrument: null, transposition: null }
    await changeChart(own, { songId: await songId(title), id: chart!.id, version: 1 }, { ...about, text: '[C]mine' })
  }
  const edited = await findEditedSongs(own, id)
  expect(edited.songs.map(({ title }) => title).sort()).toEqual(['Moon', 'Sun'])
  expect(await undoImport(own, id, { seen: edited.seen, taken: [await songId('Moon')] })).toEqual({
    ...{ removed: 1, restored: 1, kept: 1 },
  })
  expect(await chartsOf('Sun')).toHaveLength(1)
  expect(await chartsOf('Moon')).toEqual([])
})

test('a chart that its musician added or took off since counts as an edit, and an edit after the question stops the undo', async () => {
  const { id } = await run(SUN)
  const song = await songId('Sun')
  const { seen, count } = await findEditedSongs(own, id)
  expect(count).toBe(0)
  const [chart] = await findCharts(own, song)
  await removeChart(own, { songId: song, id: chart!.id })
  expect((await findEditedSongs(own, id)).count).toBe(1)
  expect(await undoImport(own, id, { seen, taken: 'all' })).toBe('overtaken')
  expect(await undoImport(own, id)).toMatchObject({ removed: 0, kept: 1 })
})

test('of a song with no room for another chart it is said, and nothing is lost', async () => {
  const id = await createSong(musician, { title: 'Sun', artist: 'Ana', chartTypes: ['chords'] })
  const full = Array.from({ length: CHART_LIMITS.charts }, (_, at) => ({
    kind: 'lyrics' as const,
    text: `words ${at}`,
  }))
  await db()
    .insert(charts)
    .values(full.map((chart) => ({ ...chart, repertoireId: own.id, songId: id })))
  const draft = await createImport(musician, SUN, 'songs.cho')
  const { rows, counts } = await previewImport(own, (await findImport(own, draft))!)
  expect([counts.same, rows[0]]).toMatchObject([1, { mark: 'same', unfit: ['charts'] }])
})

test('two files with different charts of one new song bring both, the same chart comes once', async () => {
  const id = await createImportOf(musician, { 'a.cho': SUN, 'b.cho': SUN, 'c.cho': cho('Sun', 'the words\nof it') })
  expect((await runToTheEnd(musician, id)).counts).toMatchObject({ added: 1, skipped: 2, charts: 1 })
  expect((await chartsOf('Sun')).map(({ kind }) => kind)).toEqual(['chord chart', 'lyrics'])
})

test('the charts of another musician are neither compared nor touched', async () => {
  await run(SUN)
  const other = await createMusician()
  const id = await createImport(other, cho('Sun', '[D]theirs'), 'songs.cho')
  expect((await runToTheEnd(other, id)).counts).toMatchObject({ added: 1, charts: 1 })
  expect(await undoImport(own, id)).toBeUndefined()
  expect((await chartsOf('Sun')).map(({ text }) => text)).toEqual([SUN.trim()])
  const theirs = and(eq(charts.repertoireId, other.repertoireId), isNull(charts.deletedAt))
  expect(await db().select({ id: charts.id }).from(charts).where(theirs)).toHaveLength(1)
})

test('of a song nobody but its musician is told the charts', async () => {
  await run(SUN)
  const [song] = await findSongsById(db(), own, [await songId('Sun')], false)
  const told = async (to: Writable) => (await withCharts(db(), to, [{ charts: [] }], [song!]))[0]!.charts
  expect(await told(own)).toMatchObject([{ kind: 'chord chart' }])
  expect(await told(ownRepertoire(await createMusician()))).toEqual([])
})

test('a list without charts is marked and counted as ever', async () => {
  const found = await runToTheEnd(musician, await createImport(musician, csv(['Title', 'Artist'], ['Sun', 'Ana'])))
  expect(found.counts).toEqual({ read: 1, added: 1, changed: 0, same: 0, skipped: 0 })
})
