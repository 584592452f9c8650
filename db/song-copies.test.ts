import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { createMusician, createSong } from '@/e2e/factories'
import { copied } from '@/lib/lineage'
import type { Musician } from '@/lib/musician'
import { EMPTY_SONG } from '@/lib/songs'
import { createBand, createMember } from './band-factories'
import type { Member } from './band-membership'
import { db } from './client'
import { bandRepertoire, ownRepertoire, writableBandRepertoire } from './repertoires'
import { users } from './schema'
import { changeSong, removeSongs, restoreSongs } from './song-changes'
import { copySongs, takeOver } from './song-copies'
import { findLineage } from './song-origins'
import { findSong, findSongs } from './songs'

let nina: Musician
let otto: Musician
let band: Member
let asOtto: Member

beforeEach(async () => {
  ;[nina, otto] = [await createMusician('Nina'), await createMusician('Otto')]
  const { bandId } = await createBand(nina)
  band = await createMember(bandId, nina, { role: 'owner' })
  asOtto = await createMember(bandId, otto)
})

const SONG = { title: 'So What', artist: 'Miles Davis', key: 'Dm', tempo: 136 }
const toBand = () => writableBandRepertoire(band)!
const listed = async (member: Member) => (await findSongs(bandRepertoire(member), { filter: {}, sort: 'title' })).songs

test('songs go to the band with where they came from, once per form, and never twice', async () => {
  const id = await createSong(nina, { ...SONG, notes: 'mine alone', tags: ['secret'], readiness: 'wish' })
  const key = randomUUID()
  for (let arrival = 1; arrival <= 2; arrival++)
    expect(await copySongs(ownRepertoire(nina), toBand(), [id], key)).toMatchObject({
      ids: [expect.any(String)],
      known: 0,
    })
  expect(await copySongs(ownRepertoire(nina), toBand(), [id], randomUUID())).toMatchObject({ ids: [], known: 1 })
  const [row] = await listed(asOtto)
  const song = (await findSong(bandRepertoire(asOtto), row!.id))!
  expect(song).toMatchObject({ ...SONG, notes: null, tags: [], readiness: null })
  expect(await findLineage(otto, song, asOtto)).toMatchObject({
    from: { musician: 'Nina', mine: false },
    theirs: { changes: [] },
  })
})

test('nobody copies what they may not read', async () => {
  const id = await createSong(otto, SONG)
  expect(await copySongs(ownRepertoire(nina), toBand(), [id], randomUUID())).toMatchObject({ ids: [], known: 0 })
  const stranger = await createMusician()
  const theirs = await createBand(stranger)
  await copySongs(ownRepertoire(otto), writableBandRepertoire(asOtto)!, [id], randomUUID())
  const [row] = await listed(band)
  expect(await copySongs(bandRepertoire(theirs), ownRepertoire(stranger), [row!.id], randomUUID())).toMatchObject({
    ids: [],
  })
})

test('later changes are shown to who may see them, and taken over field by field', async () => {
  const id = await createSong(nina, SONG)
  await copySongs(ownRepertoire(nina), toBand(), [id], randomUUID())
  const [row] = await listed(band)
  const inBand = async () => (await findSong(bandRepertoire(band), row!.id))!
  await changeSong(toBand(), await inBand(), { ...EMPTY_SONG, ...SONG, tempo: 200 })
  await changeSong(ownRepertoire(nina), { id, version: 1 }, { ...EMPTY_SONG, ...SONG, key: 'Ebm', tempo: 140 })
  const lineage = (await findLineage(otto, await inBand(), asOtto))!
  expect(lineage.theirs!.changes).toEqual([
    { field: 'key', here: 'Dm', there: 'Ebm' },
    { field: 'tempo', here: 200, there: 140 },
  ])
  await createMember(band.bandId, nina, { role: 'owner', shares: 'nothing' })
  expect((await findLineage(otto, await inBand(), asOtto))!.theirs).toBeNull()
  expect((await findLineage(nina, await inBand(), band))!.theirs!.changes).toHaveLength(2)
  const song = await inBand()
  expect(await takeOver(toBand(), { id: song.id, version: song.version - 1 }, ['key'], lineage.theirs!.fields)).toBe(
    false,
  )
  expect(await takeOver(toBand(), song, ['key'], lineage.theirs!.fields)).toBe(true)
  expect(await inBand()).toMatchObject({ key: 'Ebm', tempo: 200, title: 'So What' })
  expect((await findLineage(nina, await inBand(), band))!.theirs!.changes).toEqual([])
})

test.each([{ isActive: false }, { deletionAskedAt: new Date() }])(
  'nothing is told any more of the songs of a bandmate who is gone: %j',
  async (gone) => {
    const id = await createSong(nina, SONG)
    await copySongs(ownRepertoire(nina), toBand(), [id], randomUUID())
    await changeSong(ownRepertoire(nina), { id, version: 1 }, { ...EMPTY_SONG, ...SONG, tempo: 140 })
    const song = (await findSong(bandRepertoire(asOtto), (await listed(asOtto))[0]!.id))!
    expect((await findLineage(otto, song, asOtto))!.theirs!.changes).toHaveLength(1)
    await db().update(users).set(gone).where(eq(users.id, nina.id))
    expect((await findLineage(otto, song, asOtto))!.theirs).toBeNull()
  },
)

test('a song comes back to a musician, who keeps it when the band is gone for them', async () => {
  const id = await createSong(nina, SONG)
  await copySongs(ownRepertoire(nina), toBand(), [id], randomUUID())
  const [row] = await listed(asOtto)
  expect(await copySongs(bandRepertoire(asOtto), ownRepertoire(otto), [row!.id], randomUUID())).toMatchObject({
    ids: [expect.any(String)],
    known: 0,
  })
  const [own] = (await findSongs(ownRepertoire(otto), { filter: {}, sort: 'title' })).songs
  const song = (await findSong(ownRepertoire(otto), own!.id))!
  expect(await findLineage(otto, song)).toMatchObject({
    from: { band: 'The Test Tones' },
    theirs: { fields: copied(song) },
  })
  await removeSongs(toBand(), [row!.id])
  expect(await findLineage(otto, song)).toMatchObject({ from: { band: 'The Test Tones' }, theirs: null })
})

test('nothing is taken over into a song of somebody else', async () => {
  const id = await createSong(nina, SONG)
  const there = copied({ ...EMPTY_SONG, ...SONG, key: 'Ebm' })
  expect(await takeOver(ownRepertoire(otto), { id, version: 1 }, ['key'], there)).toBe(false)
  expect(await findSong(ownRepertoire(nina), id)).toMatchObject({ key: 'Dm', version: 1 })
})

test('nothing is taken over into a song in the trash', async () => {
  const [own, id] = [ownRepertoire(nina), await createSong(nina, SONG)]
  await removeSongs(own, [id])
  const there = copied({ ...EMPTY_SONG, ...SONG, key: 'Ebm' })
  expect(await takeOver(own, { id, version: 2 }, ['key'], there)).toBe(false)
  await restoreSongs(own, [id])
  expect(await findSong(own, id)).toMatchObject({ key: 'Dm', version: 3 })
})
