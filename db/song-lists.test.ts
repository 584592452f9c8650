import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { createMusician, createSong, createSongs } from '@/e2e/factories'
import { chartForm } from '@/lib/chart-form'
import { EMPTY_SONG } from '@/lib/songs'
import { addChart } from './chart-changes'
import { ownRepertoire } from './repertoires'
import { addSong, changeSong, removeSongs, restoreSongs } from './song-changes'
import { countFacets } from './song-facets'
import { findList, findListed } from './song-lists'
import type { SongQuery } from './song-pages'
import { countSongs, findSongs } from './songs'

const LIST: SongQuery = { filter: {}, sort: 'title' }

test('a list that is kept is what the database answers now, after every kind of change', async () => {
  const musician = await createMusician()
  const own = ownRepertoire(musician)
  const id = await createSong(musician, { title: 'Naima', key: 'Ab', tempo: 60 })
  const song = { ...EMPTY_SONG, title: 'Naima', key: 'A', tempo: 66 }
  const changes: (() => Promise<unknown>)[] = [
    () => addSong(own, { ...EMPTY_SONG, title: 'Footprints', genre: 'Jazz' }, randomUUID()),
    () => changeSong(own, { id, version: 1 }, song),
    () => addChart(own, id, chartForm.parse({ text: '[C]Sun' }), randomUUID()),
    () => removeSongs(own, [id]),
    () => restoreSongs(own, [id]),
  ]
  let before = JSON.stringify(await findList(own, LIST))
  for (const [place, change] of changes.entries()) {
    await change()
    const [found, counts, facets] = [
      await findSongs(own, LIST),
      await countSongs(own, LIST.filter),
      await countFacets(own, LIST.filter),
    ]
    const now = await findList(own, LIST)
    expect(now, `change ${place}`).toEqual({ found, counts, facets })
    expect(await findListed(own, LIST)).toEqual({ songs: found.songs, next: found.next })
    expect(JSON.stringify(now), `change ${place} is seen`).not.toBe(before)
    expect(await findList(own, LIST)).toBe(now)
    before = JSON.stringify(now)
  }
})

test('each search, filter, order and page is kept by itself, and nobody is answered from another’s', async () => {
  const [musician, other] = [await createMusician(), await createMusician()]
  await createSongs(musician, [{ title: 'Solar' }, { title: 'Nardis', genre: 'Jazz' }])
  await createSong(other, { title: 'Their secret tune', genre: 'Jazz' })
  const queries: SongQuery[] = [
    LIST,
    { filter: { search: 'sol' }, sort: 'title' },
    { filter: { genre: 'Jazz' }, sort: 'title' },
    { filter: {}, sort: 'recent' },
  ]
  for (const who of [musician, other, musician])
    for (const query of queries)
      expect((await findList(ownRepertoire(who), query)).found).toEqual(await findSongs(ownRepertoire(who), query))
})

test('of a repertoire that is seen in part nothing is kept', async () => {
  const musician = await createMusician()
  await createSong(musician, { title: 'Solar', tags: ['jazz'] })
  const part = { ...ownRepertoire(musician), scope: { tag: 'jazz' } }
  const first = await findList(part, LIST)
  expect(first.found.songs).toHaveLength(1)
  expect(await findList(part, LIST)).not.toBe(first)
})
