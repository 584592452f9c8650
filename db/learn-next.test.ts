import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { createMusician, createSong } from '@/e2e/factories'
import { songKey } from '@/lib/music/song-identity'
import type { Musician } from '@/lib/musician'
import { createBand, createMember } from './band-factories'
import type { Member } from './band-membership'
import { markPlayed, unmarkPlayed } from './band-plays'
import { db } from './client'
import { countBlocked, findRecentLineUps, findWorthLearning } from './learn-next'
import { findPlayers } from './line-up'
import { ownRepertoire, writableBandRepertoire } from './repertoires'
import { auditLog } from './schema'
import { addSetlist, removeSetlist } from './setlist-changes'
import { findSong } from './songs'
import { findTogether } from './together'

let nina: Musician
let otto: Musician
let pia: Musician
let band: Member

beforeEach(async () => {
  ;[nina, otto, pia] = [await createMusician('Nina'), await createMusician('Otto'), await createMusician('Pia')]
  const { bandId } = await createBand(nina)
  band = await createMember(bandId, nina, { role: 'owner' })
  await createMember(bandId, otto)
  await createMember(bandId, pia)
})

const know = (title: string, who: Musician[], fields = {}) =>
  Promise.all(who.map((musician) => createSong(musician, { title, artist: 'A', ...fields })))
const worth = async (...lineUps: Musician[][]) =>
  findWorthLearning(
    band,
    await findPlayers(band),
    lineUps.map((musicians) => musicians.map(({ id }) => id)),
  )

test('worth learning is what everybody else of a line-up knows, first what most line-ups wait for', async () => {
  await know('Everybody', [nina, otto, pia])
  await know('Both others', [otto, pia], { readiness: 'ready', key: 'Eb' })
  await know('Otto alone', [otto])
  await createSong(nina, { title: 'Both others', artist: 'A', readiness: 'wish' })
  const trio = [nina, otto, pia]
  expect(await worth(trio)).toMatchObject([
    { title: 'Both others', key: 'Eb', unlocks: 1, wished: true, teachers: expect.arrayContaining([otto.id, pia.id]) },
  ])
  expect((await worth(trio, [nina, otto])).map(({ title, unlocks }) => [title, unlocks])).toEqual([
    ['Both others', 2],
    ['Otto alone', 1],
  ])
  expect(await worth([nina])).toEqual([])
  expect(await worth([nina, { ...otto, id: (await createMusician()).id }])).toEqual([])
})

test('what others do not share is not worth learning, and my own songs count though I share nothing', async () => {
  await know('Both others', [otto, pia])
  await know('Mine too', [nina, otto, pia])
  await createMember(band.bandId, nina, { role: 'owner', shares: 'nothing' })
  expect((await worth([nina, otto, pia])).map(({ title }) => title)).toEqual(['Both others'])
  await createMember(band.bandId, pia, { shares: 'nothing' })
  expect(await worth([nina, otto, pia])).toEqual([])
})

test('a full band with all its guests is asked about those of the line-ups alone', async () => {
  await know('Missing', [otto])
  const everyone = await findPlayers(band)
  const crowd = Array.from({ length: 70 }, (_, at) => ({ ...everyone[0]!, id: `${at}`, me: false }))
  const lineUps = [[nina.id, otto.id]]
  const found = await findWorthLearning(band, [...crowd, ...everyone], lineUps)
  expect(found.map(({ title }) => title)).toEqual(['Missing'])
})

test('how many songs one person alone keeps a line-up from', async () => {
  await know('Not Pia 1', [nina, otto])
  await know('Not Pia 2', [nina, otto])
  await know('Not Nina', [otto, pia])
  await know('Only Otto', [otto])
  expect(await countBlocked(band, await findPlayers(band))).toEqual({ [pia.id]: 2, [nina.id]: 1 })
})

test('played today is noted once, shows at once, and can be taken back', async () => {
  const [mine] = await know('Everybody', [nina, otto, pia])
  const to = writableBandRepertoire(band)!
  const played = { songKeys: [songKey('Everybody', 'A')], title: 'Everybody' }
  const lineUp = [nina.id, otto.id]
  expect(await markPlayed(to, band, played, '2026-11-21', lineUp)).toBe(true)
  expect(await markPlayed(to, band, played, '2026-11-21', lineUp)).toBe(false)
  const asked = async () =>
    (await findTogether(band, await findPlayers(band), { butOne: false, filter: {}, sort: 'ready', page: 0 })).songs[0]
  expect(await asked()).toMatchObject({ playedOn: '2026-11-21' })
  expect((await findSong(ownRepertoire(nina), mine!))?.lastPlayedOn?.toISOString()).toBe('2026-11-21T00:00:00.000Z')
  expect(await findRecentLineUps(band)).toEqual([lineUp])
  const told = and(eq(auditLog.repertoireId, nina.repertoireId), eq(auditLog.verb, 'play'))
  expect(await db().select({ id: auditLog.subjectId }).from(auditLog).where(told)).toEqual([{ id: mine }])
  expect(await findRecentLineUps(await createMember(band.bandId, pia))).toEqual([])
  const theirs = await createBand(pia)
  expect(await unmarkPlayed(writableBandRepertoire(theirs)!, theirs, played, '2026-11-21')).toBe(false)
  expect(await unmarkPlayed(to, band, played, '2026-11-21')).toBe(true)
  expect(await asked()).toMatchObject({ playedOn: null })
})

test('line-ups of other bands and of deleted setlists are not among the recent ones', async () => {
  const [to, lineUp] = [writableBandRepertoire(band)!, [nina.id, otto.id]]
  const elsewhere = await createBand(nina)
  const others = writableBandRepertoire(elsewhere)!
  const played = { songKeys: [songKey('Elsewhere', 'A')], title: 'Elsewhere' }
  await markPlayed(others, elsewhere, played, '2026-11-21', lineUp)
  await addSetlist(others, { title: 'Elsewhere', lineUp, songs: [] }, randomUUID())
  const id = await addSetlist(to, { title: 'Here', lineUp, songs: [] }, randomUUID())
  expect(await findRecentLineUps(band)).toEqual([lineUp])
  await removeSetlist(to, id)
  expect(await findRecentLineUps(band)).toEqual([])
})
