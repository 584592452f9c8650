import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { createMusician } from '@/e2e/factories'
import { chartForm } from '@/lib/chart-form'
import { partColumns } from '@/lib/parts'
import { readPartsView } from '@/lib/parts-view'
import { type ChartType, EMPTY_SONG } from '@/lib/songs'
import { createBand, createMember } from './band-factories'
import type { Member } from './band-membership'
import { addChart, removeChart } from './chart-changes'
import { createChart } from './chart-factories'
import { db } from './client'
import { setActive } from './musicians'
import { findSigns } from './part-marks'
import { findPartProgress } from './part-progress'
import { findBoard, findPartsOfSong, findPlayersOfParts } from './parts'
import { bandRepertoire, type Writable, writableBandRepertoire } from './repertoires'
import { bandMembers, charts } from './schema'
import { addSong } from './song-changes'

let band: Member
let ours: Writable

beforeEach(async () => {
  band = await createBand(await createMusician('Nina'))
  ours = writableBandRepertoire(band)!
  await plays(band, ['trumpet', 'guitar'])
  await plays(await createMember(band.bandId, await createMusician('Otto')), ['Altsaxophon', 'Kazoo'])
})

const song = (title: string, chartTypes: ChartType[] = []) =>
  addSong(ours, { ...EMPTY_SONG, title, chartTypes }, randomUUID())
const text = (songId: string, about = {}) =>
  addChart(ours, songId, chartForm.parse({ text: '[Dm]So what', ...about }), randomUUID())
const drive = (songId: string, about = {}) =>
  addChart(
    ours,
    songId,
    chartForm.parse({ drive: `https://drive.google.com/file/d/${'a'.repeat(33)}`, ...about }),
    randomUUID(),
  )
const board = async (asked: Record<string, string> = {}) => {
  const view = readPartsView(asked)
  const [columns, signs] = [partColumns(await findPlayersOfParts(band)), await findSigns(bandRepertoire(band))]
  return { columns, signs, ...(await findBoard(band, { columns, signs }, view)) }
}
const cells = async (asked = {}) => (await board(asked)).songs.map((row) => [row.title, ...row.cells])

test('the board has a column for each instrument of a member, in the order of a score, unknown ones last', async () => {
  const { columns } = await board()
  expect(columns.map(({ name, label, players }) => [name, label, players])).toEqual([
    ['guitar', 'Guitar', ['Nina']],
    ['trumpet', 'Trumpet', ['Nina']],
    ['alto-sax', 'Alto sax', ['Otto']],
    ['kazoo', 'Kazoo', ['Otto']],
  ])
})

test('a cell has a chart, one that is transposed for it, or none', async () => {
  await text(await song('A chord chart'))
  await drive(await song('B trumpet part, as a file'), { kind: 'part', instrument: 'Trumpet 1' })
  await drive(await song('C lead sheet for E♭, as a file'), { kind: 'lead sheet', transposition: 'Eb' })
  await drive(await song('D audio'), { kind: 'audio' })
  await song('E ticked', ['Bb'])
  await text(await song('F for the kazoo'), { kind: 'part', instrument: 'KAZOO' })
  await text(await song('G for drums'), { kind: 'part', instrument: 'drums' })
  expect(await cells()).toEqual([
    ['A chord chart', 'has', 'transposable', 'transposable', 'transposable'],
    ['B trumpet part, as a file', 'missing', 'has', 'missing', 'missing'],
    ['C lead sheet for E♭, as a file', 'missing', 'missing', 'has', 'missing'],
    ['D audio', 'missing', 'missing', 'missing', 'missing'],
    ['E ticked', 'missing', 'has', 'missing', 'missing'],
    ['F for the kazoo', 'transposable', 'transposable', 'transposable', 'has'],
    ['G for drums', 'missing', 'missing', 'missing', 'missing'],
  ])
})

test('the parts of one song say the same as its row of the board', async () => {
  const ids = [await song('One', ['Bb', 'chords']), await song('Two'), await song('Three')]
  await text(ids[0]!)
  await drive(ids[1]!, { kind: 'lead sheet', transposition: 'Eb' })
  await drive(ids[1]!, { kind: 'chord chart', transposition: 'Bb' })
  const { songs } = await board()
  for (const row of songs) expect((await findPartsOfSong(band, row.id))?.cells).toEqual(row.cells)
  expect(songs).toHaveLength(3)
})

test('the board shows what is missing alone, to everybody or to one, and what is looked for', async () => {
  await text(await song('Here is one'))
  const half = await song('Half')
  await drive(half, { kind: 'part', instrument: 'trumpet' })
  expect((await cells({ missing: '' })).map(([title]) => title)).toEqual(['Half'])
  expect(await cells({ missing: '', for: 'trumpet' })).toEqual([])
  expect((await cells({ missing: '', for: 'alto-sax' })).map(([title]) => title)).toEqual(['Half'])
  expect((await cells({ q: 'her' })).map(([title]) => title)).toEqual(['Here is one'])
})

test('a long board comes in pages that lose no song and show none twice', async () => {
  for (let at = 0; at < 53; at++) await song(`Song ${at}`)
  const first = await board()
  const second = await board({ after: first.next! })
  expect(second.next).toBeNull()
  expect(new Set([...first.songs, ...second.songs].map(({ id }) => id)).size).toBe(53)
})

test('cells are counted by the month in which they were filled, and a removed chart fills none', async () => {
  const early = await song('Early')
  const made = await text(early)
  await text(await song('Late'), { kind: 'part', instrument: 'alto sax' })
  const gone = await song('Gone')
  const removed = await text(gone)
  if (typeof made === 'string' || typeof removed === 'string') throw new Error('No chart was made.')
  await removeChart(ours, { songId: gone, id: removed.id })
  await db()
    .update(charts)
    .set({ createdAt: new Date('2026-01-15T12:00Z') })
    .where(eq(charts.id, made.id))
  const { columns, signs } = await board()
  const progress = await findPartProgress(band, { columns, signs })
  expect(progress.songs).toBe(3)
  expect(progress.columns).toEqual([
    { has: 1, transposable: 1 },
    { has: 0, transposable: 2 },
    { has: 1, transposable: 1 },
    { has: 0, transposable: 2 },
  ])
  expect(progress.months).toEqual([
    { value: '2026-01', songs: 4 },
    { value: new Date().toISOString().slice(0, 7), songs: 4 },
  ])
})

test('nothing of another band is on the board or in the parts of a song', async () => {
  const other = await createBand(await createMusician('Strange'))
  const theirs = await addSong(writableBandRepertoire(other)!, { ...EMPTY_SONG, title: 'Theirs' }, randomUUID())
  expect(await cells()).toEqual([])
  expect(await findPartsOfSong(band, theirs)).toBeUndefined()
  expect(await findPartsOfSong(band, 'nonsense')).toBeUndefined()
})

test('a removed chart is no part of its song any more', async () => {
  const songId = await song('Mine')
  const made = await text(songId, { kind: 'part', instrument: 'Kazoo' })
  const cells = async () => (await findPartsOfSong(band, songId))?.cells
  expect(await cells()).toEqual(['transposable', 'transposable', 'transposable', 'has'])
  await removeChart(ours, { songId, id: (made as { id: string }).id })
  expect(await cells()).toEqual(['missing', 'missing', 'missing', 'missing'])
})

test('no chart of another band is a part for this one', async () => {
  const others = writableBandRepertoire(await createBand(await createMusician('Strange')))!
  const theirs = await addSong(others, { ...EMPTY_SONG, title: 'Theirs' }, randomUUID())
  await createChart(others, theirs, { kind: 'part', instrument: 'Kazoo' })
  const cells = (await findPartsOfSong(band, theirs))?.cells ?? []
  expect(cells.filter((cell) => cell !== 'missing')).toEqual([])
})

async function plays({ bandId, musician }: Member, instruments: string[]) {
  await db()
    .update(bandMembers)
    .set({ instruments })
    .where(eq(bandMembers.userId, musician.id))
    .returning({ bandId: bandMembers.bandId })
  return bandId
}

test('who is deactivated, whose time is over and who plays in another band has no column', async () => {
  const [gone, over, others] = [
    await createMusician('Gone'),
    await createMusician('Over'),
    await createMusician('Other'),
  ]
  await plays(await createMember(band.bandId, gone), ['bassoon'])
  await plays(await createMember(band.bandId, over), ['oboe'])
  await plays(await createBand(others), ['harp'])
  expect((await findPlayersOfParts(band)).map(({ name }) => name)).toEqual(['Gone', 'Nina', 'Otto', 'Over'])
  await setActive(gone.id, false)
  await db()
    .update(bandMembers)
    .set({ role: 'sub', endsAt: new Date(Date.now() - 1_000) })
    .where(eq(bandMembers.userId, over.id))
  expect((await findPlayersOfParts(band)).map(({ name }) => name)).toEqual(['Nina', 'Otto'])
})
