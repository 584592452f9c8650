import { randomUUID } from 'node:crypto'
import { NextRequest } from 'next/server'
import { beforeEach, expect, test, vi } from 'vitest'
import { createBand, createMember } from '@/db/band-factories'
import { addChart, type NewChart } from '@/db/chart-changes'
import { addChartFile } from '@/db/chart-files'
import { ownRepertoire, type Writable, writableBandRepertoire } from '@/db/repertoires'
import { addSetlist, removeSetlist } from '@/db/setlist-changes'
import { addSong, removeSongs } from '@/db/song-changes'
import { keepReading } from '@/db/song-readings'
import { createMusician, createSession, createSong } from '@/e2e/factories'
import { songKey } from '@/lib/music/song-identity'
import type { Musician } from '@/lib/musician'
import { EMPTY_SONG } from '@/lib/songs'
import type { StageList } from '@/lib/stage/stage-list'
import { GET as setlistToKeep } from './setlists/[setlistId]/route'
import { GET as songToKeep } from './songs/[songId]/route'
import { GET as songsToKeep } from './songs/route'
import { GET as who } from './who/route'

const jar = new Map<string, string>()
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined) }),
}))

const TEXT: NewChart = {
  ...{ kind: 'chord chart', label: null, instrument: null, transposition: null, key: null },
  ...{ text: '[C]la', driveFileId: null, driveResourceKey: null },
}

let [musician, other]: Musician[] = [] as never
beforeEach(async () => {
  jar.clear()
  ;[musician, other] = [await createMusician(), await createMusician()]
  await signIn(musician!)
})

test('a song with all its charts: pages, files, and what is in Drive', async () => {
  const id = await createSong(musician!, { title: 'Sun Up', key: 'Bb' })
  const text = await chart(ownRepertoire(musician!), id)
  const pdf = await file(ownRepertoire(musician!), id)
  await chart(ownRepertoire(musician!), id, { text: null, driveFileId: 'a'.repeat(33) })
  expect(await song(id)).toMatchObject({
    ...{ id: `song ${id}`, title: 'Sun Up', href: `/songs/${id}`, elsewhere: 1, cut: false },
    pages: [`/songs/${id}`, `/songs/${id}/charts/${text}`, `/songs/${id}/charts/${pdf}`],
    files: [{ href: `/api/charts/${pdf}`, size: PDF.length }],
    songs: [{ title: 'Sun Up', key: 'Bb', href: `/songs/${id}` }],
  })
})

test('the version changes with the song, its charts, and how it is read here, and else not', async () => {
  const id = await createSong(musician!, { title: 'Sun Up' })
  const versions = [(await song(id)).version]
  expect((await song(id)).version).toBe(versions[0])
  await chart(ownRepertoire(musician!), id)
  versions.push((await song(id)).version)
  await keepReading(musician!, ownRepertoire(musician!), id, { key: 'E' })
  versions.push((await song(id)).version)
  jar.set('charts', 'for=alto-sax')
  versions.push((await song(id)).version)
  expect(new Set(versions).size).toBe(4)
})

test('a setlist with the charts that fit the reader, for every member and nobody else', async () => {
  const owner = await createBand(musician!)
  const band = writableBandRepertoire(owner)!
  const id = await addSong(band, { ...EMPTY_SONG, title: 'Sun Up' }, randomUUID())
  const text = await chart(band, id)
  const alto = await file(band, id, { instrument: 'Alto sax', transposition: 'Eb' })
  const trumpet = await file(band, id, { instrument: 'Trumpet', transposition: 'Bb' })
  const setlist = await addSetlist(
    band,
    { title: 'Friday', lineUp: [], songs: [entry('Sun Up', id), entry('By heart', null)] },
    randomUUID(),
  )
  const page = (chartId: string) => `/bands/${owner.bandId}/songs/${id}/charts/${chartId}`
  const ask = () => setlistToKeep(request(`band=${owner.bandId}`), given({ setlistId: setlist }))
  jar.set('charts', 'for=alto-sax')
  const list = await listOf(await ask())
  expect(list.pages).toEqual([`/bands/${owner.bandId}/setlists/${setlist}`, page(alto), page(text)])
  expect(list.files.map(({ href }) => href)).toEqual([`/api/charts/${alto}?band=${owner.bandId}`])
  expect(list.songs).toMatchObject([{ href: page(alto) }, { title: 'By heart', href: null }])
  jar.set('charts', 'for=trumpet')
  expect((await listOf(await ask())).songs[0]).toMatchObject({ href: page(trumpet) })
  await signIn(other!)
  expect([(await ask()).status, await (await ask()).json()]).toMatchObject([404, { state: 'gone' }])
  await createMember(owner.bandId, other!, { role: 'sub' })
  expect((await listOf(await ask())).owner).not.toBe(list.owner)
  await removeSetlist(band, setlist)
  expect((await ask()).status).toBe(404)
})

test('of a repertoire what the filter lets through and has a chart', async () => {
  const with_ = await createSong(musician!, { title: 'With', genre: 'Jazz' })
  await createSong(musician!, { title: 'Without', genre: 'Jazz' })
  await chart(ownRepertoire(musician!), await createSong(musician!, { title: 'Other', genre: 'Folk' }))
  await chart(ownRepertoire(other!), await createSong(other!, { title: 'Theirs', genre: 'Jazz' }))
  await chart(ownRepertoire(musician!), with_)
  const list = await listOf(await songsToKeep(request('genre=Jazz')))
  expect(list).toMatchObject({ songs: [{ title: 'With' }], href: '/repertoire?genre=Jazz', id: 'songs own genre=Jazz' })
  expect((await songsToKeep(request(`band=${randomUUID()}`))).status).toBe(404)
})

test('a song of somebody else and one in the trash are gone; nobody is told to sign in', async () => {
  const [mine, theirs] = [await createSong(musician!, { title: 'Mine' }), await createSong(other!, { title: 'Theirs' })]
  const answers = async () => [mine, theirs, 'nonsense'].map(async (id) => (await askSong(id)).status)
  expect(await Promise.all(await answers())).toEqual([200, 404, 404])
  await removeSongs(ownRepertoire(musician!), [mine])
  expect((await askSong(mine)).status).toBe(404)
  jar.clear()
  expect(await Promise.all(await answers())).toEqual([401, 401, 401])
})

test('a device asks for whom it may show what it kept', async () => {
  const mine = await (await who()).json()
  expect(mine.owner).toMatch(/^[\w-]{22}$/)
  expect(mine.owner).not.toContain(musician!.id)
  await signIn(other!)
  expect(await (await who()).json()).not.toEqual(mine)
  jar.clear()
  expect(await (await who()).json()).toEqual({ owner: null })
})

const PDF = Buffer.from('%PDF-1.7\n%%EOF\n')
const request = (query = '') => new NextRequest(`http://localhost:3000/api/stage?${query}`)
const given = <Params>(params: Params) => ({ params: Promise.resolve(params) })
const askSong = (songId: string) => songToKeep(request(), given({ songId }))
const song = async (id: string) => listOf(await askSong(id))

async function listOf(answer: Response): Promise<StageList> {
  expect(answer.status).toBe(200)
  expect(answer.headers.get('cache-control')).toBe('private, no-store')
  return answer.json()
}

async function signIn(who: Musician) {
  jar.set('soleil', await createSession(who))
}

async function chart(to: Writable, songId: string, fields: Partial<NewChart> = {}) {
  return idOf(await addChart(to, songId, { ...TEXT, ...fields }, randomUUID()))
}

async function file(to: Writable, songId: string, fields: object = {}) {
  const about = { kind: 'part' as const, label: null, instrument: null, transposition: null, key: null, ...fields }
  const bytes = { name: 'a.pdf', type: 'application/pdf' as const, pages: null, bytes: PDF }
  return idOf(await addChartFile(to, songId, { about, file: bytes, formKey: randomUUID() }))
}

function idOf(made: { id: string } | string): string {
  if (typeof made === 'string') throw new Error(made)
  return made.id
}

function entry(title: string, songId: string | null) {
  const unknown = { artist: null, key: null, tempo: null, durationSeconds: null, note: null }
  return { songId, songKey: songKey(title, null), title, ...unknown }
}
