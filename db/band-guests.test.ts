import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { createMusician } from '@/e2e/factories'
import { BAND_LIMITS } from '@/lib/bands'
import { songKey } from '@/lib/music/song-identity'
import { createBand, createMember } from './band-factories'
import { addGuest, GUEST_DAYS, removeGuest, removeOldGuests } from './band-guests'
import { removeMember } from './band-member-changes'
import type { Member } from './band-membership'
import { db } from './client'
import { findPlayers } from './line-up'
import { bandGuests } from './schema'

let band: Member

beforeEach(async () => {
  band = await createBand(await createMusician('Nina'))
})

const SONGS = [{ title: 'So What', artist: null, key: null, songKey: songKey('So What', null) }]
const add = (name: string, member = band, formKey = randomUUID()) =>
  addGuest(member, { name, source: { songs: SONGS } }, formKey)
const guestsOf = async (member: Member) => (await findPlayers(member)).filter(({ kind }) => kind === 'guest')

test('a guest is added once per form, for this band alone, and forgotten at once', async () => {
  const formKey = randomUUID()
  expect([await add('Gus', band, formKey), await add('Gus', band, formKey)]).toEqual(['done', 'done'])
  const [guest, ...others] = await guestsOf(band)
  expect([guest?.name, guest?.list, others]).toEqual(['Gus', SONGS, []])
  const theirs = await createBand(await createMusician('Other'))
  expect(await guestsOf(theirs)).toEqual([])
  expect(await removeGuest(theirs, guest!.id)).toBe('gone')
  expect(await removeGuest(band, guest!.id)).toBe('done')
  expect(await removeGuest(band, guest!.id)).toBe('gone')
  expect(await guestsOf(band)).toEqual([])
})

test('there are as many guests as there may be, also when all come at once', async () => {
  const all = await Promise.all(Array.from({ length: BAND_LIMITS.guests + 3 }, (_, n) => add(`Guest ${n}`)))
  expect(all.filter((outcome) => outcome === 'full')).toHaveLength(3)
  expect(await guestsOf(band)).toHaveLength(BAND_LIMITS.guests)
})

test('a sub adds nobody, and neither does who was removed meanwhile', async () => {
  const sub = await createMember(band.bandId, await createMusician('Sub'), { role: 'sub' })
  const gone = await createMember(band.bandId, await createMusician('Gone'))
  await removeMember(band, gone.musician.id)
  expect([await add('Gus', sub), await add('Gus', gone)]).toEqual(['refused', 'refused'])
  await add('Gus')
  const [{ id } = { id: '' }] = await guestsOf(band)
  expect([await removeGuest(sub, id), await removeGuest(gone, id)]).toEqual(['refused', 'refused'])
})

test(`a guest is remembered for ${GUEST_DAYS} days and makes room then`, async () => {
  await add('Old')
  await add('New')
  await db()
    .update(bandGuests)
    .set({ expiresAt: new Date(Date.now() - 1_000) })
    .where(eq(bandGuests.name, 'Old'))
  expect((await guestsOf(band)).map(({ name }) => name)).toEqual(['New'])
  await removeOldGuests()
  const kept = await db().select({ name: bandGuests.name }).from(bandGuests).where(eq(bandGuests.bandId, band.bandId))
  expect(kept).toEqual([{ name: 'New' }])
})

test('a guest whose time is over takes no room, before they are forgotten', async () => {
  const room = Array.from({ length: BAND_LIMITS.guests }, (_, n) => add(`Guest ${n}`))
  expect(new Set(await Promise.all(room))).toEqual(new Set(['done']))
  expect(await add('One too many')).toBe('full')
  await db()
    .update(bandGuests)
    .set({ expiresAt: new Date(Date.now() - 1_000) })
    .where(eq(bandGuests.name, 'Guest 0'))
  expect(await add('In their place')).toBe('done')
})
