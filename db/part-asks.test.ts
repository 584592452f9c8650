import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { createMusician } from '@/e2e/factories'
import { chartForm } from '@/lib/chart-form'
import { EMPTY_SONG } from '@/lib/songs'
import { createBand, createMember, memberIn } from './band-factories'
import { leaveBand } from './band-member-changes'
import type { Member } from './band-membership'
import { deleteBand } from './band-trash'
import { addChart, removeChart } from './chart-changes'
import { db } from './client'
import { askForPart, declinePart, takeBackAsk } from './part-ask-changes'
import { findAsks, findAsksOf } from './part-asks'
import { writableBandRepertoire } from './repertoires'
import { bandMembers } from './schema'
import { addSong, changeSong, removeSongs } from './song-changes'

let nina: Member
let otto: Member
let sub: Member
let songId: string

beforeEach(async () => {
  nina = await createBand(await createMusician('Nina'))
  otto = await createMember(nina.bandId, await createMusician('Otto'))
  sub = await createMember(nina.bandId, await createMusician('Sue'), { role: 'sub' })
  songId = await addSong(writableBandRepertoire(nina)!, { ...EMPTY_SONG, title: 'So What' }, randomUUID())
})

const ask = (from = sub, whom = otto, instrument = 'alto-sax', formKey: string = randomUUID()) =>
  askForPart(from, { songId, instrument, whom: whom.musician.id }, formKey)
const askId = async () => (await findAsks(nina))[0]!.id

test('who is asked sees it among their bands, and nobody else does', async () => {
  expect(await ask()).toBe('done')
  expect(await findAsksOf(otto.musician)).toMatchObject([
    { instrument: 'alto-sax', title: 'So What', asker: 'Sue', asked: 'Otto', state: 'open', bandId: nina.bandId },
  ])
  expect(await findAsksOf(nina.musician)).toEqual([])
  expect(await findAsksOf(sub.musician)).toEqual([])
  expect(await findAsks(await createBand(await createMusician('Strange')))).toEqual([])
})

test('a part is asked for once at a time, and a form that arrives twice asks once', async () => {
  const key = randomUUID()
  expect([await ask(sub, otto, 'alto-sax', key), await ask(sub, otto, 'alto-sax', key)]).toEqual(['done', 'done'])
  expect(await ask(nina)).toBe('asked')
  expect(await ask(nina, otto, 'trumpet')).toBe('done')
  expect(await findAsks(nina)).toHaveLength(2)
})

test('nobody is asked who is not in the band or may not change its songs, and for no song of others', async () => {
  const strange = await createBand(await createMusician('Strange'))
  expect(await ask(nina, strange)).toBe('gone')
  expect(await ask(nina, sub)).toBe('gone')
  const theirs = await addSong(writableBandRepertoire(strange)!, { ...EMPTY_SONG, title: 'Theirs' }, randomUUID())
  const asked = { songId: theirs, instrument: 'alto-sax', whom: otto.musician.id }
  expect(await askForPart(nina, asked, randomUUID())).toBe('gone')
  expect(await findAsks(nina)).toEqual([])
})

test('it is done by itself when such a chart comes, and not by a chart for somebody else', async () => {
  await ask()
  const ours = writableBandRepertoire(otto)!
  await addChart(ours, songId, chartForm.parse({ text: '[Dm]So what' }), randomUUID())
  expect(await findAsks(nina)).toHaveLength(1)
  const part = chartForm.parse({ text: '[Dm]So what', kind: 'part', instrument: 'Alto Sax' })
  await addChart(ours, songId, part, randomUUID())
  expect(await findAsks(nina)).toEqual([])
  expect(await ask()).toBe('there')
})

test('it is done, too, when the song is said to have such a chart', async () => {
  await ask()
  const fields = { ...EMPTY_SONG, title: 'So What', chartTypes: ['Eb' as const] }
  await changeSong(writableBandRepertoire(nina)!, { id: songId, version: 1 }, fields)
  expect(await findAsks(nina)).toEqual([])
})

test('only who is asked says that they cannot, only who asked takes it back, and nobody of another band does either', async () => {
  await ask()
  const id = await askId()
  const strange = await createBand(await createMusician('Strange'))
  expect([await declinePart(nina, id), await declinePart(sub, id), await declinePart(strange, id)]).toEqual(
    Array(3).fill('gone'),
  )
  expect([await takeBackAsk(nina, id), await takeBackAsk(otto, id), await takeBackAsk(strange, id)]).toEqual(
    Array(3).fill('gone'),
  )
  expect(await declinePart(otto, id)).toBe('done')
  expect(await findAsksOf(otto.musician)).toEqual([])
  expect(await findAsksOf(sub.musician)).toMatchObject([{ state: 'cannot', asked: 'Otto' }])
  expect(await ask(sub, nina)).toBe('done')
  expect(await takeBackAsk(sub, id)).toBe('done')
  expect(await findAsksOf(sub.musician)).toEqual([])
})

test('whoever leaves is asked for nothing any more, and somebody else can be', async () => {
  await ask()
  await leaveBand(otto)
  expect(await findAsksOf(otto.musician)).toEqual([])
  expect(await ask(sub, nina)).toBe('done')
})

test('who plays in several bands sees an ask once, and not when their time in that band is over', async () => {
  await createBand(otto.musician, 'Elsewhere')
  await ask()
  expect((await findAsksOf(otto.musician)).map(({ bandId }) => bandId)).toEqual([nina.bandId])
  await db()
    .update(bandMembers)
    .set({ endsAt: new Date(Date.now() - 1_000) })
    .where(and(eq(bandMembers.bandId, nina.bandId), eq(bandMembers.userId, otto.musician.id)))
  expect(await findAsksOf(otto.musician)).toEqual([])
})

test('a band in the trash asks nobody', async () => {
  await ask()
  await deleteBand(nina)
  expect([await findAsksOf(otto.musician), await findAsksOf(sub.musician)]).toEqual([[], []])
})

test('a song in the trash asks nobody', async () => {
  await ask()
  await removeSongs(writableBandRepertoire(nina)!, [songId])
  expect(await findAsksOf((await memberIn(nina.bandId, otto.musician)).musician)).toEqual([])
})

test('a song in the trash is asked for no part, and a chart in the trash is none', async () => {
  const ours = writableBandRepertoire(otto)!
  const part = chartForm.parse({ text: '[Dm]So what', kind: 'part', instrument: 'Alto Sax' })
  const made = await addChart(ours, songId, part, randomUUID())
  expect(await ask()).toBe('there')
  await removeChart(ours, { songId, id: (made as { id: string }).id })
  expect(await ask()).toBe('done')
  await removeSongs(ours, [songId])
  expect(await ask(sub, otto, 'trumpet')).toBe('gone')
})
