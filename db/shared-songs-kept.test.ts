import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { createMusician, createSong } from '@/e2e/factories'
import type { Musician } from '@/lib/musician'
import { redis, restedRedis } from '@/lib/redis'
import { shareToken } from '@/lib/share-address'
import { startThrowAwayRedis } from '@/scripts/testing/throw-away-redis'
import { db } from './client'
import { ownRepertoire } from './repertoires'
import { songs } from './schema'
import { addShareLink, revokeShareLink } from './share-link-changes'
import { openSharedRepertoire } from './share-links'
import { countSharedFacets, countSharedKeys, countSharedSongs, findSharedSongs, type SharedLink } from './shared-songs'

const server = await startThrowAwayRedis()
process.env.REDIS_URL = server.url
afterAll(async () => {
  redis()?.disconnect()
  await server.stop()
})

let nina: Musician
let token: string

beforeEach(async () => {
  server.thaw()
  await vi.waitFor(async () => expect(await restedRedis()?.ping()).toBe('PONG'), 5000)
  await redis()!.flushall()
  nina = await createMusician()
  await createSong(nina, { title: 'Blue Bossa', genre: 'Jazz', notes: 'canary-notes', tags: ['canary-tag'] })
  token = await share()
})

async function share(): Promise<string> {
  const formKey = randomUUID()
  await addShareLink(ownRepertoire(nina), { title: 'Friday', filter: {}, ending: null, passcode: null }, formKey)
  return shareToken(nina.id, formKey)
}

const open = async (of = token) => (await openSharedRepertoire(of)) as SharedLink
const titles = async (link: SharedLink) =>
  (await findSharedSongs(link, { filter: {}, sort: 'title' })).songs.map(({ title }) => title)
const kept = async (answers: number) => {
  await vi.waitFor(async () => expect(await redis()!.dbsize()).toBe(answers))
  return redis()!.keys('cached:shared *')
}
const renameBehindTheBack = () =>
  db().update(songs).set({ title: 'Changed' }).where(eq(songs.repertoireId, nina.repertoireId))

test('rows are kept for an hour, and only what a guest may see', async () => {
  const link = await open()
  expect(await titles(link)).toEqual(['Blue Bossa'])
  await Promise.all([countSharedSongs(link, {}), countSharedFacets(link, {}), countSharedKeys(link)])
  const names = await kept(4)
  for (const name of names) {
    expect(await redis()!.ttl(name)).toBeGreaterThan(3500)
    for (const secret of ['canary', nina.id, nina.repertoireId, token])
      expect(name + (await redis()!.get(name))).not.toContain(secret)
  }
  await renameBehindTheBack()
  expect(await titles(await open())).toEqual(['Blue Bossa'])
  expect(await titles(await open(await share()))).toEqual(['Changed'])
  const searched = await findSharedSongs(await open(), { filter: { genre: 'Pop' }, sort: 'title' })
  expect(searched.songs).toEqual([])
})

test('a change is seen at once, also one made while Redis was away', async () => {
  expect(await titles(await open())).toEqual(['Blue Bossa'])
  await kept(1)
  await createSong(nina, { title: 'So What' })
  expect(await titles(await open())).toEqual(['Blue Bossa', 'So What'])
  await kept(2)
  server.freeze()
  await createSong(nina, { title: 'Zingaro' })
  expect(await titles(await open())).toEqual(['Blue Bossa', 'So What', 'Zingaro'])
  server.thaw()
  await vi.waitFor(async () => expect(await restedRedis()?.ping()).toBe('PONG'), 5000)
  expect(await titles(await open())).toEqual(['Blue Bossa', 'So What', 'Zingaro'])
})

test('a link that was ended opens nothing, although its rows are kept', async () => {
  const link = await open()
  await titles(link)
  await kept(1)
  await revokeShareLink(ownRepertoire(nina), link.id)
  expect(await openSharedRepertoire(token)).toBeUndefined()
})
