import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { createMusician } from '@/e2e/factories'
import { BAND_LIMITS } from '@/lib/bands'
import { shareToken } from '@/lib/share-address'
import { EMPTY_SONG } from '@/lib/songs'
import { addBand, changeBand } from './band-changes'
import { createBand, createMember } from './band-factories'
import { findMembers } from './band-members'
import { findMemberships, type Member, memberOf } from './band-membership'
import { changePicture, findPicture } from './band-pictures'
import { deleteBand, findDeletedBands, removeOldBands, restoreBand } from './band-trash'
import { findBands } from './bands'
import { db } from './client'
import { findBandsOf } from './musicians'
import { writableBandRepertoire } from './repertoires'
import { auditLog, bandMembers, bands, songs } from './schema'
import { addShareLink } from './share-link-changes'
import { openSharedRepertoire } from './share-links'
import { addSong } from './song-changes'

let owner: Member
let member: Member
let stranger: Member

beforeEach(async () => {
  owner = await createBand(await createMusician('Olga'), 'The Openers')
  member = await createMember(owner.bandId, await createMusician('Mo'))
  stranger = await createBand(await createMusician('Strange'))
})

const entriesOf = (band: Member) =>
  db()
    .select({ verb: auditLog.verb, subject: auditLog.subject, by: auditLog.musicianId })
    .from(auditLog)
    .where(eq(auditLog.repertoireId, band.repertoireId))
    .orderBy(auditLog.id)

describe('a band', () => {
  test('is founded once for a form, with its repertoire and its owner', async () => {
    const musician = await createMusician()
    const [formKey, fields] = [randomUUID(), { name: 'Once', colour: 3, instruments: ['oud'] }]
    const made = await Promise.all([1, 2, 3].map(() => addBand(musician, fields, formKey)))
    expect(new Set(made.map((band) => JSON.stringify(band))).size).toBe(1)
    const [band, ...others] = await findMemberships(musician)
    expect(others).toEqual([])
    expect(band).toMatchObject({ bandName: 'Once', colour: 3, role: 'owner', hasPicture: false })
    expect(await findMembers(band!)).toMatchObject([{ instruments: ['oud'], shares: 'nothing' }])
  })

  test('may be the fiftieth of a musician, and not the fifty-first', async () => {
    const musician = await createMusician()
    for (let at = 1; at < BAND_LIMITS.bands; at++) await createBand(musician)
    const two = [1, 2].map(() => addBand(musician, { name: 'Last', colour: 0 }, randomUUID()))
    expect((await Promise.all(two)).filter((made) => made === 'full')).toHaveLength(1)
  })

  test('takes no room any more of a musician whose time in it is over', async () => {
    for (let at = 1; at < BAND_LIMITS.bands; at++) await createBand(member.musician)
    expect(await addBand(member.musician, { name: 'Last', colour: 0 }, randomUUID())).toBe('full')
    const over = { endsAt: new Date(Date.now() - 1_000) }
    await db().update(bandMembers).set(over).where(eq(bandMembers.bandId, owner.bandId))
    expect(await addBand(member.musician, { name: 'Last', colour: 0 }, randomUUID())).not.toBe('full')
  })

  test('is renamed by who may, from the version they saw', async () => {
    expect(await changeBand(member, 1, { name: 'Taken over', colour: 0 })).toBe('refused')
    expect(await changeBand(owner, 1, { name: 'The Closers', colour: 4 })).toBe('done')
    expect(await changeBand(owner, 1, { name: 'Late', colour: 4 })).toBe('overtaken')
    expect(await memberOf(member.musician, owner.bandId)).toMatchObject({ bandName: 'The Closers', colour: 4 })
    expect(await changeBand({ ...stranger, bandId: owner.bandId } as Member, 2, { name: 'X', colour: 1 })).toBe(
      'refused',
    )
    expect((await entriesOf(owner)).map(({ verb }) => verb)).toEqual(['add', 'change'])
  })

  test('has a picture for its members', async () => {
    const picture = { picture: Buffer.from([0xff, 0xd8, 0xff, 0, 1]), type: 'image/jpeg' as const }
    expect(await changePicture(member, picture)).toBe('refused')
    expect(await changePicture(owner, picture)).toBe('done')
    expect(await findPicture(member)).toEqual(picture)
    expect(await findPicture(stranger)).toBeUndefined()
    expect(await memberOf(member.musician, owner.bandId)).toMatchObject({ hasPicture: true, bandVersion: 2 })
    expect(await changePicture(owner, null)).toBe('done')
    expect(await findPicture(member)).toBeUndefined()
  })
})

describe('a deleted band', () => {
  const age = (days: number) =>
    db()
      .update(bands)
      .set({ deletedAt: sql`now() - make_interval(days => ${days})` })
      .where(eq(bands.id, owner.bandId))

  test('is gone for everybody and in the trash of its owner alone', async () => {
    expect(await deleteBand(member)).toBe('refused')
    expect(await deleteBand(owner)).toBe('done')
    expect(await deleteBand(owner)).toBe('refused')
    for (const { musician } of [owner, member]) {
      expect(await memberOf(musician, owner.bandId)).toBeUndefined()
      expect(await findMemberships(musician)).toEqual([])
      expect(await findBands(musician)).toEqual([])
      expect(await findBandsOf(musician)).toEqual([])
    }
    expect(await findDeletedBands(owner.musician)).toEqual([
      { bandId: owner.bandId, bandName: 'The Openers', daysLeft: 30 },
    ])
    expect(await findDeletedBands(member.musician)).toEqual([])
    expect(await changeBand(owner, 2, { name: 'Ghost', colour: 0 })).toBe('refused')
  })

  test('is not seen by those who hold a link to it either', async () => {
    const formKey = randomUUID()
    const link = { title: 'Ours', filter: {}, ending: null, passcode: null }
    await addShareLink(writableBandRepertoire(owner)!, link, formKey)
    const token = shareToken(owner.musician.id, formKey)
    expect(await openSharedRepertoire(token)).toMatchObject({ state: 'open' })
    await deleteBand(owner)
    expect(await openSharedRepertoire(token)).toBeUndefined()
    await restoreBand(owner.musician, owner.bandId)
    expect(await openSharedRepertoire(token)).toMatchObject({ state: 'open' })
  })

  test('comes back as it was, for its owner, within thirty days', async () => {
    const songId = await addSong(writableBandRepertoire(member)!, { ...EMPTY_SONG, title: 'Ours' }, randomUUID())
    await deleteBand(owner)
    expect(await restoreBand(member.musician, owner.bandId)).toBe('gone')
    expect(await restoreBand(stranger.musician, owner.bandId)).toBe('gone')
    expect(await restoreBand(owner.musician, owner.bandId)).toBe('done')
    expect(await restoreBand(owner.musician, owner.bandId)).toBe('gone')
    expect(await memberOf(member.musician, owner.bandId)).toMatchObject({ role: 'member' })
    expect(await db().select({ id: songs.id }).from(songs).where(eq(songs.id, songId))).toHaveLength(1)
    expect((await entriesOf(owner)).map(({ verb, subject }) => `${verb} ${subject}`)).toEqual([
      ...['add band', 'add song', 'remove band', 'restore band'],
    ])
  })

  test('comes back for nobody who has deleted another one, and a living one is in no trash', async () => {
    expect(await findDeletedBands(owner.musician)).toEqual([])
    await deleteBand(owner)
    await deleteBand(stranger)
    expect(await restoreBand(stranger.musician, owner.bandId)).toBe('gone')
    expect(await memberOf(owner.musician, owner.bandId)).toBeUndefined()
    expect((await findDeletedBands(owner.musician)).map(({ bandId }) => bandId)).toEqual([owner.bandId])
  })

  test('does not come back for who is in fifty bands by now', async () => {
    await deleteBand(owner)
    for (let at = 0; at < BAND_LIMITS.bands; at++) await createBand(owner.musician)
    expect(await restoreBand(owner.musician, owner.bandId)).toBe('full')
  })

  test('is deleted for good after thirty days, with its songs, and no other band', async () => {
    const songId = await addSong(writableBandRepertoire(member)!, { ...EMPTY_SONG, title: 'Ours' }, randomUUID())
    await deleteBand(owner)
    await age(29)
    await removeOldBands()
    expect(await findDeletedBands(owner.musician)).toMatchObject([{ daysLeft: 1 }])
    await age(31)
    expect(await findDeletedBands(owner.musician)).toEqual([])
    expect(await restoreBand(owner.musician, owner.bandId)).toBe('gone')
    await removeOldBands()
    expect(await db().select({ id: bands.id }).from(bands).where(eq(bands.id, owner.bandId))).toEqual([])
    expect(await db().select({ id: songs.id }).from(songs).where(eq(songs.id, songId))).toEqual([])
    expect(await memberOf(stranger.musician, stranger.bandId)).toBeDefined()
  })
})
