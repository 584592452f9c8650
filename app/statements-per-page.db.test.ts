import { randomUUID } from 'node:crypto'
import { Client as NeonClient } from '@neondatabase/serverless'
import { Client } from 'pg'
import { Fragment, isValidElement, type ReactNode } from 'react'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { createBand, createMember } from '@/db/band-factories'
import { addChart } from '@/db/chart-changes'
import { addDriveList } from '@/db/drive-lists'
import { ownRepertoire, writableBandRepertoire } from '@/db/repertoires'
import { addShareLink } from '@/db/share-link-changes'
import { removeSongs } from '@/db/song-changes'
import { copySongs } from '@/db/song-copies'
import { findSongs } from '@/db/songs'
import { createMusician, createSession, createSong, createSongs } from '@/e2e/factories'
import { chartForm } from '@/lib/chart-form'
import { readFileList } from '@/lib/drive-list/read-file-list'
import type { Musician } from '@/lib/musician'
import { shareToken } from '@/lib/share-address'
import { madeOf } from './(musician)/repertoire/made-of'

type Page = (props: {
  params: Promise<Record<string, string>>
  searchParams: Promise<Record<string, string>>
}) => unknown

const asking = vi.hoisted(() => {
  // What Redis keeps is not asked again; without it every page asks for everything.
  delete process.env.REDIS_URL
  return { musician: undefined as Musician | undefined, sql: [] as string[], questions: [] as string[], closed: false }
})
vi.mock('@/auth', () => ({
  requireMusician: async () => asking.musician,
  currentMusician: async () => asking.musician,
  currentSessionHash: async () => 'here',
}))
// No page waits for what is looked for apart, and it is looked for once.
vi.mock('@/db/together-near', () => ({ findNearPairs: async () => ({ pairs: [], more: 0 }) }))
const open = <Told>(told: Told): Told => {
  if (asking.closed) throw new Error('This page may not depend on it.')
  return told
}
vi.mock('next/headers', () => ({ cookies: async () => open(new Map()), headers: async () => open(new Headers()) }))

// What a page asks is counted where it leaves for the database, whichever the driver.
for (const { prototype } of [Client, NeonClient] as { prototype: Client }[]) {
  const ask = prototype.query as (...args: unknown[]) => unknown
  prototype.query = function (this: Client, statement: { text?: string }, ...rest: unknown[]) {
    asking.sql.push(statement.text ?? String(statement))
    asking.questions.push(JSON.stringify([statement.text, rest[0]]))
    return ask.call(this, statement, ...rest)
  } as typeof prototype.query
}

const PAGES: [name: string, statements: number, load: () => Promise<{ default: unknown }>, search?: string][] = [
  ['the repertoire', 4, () => import('./(musician)/repertoire/page')],
  ['a search', 5, () => import('./(musician)/repertoire/page'), 'q=song'],
  ['a song', 6, () => import('./(musician)/songs/[songId]/page')],
  ['a chart', 2, () => import('./(musician)/songs/[songId]/charts/[chartId]/page')],
  ['the form of a chart', 1, () => import('./(musician)/songs/[songId]/charts/[chartId]/edit/page')],
  ['the form of a new chart', 1, () => import('./(musician)/songs/[songId]/charts/new/page')],
  ['the form of a song', 2, () => import('./(musician)/songs/[songId]/edit/page')],
  ['charts from Drive', 4, () => import('./(musician)/songs/from-drive/page')],
  ['a list from Drive', 3, () => import('./(musician)/songs/from-drive/[listId]/page')],
  ['the stats', 2, () => import('./(musician)/stats/page')],
  ['sharing', 2, () => import('./(musician)/share/page')],
  ['a shared repertoire', 5, () => import('./s/[token]/page')],
  ['a shared song', 4, () => import('./s/[token]/songs/[songId]/page')],
  ['sharing a song', 4, () => import('./(musician)/songs/[songId]/share/page')],
  ['the imports', 2, () => import('./(musician)/import/page')],
  ['the answers to “same song?”', 1, () => import('./(musician)/import/answers/page')],
  ['what is kept for the stage', 2, () => import('./stage/page')],
  ['the trash', 1, () => import('./(musician)/trash/page')],
  ['exporting', 1, () => import('./(musician)/export/page')],
  ['a list to print', 1, () => import('./(musician)/export/print/page')],
  ['leaving', 2, () => import('./(musician)/settings/delete/page')],
  ['the settings', 4, () => import('./(musician)/settings/page')],
  ['a search everywhere', 3, () => import('./(musician)/search/page'), 'q=song'],
  ['the bands', 3, () => import('./(musician)/bands/page')],
  ['a band', 2, () => import('./(musician)/bands/[bandId]/page')],
  ['the settings of a band', 6, () => import('./(musician)/bands/[bandId]/settings/page')],
  ['the invitations of a band', 2, () => import('./(musician)/bands/[bandId]/invitations/page')],
  ['the songs of a band', 5, () => import('./(musician)/bands/[bandId]/songs/page')],
  ['charts from Drive of a band', 5, () => import('./(musician)/bands/[bandId]/songs/from-drive/page')],
  ['a song of a band', 8, async () => ofBand(await import('./(musician)/bands/[bandId]/songs/[songId]/page'))],
  ['the trash of a band', 2, () => import('./(musician)/bands/[bandId]/songs/trash/page')],
  ['what a band can play together', 10, () => import('./(musician)/bands/[bandId]/together/page')],
  ['the parts of a band', 7, () => import('./(musician)/bands/[bandId]/parts/page')],
  ['the parts of a song', 4, async () => ofBand(await import('./(musician)/bands/[bandId]/parts/[songId]/page'))],
  ['the guests of a band', 3, () => import('./(musician)/bands/[bandId]/together/guests/page')],
  ['what to learn next', 13, () => import('./(musician)/bands/[bandId]/together/learn/page')],
  ['the answers of a band', 2, () => import('./(musician)/bands/[bandId]/together/answers/page')],
  ['the setlists of a band', 3, () => import('./(musician)/bands/[bandId]/setlists/page')],
  ['the stats of a band', 10, () => import('./(musician)/bands/[bandId]/stats/page')],
  ['the log of a band', 2, () => import('./(musician)/bands/[bandId]/log/page')],
]

type World = { musician: Musician; params: Record<string, string> }
let small: World
let large: World
beforeAll(async () => {
  small = await world(12)
  large = await world(300)
})
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
})

test.each(PAGES)('%s asks at most %i statements, however many songs there are', async (_, most, load, search) => {
  const page = (await load()).default as Page
  const ask = async ({ musician, params }: World) => {
    asking.musician = musician
    asking.sql = []
    await render(await page({ params: Promise.resolve(params), searchParams: searchOf(search) }))
    return asking.sql.filter((text) => /^\s*(select|with|insert|update|delete)/i.test(text)).length
  }
  // What was read once is kept in the process, by another page too, and then there is less to ask.
  const [first, again] = [await ask(small), await ask(small)]
  expect([await ask(large), await ask(large)]).toEqual([first, again])
  expect(first).toBeLessThanOrEqual(most)
  expect(again).toBeLessThanOrEqual(first)
})

test('a list that is opened again and was not changed asks for its version alone', async () => {
  const page = (await import('./(musician)/repertoire/page')).default as unknown as Page
  asking.musician = small.musician
  await render(await page({ params: Promise.resolve({}), searchParams: searchOf('sort=tempo') }))
  asking.sql = []
  await render(await page({ params: Promise.resolve({}), searchParams: searchOf('sort=tempo') }))
  expect(asking.sql.filter((text) => /^\s*(select|with)/i.test(text))).toEqual([expect.stringContaining('"version"')])
})

test('one’s own repertoire and its frame ask nothing that a kept page is not asked, and look at no cookie', async () => {
  const { musician } = small
  const parts = await Promise.all([import('./(musician)/layout'), import('./(musician)/repertoire/page')])
  const [Frame, page] = parts.map((part) => part.default as unknown as Page)
  asking.musician = musician
  const made = async () => {
    await render(await page!({ params: Promise.resolve({}), searchParams: searchOf() }))
    await render(await Frame!({ params: Promise.resolve({}), searchParams: searchOf() }))
  }
  await made()
  asking.questions = []
  asking.closed = true
  await made().finally(() => {
    asking.closed = false
  })
  const asked = asking.questions.sort()
  asking.questions = []
  await madeOf(musician)
  expect(asked).toEqual(asking.questions.sort())
  expect(asked).toHaveLength(2)
})

async function world(songs: number): Promise<World> {
  const musician = await createMusician()
  const own = ownRepertoire(musician)
  await createSongs(
    musician,
    Array.from({ length: songs }, (_, at) => ({ title: `Song ${at}`, artist: `Artist ${at % 40}`, key: 'C' })),
  )
  const songId = await createSong(musician, { title: 'One', artist: 'Artist 1', genre: 'Jazz' })
  for (let at = 0; at < Math.min(songs / 6, 20); at++) {
    await createSession(musician)
    await removeSongs(own, [await createSong(musician, { title: `Gone ${at}` })])
    await addShareLink(own, { title: `Link ${at}`, filter: {}, ending: null, passcode: null }, randomUUID())
  }
  const member = await createBand(musician)
  const { bandId } = member
  await createMember(bandId, musician, { role: 'owner', instruments: ['trumpet', 'guitar'] })
  const mate = await createMusician()
  await createSong(mate, { title: 'One', artist: 'Artist 1' })
  await createMember(bandId, mate)
  for (let at = 0; at < Math.min(songs / 6, 20); at++) await createMember(bandId, await createMusician())
  const many = await findSongs(own, { filter: { search: 'song' }, sort: 'title' })
  const ids = many.songs.map(({ id }) => id)
  const copies = await copySongs(own, writableBandRepertoire(member)!, ids, randomUUID())
  const chart = await addChart(own, songId, chartForm.parse({ text: '[C]la' }), randomUUID())
  if (typeof chart === 'string') throw new Error(`No chart was made: ${chart}.`)
  const files = readFileList(Array.from({ length: songs }, (_, at) => `Song ${at}_Bb.pdf`).join('\n'))
  if ('problem' in files) throw new Error(files.problem)
  const listId = await addDriveList(own, { source: 'pasted', files: files.files }, randomUUID())
  const formKey = randomUUID()
  await addShareLink(own, { title: 'Open', filter: {}, ending: null, passcode: null, charts: true }, formKey)
  const token = shareToken(musician.id, formKey)
  return { musician, params: { songId, chartId: chart.id, listId, bandId, bandSongId: copies.ids[0]!, token } }
}

function ofBand({ default: page }: { default: unknown }): { default: Page } {
  const bandSong = async (params: Promise<Record<string, string>>) => ({
    ...(await params),
    songId: (await params).bandSongId!,
  })
  return { default: ({ params, searchParams }) => (page as Page)({ params: bandSong(params), searchParams }) }
}

async function searchOf(search = '') {
  return Object.fromEntries(new URLSearchParams(search))
}

/** Has the components of the server do their work. What uses hooks is for the browser, and only its children are the server's. */
async function render(node: unknown): Promise<void> {
  if (Array.isArray(node)) return void (await Promise.all(node.map(render)))
  if (!isValidElement<{ children?: ReactNode }>(node)) return
  const { type, props } = node
  if (typeof type !== 'function' || (type as unknown) === Fragment) return renderAll(props)
  try {
    await render(await (type as (props: object) => unknown)(props))
  } catch (error) {
    if (!/hook|reading 'use|null/i.test(String(error))) throw error
    await renderAll(props)
  }
}

async function renderAll(props: object): Promise<void> {
  await Promise.all(Object.values(props).map(render))
}
