import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { createMusician, createSong } from '@/e2e/factories'
import { songKey } from '@/lib/music/song-identity'
import type { Musician } from '@/lib/musician'
import type { TogetherQuery } from '@/lib/together'
import { createBand, createMember } from './band-factories'
import type { Member } from './band-membership'
import { db } from './client'
import { findPlayers } from './line-up'
import { setActive } from './musicians'
import { bandRepertoire, ownRepertoire, writableBandRepertoire } from './repertoires'
import { answerSameSong, findSameSongAnswers } from './same-songs'
import { bandGuests, bandMembers, shareLinks } from './schema'
import { newId } from './schema/columns'
import { addShareLink, renewShareLink } from './share-link-changes'
import { removeSongs } from './song-changes'
import { findTogether } from './together'

const QUERY: TogetherQuery = { butOne: false, filter: {}, sort: 'ready', page: 0 }
const LATER = new Date(Date.now() + 86_400_000)
let nina: Musician
let otto: Musician
let pia: Musician
let band: Member

beforeEach(async () => {
  ;[nina, otto, pia] = [await createMusician('Nina'), await createMusician('Otto'), await createMusician('Pia')]
  band = await createBand(nina)
  band = await createMember(band.bandId, nina, { role: 'owner' })
  await createMember(band.bandId, otto)
  await createMember(band.bandId, pia)
})

const ask = async (query: Partial<TogetherQuery> = {}, who: Musician[] = [nina, otto, pia]) => {
  const players = await findPlayers(band)
  const ticked = players.filter(({ id, kind }) => kind === 'guest' || who.some((musician) => musician.id === id))
  return findTogether(band, ticked, { ...QUERY, ...query })
}
const titles = async (...asked: Parameters<typeof ask>) => (await ask(...asked)).songs.map(({ title }) => title)

async function know(title: string, who: Musician[], fields = {}) {
  return Promise.all(who.map((musician) => createSong(musician, { title, artist: 'A', ...fields })))
}

test('songs all know, and songs all but one know with who is missing', async () => {
  await know('Everybody', [nina, otto, pia], { key: 'Eb', tempo: 120 })
  await know('Not Pia', [nina, otto])
  await know('Not Nina', [otto, pia])
  await know('Nina alone', [nina])
  expect(await ask()).toMatchObject({
    ...{ all: 1, butOne: 2 },
    songs: [{ title: 'Everybody', missing: null, held: { [otto.id]: { key: 'Eb', tempo: 120 } } }],
  })
  const butOne = await ask({ butOne: true })
  expect(new Map(butOne.songs.map(({ title, missing }) => [title, missing]))).toEqual(
    new Map([
      ['Not Pia', pia.id],
      ['Not Nina', nina.id],
    ]),
  )
  expect(await titles({}, [nina])).toHaveLength(3)
  expect(await ask({ butOne: true }, [nina])).toMatchObject({ butOne: 0, songs: [] })
})

test('a wish is no song one can play; the least ready decides the order; a second copy never harms', async () => {
  await know('Wished', [nina, otto])
  await createSong(pia, { title: 'Wished', artist: 'A', readiness: 'wish' })
  await know('All ready', [nina, otto, pia], { readiness: 'ready' })
  await know('One learns', [nina, otto], { readiness: 'ready' })
  await createSong(pia, { title: 'One learns', artist: 'A', readiness: 'learning' })
  await know('Nothing said', [nina, otto, pia])
  await know('Twice', [nina, otto, pia], { readiness: 'ready' })
  await createSong(pia, { title: 'Twice', artist: 'A', readiness: 'learning' })
  const { songs, butOne } = await ask()
  expect(songs.map(({ weakest }) => weakest)).toEqual(['ready', 'ready', 'unsaid', 'learning'])
  expect(songs.find(({ title }) => title === 'Twice')).toMatchObject({
    weakest: 'ready',
    held: { [pia.id]: { readiness: 'ready' } },
  })
  expect(butOne).toBe(1)
  const wished = async () => (await ask({ butOne: true })).songs[0]
  expect(await wished()).toMatchObject({ title: 'Wished', missing: pia.id })
  expect((await wished())?.held[pia.id]).toBeUndefined()
  await db().update(bandMembers).set({ showsLearning: true }).where(eq(bandMembers.userId, pia.id))
  expect(await wished()).toMatchObject({ held: { [pia.id]: { readiness: 'wish' } } })
})

test('what a member does not share is neither shown nor counted', async () => {
  await know('Shared', [nina, otto, pia], { tags: ['band'] })
  await know('Private', [nina, otto, pia])
  expect(await ask()).toMatchObject({ all: 2 })
  await createMember(band.bandId, pia, { shares: 'tags', shareTags: ['band', 'other'] })
  expect(await titles()).toEqual(['Shared'])
  await createMember(band.bandId, pia, { shares: 'nothing' })
  expect(await ask()).toMatchObject({ all: 0, butOne: 2 })
  expect((await ask({ butOne: true })).songs.map(({ held }) => held[pia.id])).toEqual([undefined, undefined])
  await createMember(band.bandId, pia, { shares: 'tags', shareTags: [] })
  expect(await ask()).toMatchObject({ all: 0, butOne: 2 })
})

test('an answer changes when a song does, and another band’s members never count', async () => {
  const [mine] = await know('Everybody', [nina, otto, pia])
  const stranger = await createMusician('Stranger')
  const theirs = await createBand(stranger)
  await know('Everybody', [stranger])
  expect(await titles()).toEqual(['Everybody'])
  expect((await findPlayers(theirs)).map(({ name }) => name)).toEqual(['Stranger'])
  await removeSongs(ownRepertoire(nina), [mine!])
  expect(await titles()).toEqual([])
})

test('two spellings that somebody called the same are one song, until that is taken back', async () => {
  await know('Guns Of Brixton', [nina, otto])
  await createSong(pia, { title: 'Guns from Brixton', artist: 'A' })
  expect(await titles()).toEqual([])
  const asked = ['Guns Of Brixton', 'Guns from Brixton'].map((title) => ({
    ...{ title, artist: 'A', songKey: songKey(title, 'A') },
  })) as Parameters<typeof answerSameSong>[1]
  expect(await answerSameSong(writableBandRepertoire(band)!, asked, 'same')).toBe(true)
  expect(await titles()).toHaveLength(1)
  expect((await ask()).songs[0]).toMatchObject({ held: { [pia.id]: {}, [otto.id]: {} } })
  expect(await findSameSongAnswers(bandRepertoire(await createBand(otto)))).toEqual([])
  await answerSameSong(writableBandRepertoire(band)!, asked)
  expect(await titles()).toEqual([])
})

test('a guest counts by a pasted list, or by a share link as long as that is open', async () => {
  await know('Everybody', [nina, otto, pia])
  await know('Band only', [nina, otto, pia])
  const guest = { bandId: band.bandId, addedBy: nina.id, expiresAt: LATER }
  const listed = { title: 'everybody!', artist: 'A', key: 'Bb', songKey: songKey('everybody!', 'A') }
  await db()
    .insert(bandGuests)
    .values({ ...guest, name: 'List', songs: [listed] })
  expect((await ask()).songs).toMatchObject([{ title: 'Everybody' }])
  const sub = await createMusician('Sub')
  await know('Band only', [sub], { genre: 'Jazz' })
  await know('Everybody', [sub])
  await addShareLink(
    ownRepertoire(sub),
    { title: 'Jazz', filter: { genre: 'Jazz' }, ending: null, passcode: null },
    randomUUID(),
  )
  const [link] = await db().select({ id: shareLinks.id, by: shareLinks.createdBy }).from(shareLinks)
  expect(link!.by).toBe(sub.id)
  await db()
    .insert(bandGuests)
    .values({ ...guest, id: newId(), name: 'Link', shareLinkId: link!.id })
  expect(await ask()).toMatchObject({ all: 0, butOne: 2 })
  await db().update(shareLinks).set({ revokedAt: new Date() })
  expect(await ask()).toMatchObject({ all: 0, butOne: 1 })
})

test('of a guest by link nobody learns how ready their songs are, and a new address of the link lets the guest go', async () => {
  await know('Played', [nina], { readiness: 'ready' })
  await know('Wished', [nina], { readiness: 'ready' })
  const guest = await createMusician('Guest')
  await know('Played', [guest], { readiness: 'learning' })
  await know('Wished', [guest], { readiness: 'wish' })
  await addShareLink(ownRepertoire(guest), { title: 'All', filter: {}, ending: null, passcode: null }, randomUUID())
  const [link] = await db().select({ id: shareLinks.id }).from(shareLinks).where(eq(shareLinks.createdBy, guest.id))
  await db()
    .insert(bandGuests)
    .values({ bandId: band.bandId, addedBy: nina.id, expiresAt: LATER, name: 'Guest', shareLinkId: link!.id })
  const answer = await ask({}, [nina])
  expect(answer.songs.map(({ title, weakest }) => [title, weakest])).toEqual([
    [expect.any(String), 'unsaid'],
    [expect.any(String), 'unsaid'],
  ])
  expect(JSON.stringify(answer)).not.toMatch(/learning|wish/)
  await renewShareLink(ownRepertoire(guest), link!.id, randomUUID())
  expect((await findPlayers(band)).map(({ kind }) => kind)).not.toContain('guest')
})

test('a deactivated musician is nobody to tick', async () => {
  await setActive(otto.id, false)
  expect((await findPlayers(band)).map(({ name }) => name)).toEqual(['Nina', 'Pia'])
})

test('an ended sub is nobody to tick, and a filter narrows what all know', async () => {
  await expect(createMember(band.bandId, pia, { role: 'sub', endsAt: new Date(Date.now() - 1000) })).rejects.toThrow(
    'not in',
  )
  expect((await findPlayers(band)).map(({ name }) => name)).toEqual(['Nina', 'Otto'])
  await know('Slow', [nina, otto], { tempo: 60, durationSeconds: 300 })
  await know('Fast', [nina, otto], { tempo: 200 })
  expect(await titles({ filter: { tempo: { from: 150 } } })).toEqual(['Fast'])
  expect(await titles({ length: { from: 300, to: 300 } })).toEqual(['Slow'])
  expect(await titles({ length: { to: 299 } })).toEqual([])
  expect(await titles({ length: { from: 301 } })).toEqual([])
})
