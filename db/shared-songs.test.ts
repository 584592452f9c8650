import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { createMusician, createSongs } from '@/e2e/factories'
import type { Musician } from '@/lib/musician'
import { shareToken } from '@/lib/share-address'
import type { SongFilter } from '@/lib/song-filter'
import { ownRepertoire } from './repertoires'
import { addShareLink } from './share-link-changes'
import { openSharedRepertoire } from './share-links'
import {
  countSharedFacets,
  countSharedKeys,
  countSharedSongs,
  findAllSharedSongs,
  findSharedSongs,
  type SharedLink,
} from './shared-songs'
import { findSongs } from './songs'

let nina: Musician

beforeEach(async () => {
  nina = await createMusician()
  await createSongs(nina, [
    { title: 'Blue Bossa', artist: 'Kenny', genre: 'Jazz', key: 'Cm', tags: ['canary-tag'], readiness: 'ready' },
    { title: 'So What', artist: 'Miles', genre: 'Jazz', key: 'Dm', notes: 'canary-notes', readiness: 'wish' },
    { title: 'Jolene', artist: 'Dolly', genre: 'Country', key: 'C#m', driveFileId: 'canary-drive-file' },
  ])
})

async function shared(filter: SongFilter): Promise<SharedLink> {
  const formKey = randomUUID()
  await addShareLink(ownRepertoire(nina), { title: 'Jazz', filter, ending: null, passcode: null }, formKey)
  return (await openSharedRepertoire(shareToken(nina.id, formKey))) as SharedLink
}

test('what was not shared is in no list, no number, no filter and no sun', async () => {
  const link = await shared({ genre: 'Jazz' })
  const { songs } = await findSharedSongs(link, { filter: {}, sort: 'title' })
  expect(songs.map(({ title }) => title)).toEqual(['Blue Bossa', 'So What'])
  expect(await countSharedSongs(link, {})).toMatchObject({ songs: 2, artists: 2, genres: 1 })
  expect(await countSharedKeys(link)).toEqual(
    Array.from({ length: 24 }, (_, key) => (key === 21 || key === 23 ? 1 : 0)),
  )
  const { genre } = await countSharedFacets(link, { genre: 'Jazz' })
  expect(genre).toEqual([{ value: 'Jazz', count: 2 }])
  for (const filter of [{ search: 'jolene' }, { search: 'joleen' }, { genre: 'Country' }, { keys: [16] }]) {
    const found = await findSharedSongs(link, { filter, sort: 'title' })
    expect([...found.songs, ...found.close]).toEqual([])
    expect(await countSharedSongs(link, filter)).toMatchObject({ found: 0 })
  }
})

test('a guest gets no note, tag, readiness, file or id', async () => {
  const link = await shared({})
  const found = await findSharedSongs(link, { filter: {}, sort: 'title' })
  const own = await findSongs(ownRepertoire(nina), { filter: {}, sort: 'title' })
  const text = JSON.stringify([found, await countSharedFacets(link, {})])
  for (const canary of ['canary', 'wish', nina.id, nina.repertoireId, ...own.songs.map(({ id }) => id)])
    expect(text).not.toContain(canary)
  expect(Object.keys(found.songs[0]!).sort()).toEqual(
    ['artist', 'chartTypes', 'genre', 'id', 'key', 'readiness', 'tempo', 'title'].sort(),
  )
  const elsewhere = await findSharedSongs(await shared({}), { filter: {}, sort: 'title' })
  expect(elsewhere.songs.map(({ id }) => id)).not.toContain(found.songs[0]!.id)
})

test('a guest cannot ask about what is private', async () => {
  const link = await shared({})
  for (const filter of [{ tag: 'canary-tag' }, { readiness: 'wish' }, { added: '1999-01' }] as SongFilter[])
    expect(await countSharedSongs(link, filter)).toMatchObject({ found: 3 })
  expect(await countSharedFacets(link, {})).toMatchObject({ readiness: [], tag: [] })
})

test('the next page is reached by a sealed cursor, and everything by one long page', async () => {
  await createSongs(
    nina,
    Array.from({ length: 110 }, (_, n) => ({ title: `Song ${n}` })),
  )
  const link = await shared({})
  const one = await findSharedSongs(link, { filter: {}, sort: 'title' })
  expect(one.songs).toHaveLength(50)
  expect(Buffer.from(one.next!, 'base64url').toString('latin1')).not.toMatch(/song|[0-9a-f]{8}-/i)
  const two = await findSharedSongs(link, { filter: {}, sort: 'title', after: one.next! })
  const own = await findSongs(ownRepertoire(nina), { filter: {}, sort: 'title' })
  const forged = await findSharedSongs(link, { filter: {}, sort: 'title', after: own.next! })
  expect(forged.songs[0]!.title).toBe(one.songs[0]!.title)
  const all = await findAllSharedSongs(link, { filter: {}, sort: 'title' })
  expect(all.songs).toHaveLength(113)
  expect(all.songs.slice(0, 100)).toEqual([...one.songs, ...two.songs])
  expect(new Set(all.songs.map(({ id }) => id)).size).toBe(113)
})
