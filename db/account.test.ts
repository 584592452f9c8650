import { randomUUID } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createMusician, createSession, createSong } from '@/e2e/factories'
import type { Musician } from '@/lib/musician'
import { shareToken } from '@/lib/share-address'
import { EMPTY_SONG } from '@/lib/songs'
import { tokenHash } from '@/lib/tokens'
import { askForDeletion, findBandsLeftAlone, findLeaverBySession, removeLeftAccounts, takeBack } from './account'
import { createBand, createMember } from './band-factories'
import { deleteBand } from './band-trash'
import { db } from './client'
import { setActive } from './musicians'
import { ownRepertoire, writableBandRepertoire } from './repertoires'
import { auditLog, bands, repertoires, sessions, shareLinks, songs, users } from './schema'
import { newId } from './schema/columns'
import { findMusicianBySession } from './sessions'
import { addShareLink } from './share-link-changes'
import { openSharedRepertoire } from './share-links'
import { addSong } from './song-changes'

async function share(musician: Musician): Promise<string> {
  const formKey = randomUUID()
  await addShareLink(ownRepertoire(musician), { title: 'Link', filter: {}, ending: null, passcode: null }, formKey)
  return shareToken(musician.id, formKey)
}

const signIn = async (musician: Musician) => tokenHash(await createSession(musician))
const userRow = async ({ id }: Musician) => (await db().select().from(users).where(eq(users.id, id)))[0]
const songsOf = ({ repertoireId }: Musician) =>
  db().select({ title: songs.title }).from(songs).where(eq(songs.repertoireId, repertoireId))

function askedAgo(musician: Musician, time: string) {
  return db()
    .update(users)
    .set({ deletionAskedAt: sql`now() - ${time}::interval` })
    .where(eq(users.id, musician.id))
}

test('who asks is out everywhere and their links stop at once, and nobody else’s do', async () => {
  const [leaver, other] = [await createMusician(), await createMusician()]
  const [here, there, theirs] = [await signIn(leaver), await signIn(leaver), await signIn(other)]
  const [link, theirLink] = [await share(leaver), await share(other)]
  expect((await askForDeletion(leaver)).sort()).toEqual([here, there].sort())
  expect([await findMusicianBySession(here), await findMusicianBySession(there)]).toEqual([undefined, undefined])
  expect(await openSharedRepertoire(link)).toBeUndefined()
  expect((await findMusicianBySession(theirs))?.id).toBe(other.id)
  expect(await openSharedRepertoire(theirLink)).toBeDefined()
})

test('signing in again opens nothing but the way back, and that brings back everything', async () => {
  const leaver = await createMusician()
  await createSong(leaver, { title: 'Kept' })
  const link = await share(leaver)
  await askForDeletion(leaver)
  const again = await signIn(leaver)
  expect(await findMusicianBySession(again)).toBeUndefined()
  const found = await findLeaverBySession(again)
  expect(found).toMatchObject({ id: leaver.id, name: leaver.name })
  expect(Math.round((found!.until.getTime() - Date.now()) / 86_400_000)).toBe(30)
  expect([await takeBack(found!), await takeBack(found!)]).toEqual([true, false])
  expect(await findMusicianBySession(again)).toEqual(leaver)
  expect(await songsOf(leaver)).toEqual([{ title: 'Kept' }])
  expect(await openSharedRepertoire(link)).toBeDefined()
})

test('who stays, who is unknown and who was shut out have nothing to take back', async () => {
  const [stays, shutOut] = [await createMusician(), await createMusician()]
  expect(await findLeaverBySession(await signIn(stays))).toBeUndefined()
  expect(await findLeaverBySession('x'.repeat(43))).toBeUndefined()
  await askForDeletion(shutOut)
  await setActive(shutOut.id, false)
  expect(await findLeaverBySession(await signIn(shutOut))).toBeUndefined()
})

test('asking twice starts no second month, and shutting out deletes nothing', async () => {
  const [twice, shutOut] = [await createMusician(), await createMusician()]
  await askedAgo(twice, '29 days')
  const before = (await userRow(twice))!.deletionAskedAt
  await askForDeletion(twice)
  expect((await userRow(twice))!.deletionAskedAt).toEqual(before)
  await setActive(shutOut.id, false)
  expect((await userRow(shutOut))!.deletionAskedAt).toBeNull()
})

test('that one asked and came back stands in the history of one’s own repertoire, and in no other', async () => {
  const [, leaver] = [await createMusician('Earlier'), await createMusician()]
  await askForDeletion(leaver)
  await takeBack((await findLeaverBySession(await signIn(leaver)))!)
  const { verb, repertoireId } = auditLog
  const told = and(eq(auditLog.subject, 'account'), eq(auditLog.subjectId, leaver.id))
  expect(await db().select({ verb, repertoireId }).from(auditLog).where(told).orderBy(auditLog.id)).toEqual([
    { verb: 'ask for deletion', repertoireId: leaver.repertoireId },
    { verb: 'take back', repertoireId: leaver.repertoireId },
  ])
})

test('who never asked is never deleted', async () => {
  const stays = await createMusician()
  await createSong(stays, { title: 'Mine' })
  await removeLeftAccounts()
  expect(await userRow(stays)).toMatchObject({ id: stays.id, deletionAskedAt: null })
  expect(await songsOf(stays)).toEqual([{ title: 'Mine' }])
})

test('after 30 days the account and all its rows are gone for good, a day before nothing is, and others keep everything', async () => {
  const [gone, young, stays] = [await createMusician(), await createMusician(), await createMusician()]
  for (const musician of [gone, young, stays]) {
    await createSong(musician, { title: 'Song' })
    await share(musician)
    await createSession(musician)
  }
  await askedAgo(gone, '30 days 1 minute')
  await askedAgo(young, '29 days 23 hours')
  expect(await removeLeftAccounts()).toBe(1)
  expect([await userRow(gone), await songsOf(gone)]).toEqual([undefined, []])
  for (const table of [sessions, shareLinks, repertoires]) {
    const owner = 'userId' in table ? table.userId : table.createdBy
    expect(await db().select({ owner }).from(table).where(eq(owner, gone.id))).toEqual([])
  }
  for (const musician of [young, stays]) expect(await songsOf(musician)).toEqual([{ title: 'Song' }])
  const entries = await db().select({ verb: auditLog.verb }).from(auditLog).where(eq(auditLog.subjectId, gone.id))
  expect(entries.map(({ verb }) => verb)).toContain('delete')
  expect(await removeLeftAccounts()).toBe(0)
})

test('songs brought into a band stay there without the name; a band that nobody else owns goes too, and is named before', async () => {
  const [leaver, mate] = [await createMusician(), await createMusician()]
  const [shared, alone] = [await createBand(leaver, 'Shared'), await createBand(leaver, 'Alone')]
  await createMember(shared.bandId, mate, { role: 'owner' })
  await createMember(alone.bandId, mate, { role: 'admin' })
  const repertoire = writableBandRepertoire(shared)!
  const brought = await addSong(repertoire, { ...EMPTY_SONG, title: 'Brought' }, newId())
  expect(await findBandsLeftAlone(leaver)).toMatchObject([{ name: 'Alone', others: 1 }])
  expect(await findBandsLeftAlone(mate)).toEqual([])
  await askedAgo(leaver, '31 days')
  // While the other owner stays away, nobody who stays owns it.
  expect(await findBandsLeftAlone(mate)).toMatchObject([{ name: 'Shared', others: 1 }])
  await removeLeftAccounts()
  const left = await db().select({ addedBy: songs.addedBy }).from(songs).where(eq(songs.id, brought))
  expect(left).toEqual([{ addedBy: null }])
  expect(await db().select({ id: bands.id }).from(bands).where(eq(bands.id, alone.bandId))).toEqual([])
  expect(await findBandsLeftAlone(mate)).toMatchObject([{ name: 'Shared', others: 0 }])
})

test('a band in the trash is not named among those that would go', async () => {
  const leaver = await createMusician()
  const [kept, deleted] = [await createBand(leaver, 'Kept'), await createBand(leaver, 'Deleted')]
  await deleteBand(deleted)
  expect(await findBandsLeftAlone(leaver)).toEqual([{ id: kept.bandId, name: 'Kept', others: 0 }])
})
