import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { createMusician } from '@/e2e/factories'
import { ASK_LIMITS } from '@/lib/part-ask'
import { EMPTY_SONG } from '@/lib/songs'
import { createBand, createMember } from './band-factories'
import type { Member } from './band-membership'
import { db } from './client'
import { askForPart, closeAsks, declinePart, takeBackAsk } from './part-ask-changes'
import { findAsks } from './part-asks'
import { writableBandRepertoire } from './repertoires'
import { bandMembers, charts, partAsks, songs, users } from './schema'
import { addSong } from './song-changes'

let nina: Member
let otto: Member
let elsewhere: Member
let songId: string

beforeEach(async () => {
  nina = await createBand(await createMusician('Nina'))
  otto = await createMember(nina.bandId, await createMusician('Otto'))
  elsewhere = await createMember((await createBand(nina.musician, 'Elsewhere')).bandId, otto.musician)
  songId = await songOf(nina)
})

const songOf = (member: Member) =>
  addSong(writableBandRepertoire(member)!, { ...EMPTY_SONG, title: 'So What' }, randomUUID())
const ask = (instrument = 'alto-sax') => askForPart(nina, { songId, instrument, whom: otto.musician.id }, randomUUID())
const waiting = async () => (await findAsks(nina)).map(({ instrument, state }) => [instrument, state])

test('whose time in the band is over is asked for nothing', async () => {
  await db()
    .update(bandMembers)
    .set({ endsAt: new Date(Date.now() - 1_000) })
    .where(and(eq(bandMembers.bandId, nina.bandId), eq(bandMembers.userId, otto.musician.id)))
  expect(await ask()).toBe('gone')
  expect(await waiting()).toEqual([])
})

test.each([
  ['was shut out', { isActive: false }],
  ['leaves SOLEil', { deletionAskedAt: new Date() }],
])('nobody is asked for a part who %s', async (_, gone) => {
  await db().update(users).set(gone).where(eq(users.id, otto.musician.id))
  expect(await ask()).toBe('gone')
  expect(await waiting()).toEqual([])
})

test('an ask is answered and taken back in its own band, not from another one of the same people', async () => {
  await ask()
  const id = (await findAsks(nina))[0]!.id
  const ninaElsewhere = { ...elsewhere, musician: nina.musician }
  expect([await declinePart(elsewhere, id), await takeBackAsk(ninaElsewhere, id)]).toEqual(['gone', 'gone'])
  expect(await waiting()).toEqual([['alto-sax', 'open']])
})

test('what a musician waits for in one band takes no room in another', async () => {
  const theirs = { repertoireId: elsewhere.repertoireId, songId: await songOf(elsewhere) }
  const people = { askedBy: nina.musician.id, askedOf: otto.musician.id }
  const many = Array.from({ length: ASK_LIMITS.open }, (_, at) => ({ ...theirs, ...people, instrument: `no. ${at}` }))
  await db().insert(partAsks).values(many)
  expect(await ask()).toBe('done')
  await db()
    .insert(partAsks)
    .values(many.slice(1).map((one) => ({ ...one, repertoireId: nina.repertoireId, songId })))
  expect(await ask('trumpet')).toBe('full')
})

test.each([
  [
    'has such a chart',
    () =>
      db()
        .insert(charts)
        .values({ repertoireId: nina.repertoireId, songId, kind: 'part', instrument: 'Alto Sax', text: '[Dm]So what' }),
  ],
  [
    'is said to have one',
    () =>
      db()
        .update(songs)
        .set({ chartTypes: ['Eb'] })
        .where(eq(songs.id, songId)),
  ],
])('a change in another repertoire answers no ask of this band, though the song %s', async (_, give) => {
  await ask()
  await give()
  expect(await closeAsks(db(), elsewhere.repertoireId, songId)).toEqual([])
  expect(await waiting()).toEqual([['alto-sax', 'open']])
  expect(await closeAsks(db(), nina.repertoireId, songId)).toMatchObject([{ verb: 'bring', subjectId: songId }])
})
