import { randomUUID } from 'node:crypto'
import { inArray } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { createMusician, createSong } from '@/e2e/factories'
import { songKey } from '@/lib/music/song-identity'
import { EMPTY_SONG } from '@/lib/songs'
import { createBand, createMember } from './band-factories'
import type { Member } from './band-membership'
import { markPlayed } from './band-plays'
import { db } from './client'
import { bandRepertoire, ownRepertoire, repertoireVersion, type Writable, writableBandRepertoire } from './repertoires'
import { songs } from './schema'
import { addSong, removeSongs } from './song-changes'

const DAY = '2026-11-21'
const PLAYED = { songKeys: [songKey('So What', null)], title: 'So What' }

let nina: Member
let otto: Member
let ours: Writable
let theBands: string
let mine: string

beforeEach(async () => {
  nina = await createBand(await createMusician('Nina'))
  otto = await createMember(nina.bandId, await createMusician('Otto'))
  ours = writableBandRepertoire(nina)!
  theBands = await addSong(ours, { ...EMPTY_SONG, title: 'So What' }, randomUUID())
  mine = await createSong(nina.musician, { title: 'So What' })
})

const play = () => markPlayed(ours, nina, PLAYED, DAY, [nina.musician.id])

async function lastPlayed(ids: string[]) {
  const { id, lastPlayedOn } = songs
  const rows = await db().select({ id, lastPlayedOn }).from(songs).where(inArray(songs.id, ids))
  const days = new Map(rows.map((row) => [row.id, row.lastPlayedOn?.toISOString().slice(0, 10)]))
  return ids.map((one) => days.get(one))
}

test('a song in the trash was not played', async () => {
  const removed = [
    await addSong(ours, { ...EMPTY_SONG, title: 'So What' }, randomUUID()),
    await createSong(nina.musician, { title: 'So What' }),
  ]
  await removeSongs(ours, removed)
  await removeSongs(ownRepertoire(nina.musician), removed)
  expect(await play()).toBe(true)
  expect(await lastPlayed([theBands, mine])).toEqual([DAY, DAY])
  expect(await lastPlayed(removed)).toEqual([undefined, undefined])
})

test('who notes it changes the band’s repertoire and their own, and nobody else’s', async () => {
  const theirs = await createSong(otto.musician, { title: 'So What' })
  const read = [bandRepertoire(nina), ownRepertoire(nina.musician), ownRepertoire(otto.musician)]
  const versions = () => Promise.all(read.map((from) => repertoireVersion(from)))
  const [band, own, other] = (await versions()) as [number, number, number]
  await play()
  expect(await versions()).toEqual([band + 1, own + 1, other])
  expect(await lastPlayed([theirs])).toEqual([undefined])
})
