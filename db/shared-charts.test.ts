import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { createMusician, createSong, createSongs } from '@/e2e/factories'
import type { Musician } from '@/lib/musician'
import { shareToken } from '@/lib/share-address'
import { SHARE_LIMITS } from '@/lib/share-links'
import { EMPTY_SONG } from '@/lib/songs'
import { createBand } from './band-factories'
import { addGuest } from './band-guests'
import { addChart, changeChart, type NewChart, removeChart } from './chart-changes'
import { addChartFile } from './chart-files'
import { emptyOldCharts } from './charts-trash'
import { db, rowsOf } from './client'
import { findFrozenSongs } from './frozen-songs'
import { findPlayers } from './line-up'
import { ownRepertoire } from './repertoires'
import { chartFiles, charts, shareLinks, songs } from './schema'
import { addSetlist, removeSetlist } from './setlist-changes'
import { addShareLink, type NewShareLink, revokeShareLink } from './share-link-changes'
import { openSharedRepertoire, type SharedCharts } from './share-links'
import { dropOldSnapshots } from './share-snapshots'
import { findPlaces, findSharedFile, findSharedSheet, findSharedText, readSharedBytes } from './shared-charts'
import { changeSong, removeSongs } from './song-changes'
import { findSongs } from './songs'

const CHART: NewChart = {
  ...{ kind: 'chord chart', label: null, instrument: null, transposition: null, key: null },
  ...{ text: '{key: C}\n[C]la', driveFileId: null, driveResourceKey: null },
}
const ABOUT = { kind: 'part' as const, label: null, instrument: null, transposition: 'Eb' as const, key: null }

let nina: Musician
let other: Musician
let [shared, hidden]: [string, string] = [] as never
let chart: string
let file: string
let hiddenFile: string

const mine = () => ownRepertoire(nina)
const charted = async (songId: string, of = nina) => {
  const made = await addChart(ownRepertoire(of), songId, CHART, randomUUID())
  return (made as { id: string }).id
}
const filed = async (songId: string, bytes: string, of = nina) => {
  const upload = { name: `${bytes}.pdf`, type: 'application/pdf' as const, pages: 1, bytes: Buffer.from(bytes) }
  const made = await addChartFile(ownRepertoire(of), songId, { about: ABOUT, file: upload, formKey: randomUUID() })
  return (made as { id: string }).id
}

beforeEach(async () => {
  ;[nina, other] = [await createMusician(), await createMusician()]
  shared = await createSong(nina, { title: 'So What', genre: 'Jazz', key: 'C', capo: 2, driveFileId: 'a'.repeat(33) })
  hidden = await createSong(nina, { title: 'Jolene', genre: 'Country' })
  ;[chart, file] = [await charted(shared), await filed(shared, 'shared part')]
  hiddenFile = await filed(hidden, 'hidden part')
})

async function share(link: Partial<NewShareLink> = {}) {
  const formKey = randomUUID()
  const made = await addShareLink(
    mine(),
    { title: 'Friday', filter: { genre: 'Jazz' }, ending: null, passcode: null, charts: true, ...link },
    formKey,
  )
  expect(made).toBe('made')
  const token = shareToken(nina.id, formKey)
  const open = async () => {
    const link = await openSharedRepertoire(token)
    return link && link.state !== 'locked' ? link : undefined
  }
  return { token, open, shown: (await open())!.charts as SharedCharts, id: (await open())!.id }
}

async function setlist() {
  const place = { artist: null, key: 'Eb', tempo: null, durationSeconds: null, note: 'softly' }
  return addSetlist(
    mine(),
    {
      title: 'Gig',
      lineUp: [],
      songs: [
        { ...place, songId: shared, songKey: 'k', title: 'So What' },
        { ...place, songId: null, songKey: 'x', title: 'Spoken' },
      ],
    },
    randomUUID(),
  )
}

const KINDS = [
  ['what a filter lets through', {}],
  ['one song', { song: true }],
  ['a setlist', { setlist: true }],
] as const

describe.each([
  ['live', false],
  ['frozen', true],
])('behind a %s link', (_, frozen) => {
  test.each(KINDS)('of %s one reads its charts, texts and files', async (_kind, kind) => {
    const { shown } = await share({ frozen, ...(await which(kind)) })
    const sheet = await findSharedSheet(shown, shared)
    expect(sheet!.song).toMatchObject({ title: 'So What', key: 'setlist' in kind ? 'Eb' : 'C' })
    expect(sheet!.song.capo).toBe('setlist' in kind ? null : 2)
    expect(sheet!.charts.map(({ id }) => id)).toEqual([chart, file, shared])
    expect(await findSharedText(shown, shared, chart)).toBe(CHART.text)
    expect(await findSharedFile(shown, file)).toMatchObject({ name: 'shared part.pdf', size: 11 })
    expect((await readSharedBytes(shown, file, 7, 10))!.toString()).toBe('part')
  })

  test.each(KINDS)('of %s what was not shared is not there: a song, its charts, their files', async (_kind, kind) => {
    const strangers = await createSong(other, { title: 'So What', genre: 'Jazz' })
    const [strangeChart, strangeFile] = [await charted(strangers, other), await filed(strangers, 'theirs', other)]
    const hiddenChart = await charted(hidden)
    const { shown } = await share({ frozen, ...(await which(kind)) })
    for (const song of [hidden, strangers, randomUUID()]) expect(await findSharedSheet(shown, song)).toBeUndefined()
    for (const [song, id] of [
      [hidden, hiddenChart],
      [strangers, strangeChart],
    ] as const)
      expect(await findSharedText(shown, song, id)).toBeUndefined()
    for (const id of [hiddenFile, strangeFile, chart, randomUUID()]) {
      expect(await findSharedFile(shown, id)).toBeUndefined()
      expect(await readSharedBytes(shown, id, 0, 5)).toBeUndefined()
    }
  })

  test('without charts there are none, and revoking ends everything', async () => {
    expect((await (await share({ frozen, charts: false })).open())!.charts).toBeNull()
    const { open, id } = await share({ frozen })
    expect(await revokeShareLink(ownRepertoire(other), id)).toBe(false)
    expect(await open()).toBeDefined()
    expect(await revokeShareLink(mine(), id)).toBe(true)
    expect(await open()).toBeUndefined()
    const left = await rowsOf(db(), sql`select 1 from share_snapshots where share_link_id = ${id}`)
    expect(left).toEqual([])
  })
})

async function which(kind: { song?: boolean; setlist?: boolean }): Promise<Partial<NewShareLink>> {
  if (kind.song) return { filter: {}, songId: shared }
  return kind.setlist ? { filter: {}, setlistId: await setlist() } : {}
}

test('a live link follows: a removed chart and a removed song are gone, also the link of that song alone', async () => {
  const [list, one] = [await share(), await share({ filter: {}, songId: shared })]
  await removeChart(mine(), { songId: shared, id: file })
  expect(await findSharedFile(list.shown, file)).toBeUndefined()
  await removeSongs(mine(), [shared])
  expect(await findSharedSheet(list.shown, shared)).toBeUndefined()
  expect(await findSharedText(list.shown, shared, chart)).toBeUndefined()
  expect(await one.open()).toBeUndefined()
})

test('a frozen link shows what was there when it was made, and its files stay while it needs them', async () => {
  const [list, one] = [await share({ frozen: true }), await share({ frozen: true, filter: {}, songId: shared })]
  await changeChart(mine(), { songId: shared, id: chart, version: 1 }, { ...CHART, text: '[G]changed' })
  await removeChart(mine(), { songId: shared, id: file })
  await createSong(nina, { title: 'Later', genre: 'Jazz' })
  const song = { ...EMPTY_SONG, title: 'Renamed', genre: 'Pop' }
  await changeSong(mine(), { id: shared, version: 3 }, song)
  await removeSongs(mine(), [shared])
  await db()
    .update(charts)
    .set({ deletedAt: new Date(0) })
    .where(eq(charts.id, file))
  await db()
    .update(chartFiles)
    .set({ createdAt: new Date(0) })
  await emptyOldCharts()
  const opened = await list.open()
  expect(opened?.state === 'frozen' && (await findFrozenSongs(opened))).toMatchObject([{ title: 'So What' }])
  for (const { shown, open } of [list, one]) {
    expect(await open()).toBeDefined()
    expect(await findSharedText(shown, shared, chart)).toBe(CHART.text)
    expect((await readSharedBytes(shown, file, 0, 5))!.toString()).toBe('shared')
  }
  await db().delete(songs).where(eq(songs.id, shared))
  expect(await findSharedSheet(list.shown, shared)).toMatchObject({ song: { title: 'So What' } })

  await db()
    .update(shareLinks)
    .set({ expiresAt: new Date(0) })
  await dropOldSnapshots()
  await emptyOldCharts()
  const mineLeft = eq(chartFiles.repertoireId, nina.repertoireId)
  expect(await db().select({ name: chartFiles.name }).from(chartFiles).where(mineLeft)).toEqual([
    { name: 'hidden part.pdf' },
  ])
})

test('a frozen link holds no chart that was in the trash, and no song that was, when it was made', async () => {
  await removeChart(mine(), { songId: shared, id: chart })
  const list = await share({ frozen: true })
  expect(await findSharedText(list.shown, shared, chart)).toBeUndefined()
  expect(await findSharedSheet(list.shown, shared)).toBeDefined()
  const setlistId = await setlist()
  await removeSongs(mine(), [shared])
  const ofSet = await share({ frozen: true, filter: {}, setlistId })
  expect(await findSharedSheet(ofSet.shown, shared)).toBeUndefined()
  const opened = await ofSet.open()
  const places = opened?.state === 'frozen' ? await findFrozenSongs(opened) : []
  expect(places.map(({ title, songId }) => [title, songId])).toEqual([
    ['So What', null],
    ['Spoken', null],
  ])
})

test('places of a setlist are read in their order, those without a song left out; it ends with its links', async () => {
  const id = await setlist()
  const { shown, open } = await share({ filter: {}, setlistId: id })
  expect(await findPlaces(shown)).toMatchObject([{ songId: shared, title: 'So What', note: 'softly' }])
  expect(await findSharedSheet(shown, shared)).toMatchObject({ here: 0, song: { note: 'softly' } })
  await removeSetlist(mine(), id)
  expect(await open()).toBeUndefined()
})

test('a song that stands in a setlist twice is where the address says', async () => {
  const place = {
    artist: null,
    key: null,
    tempo: null,
    durationSeconds: null,
    note: null,
    songId: shared,
    songKey: 'k',
  }
  const again = [
    { ...place, title: 'First' },
    { ...place, title: 'Encore' },
  ]
  const id = await addSetlist(mine(), { title: 'Gig', lineUp: [], songs: again }, randomUUID())
  const { shown } = await share({ filter: {}, setlistId: id })
  expect(await findSharedSheet(shown, shared)).toMatchObject({ here: 0, song: { title: 'First' } })
  expect(await findSharedSheet(shown, shared, 1)).toMatchObject({ here: 1, song: { title: 'Encore' } })
  expect(await findSharedSheet(shown, shared, 7)).toMatchObject({ here: 0 })
})

test('a snapshot has an end', async () => {
  await createSongs(
    nina,
    Array.from({ length: SHARE_LIMITS.frozenSongs + 1 }, (_, n) => ({ title: `Song ${n}` })),
  )
  const link = { title: 'All', filter: {}, ending: null, passcode: null, frozen: true }
  expect(await addShareLink(mine(), link, randomUUID())).toBe('too many')
  expect(await addShareLink(mine(), { ...link, filter: { genre: 'Jazz' } }, randomUUID())).toBe('made')
})

test('who plays by a link of one song plays that song alone, and by a frozen one nothing that came later', async () => {
  const band = await createBand(other)
  const add = async (link: Partial<NewShareLink>) => {
    const { id } = await share({ charts: false, ...link })
    await addGuest(band, { name: link.title!, source: { shareLinkId: id } }, randomUUID())
  }
  await add({ title: 'One song', filter: {}, songId: shared })
  await add({ title: 'Frozen', filter: {}, frozen: true })
  const guests = (await findPlayers(band)).filter(({ kind }) => kind === 'guest')
  const [one, frozen] = ['One song', 'Frozen'].map((title) => guests.find(({ name }) => name === title)!)
  const { songs: played } = await findSongs(one!.from!, { filter: {}, sort: 'title' })
  expect(played.map(({ title }) => title)).toEqual(['So What'])
  expect(frozen!.from).toBeUndefined()
})
