import { randomUUID } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { createMusician } from '@/e2e/factories'
import type { Musician } from '@/lib/musician'
import { shareToken } from '@/lib/share-address'
import { EMPTY_SONG } from '@/lib/songs'
import { createBand, createMember } from './band-factories'
import { changeRole, leaveBand, removeMember } from './band-member-changes'
import { type Member, memberOf } from './band-membership'
import { deleteBand } from './band-trash'
import { changing, RightEnded } from './changes'
import { db, rowsOf } from './client'
import { type Writable, writableBandRepertoire } from './repertoires'
import { auditLog, bandMembers, songs } from './schema'
import { addSetlist, changeSetlist, removeSetlist } from './setlist-changes'
import { addToSetlist } from './setlist-song-changes'
import { addShareLink } from './share-link-changes'
import { openSharedRepertoire } from './share-links'
import { addSong } from './song-changes'

let band: Member
let otto: Musician
let theirs: Writable

beforeEach(async () => {
  band = await createBand(await createMusician('Nina'))
  otto = await createMusician('Otto')
  theirs = writableBandRepertoire(await createMember(band.bandId, otto))!
})

const add = (title = 'Late') => addSong(theirs, { ...EMPTY_SONG, title }, randomUUID())
const entriesOf = (verb: string, subject: string) =>
  db()
    .select({ id: auditLog.subjectId })
    .from(auditLog)
    .where(and(eq(auditLog.repertoireId, theirs.id), eq(auditLog.verb, verb), eq(auditLog.subject, subject)))

test('whose right ended while they were writing writes nothing', async () => {
  const setlist = await addSetlist(theirs, { title: 'Friday', lineUp: [], songs: [] }, randomUUID())
  await removeMember(band, otto.id)
  await expect(add()).rejects.toThrow(RightEnded)
  await expect(addSetlist(theirs, { title: 'Late', lineUp: [], songs: [] }, randomUUID())).rejects.toThrow(RightEnded)
  const fields = { title: 'Mine', playedOn: null, notes: null }
  await expect(changeSetlist(theirs, { id: setlist, version: 1 }, fields)).rejects.toThrow(RightEnded)
  await expect(addToSetlist(theirs, setlist, [], randomUUID())).rejects.toThrow(RightEnded)
  await expect(removeSetlist(theirs, setlist)).rejects.toThrow(RightEnded)
  const link = { title: 'Friday', filter: {}, ending: null, passcode: null }
  await expect(addShareLink(theirs, link, randomUUID())).rejects.toThrow(RightEnded)
  expect(await db().select().from(songs).where(eq(songs.repertoireId, theirs.id))).toEqual([])
})

test('who became a sub, or whose band is in the trash, writes nothing either', async () => {
  await changeRole(band, { userId: otto.id, version: 1, role: 'sub', endsAt: null })
  await expect(add()).rejects.toThrow(RightEnded)
  theirs = writableBandRepertoire(band)!
  await add('In time')
  await deleteBand(band)
  await expect(add()).rejects.toThrow(RightEnded)
})

test('who left this band and is in another one writes nothing here', async () => {
  await leaveBand((await memberOf(otto, band.bandId))!)
  await createMember((await createBand(await createMusician('Other'))).bandId, otto)
  await expect(add()).rejects.toThrow(RightEnded)
})

test('whose time in the band is over writes nothing', async () => {
  await createBand(otto)
  const over = { endsAt: new Date(Date.now() - 1_000) }
  await db()
    .update(bandMembers)
    .set(over)
    .where(and(eq(bandMembers.bandId, band.bandId), eq(bandMembers.userId, otto.id)))
  await expect(add()).rejects.toThrow(RightEnded)
})

test('a removal waits for what its member is writing', async () => {
  const happened: string[] = []
  let finish = () => {}
  const finished = new Promise<void>((resolve) => {
    finish = resolve
  })
  const writing = changing(theirs, async () => {
    await finished
    happened.push('written')
    return { result: null, entries: [] }
  })
  await expect.poll(() => waiting("'idle in transaction'", 'band_members')).toBeGreaterThan(0)
  const removal = removeMember(band, otto.id).then((result) => happened.push(result))
  await expect.poll(() => waiting("'active'", 'delete from "band_members"')).toBeGreaterThan(0)
  finish()
  await Promise.all([writing, removal])
  expect(happened).toEqual(['written', 'done'])
})

test.each([
  ['removed', () => removeMember(band, otto.id)],
  ['made a sub', () => changeRole(band, { userId: otto.id, version: 1, role: 'sub', endsAt: null })],
  [
    'an admin no more',
    async () => {
      await changeRole(band, { userId: otto.id, version: 1, role: 'admin', endsAt: null })
      return changeRole(band, { userId: otto.id, version: 2, role: 'member', endsAt: null })
    },
  ],
  ['gone of their own will', async () => leaveBand(await createMember(band.bandId, otto))],
])('the share links of who is %s end, and the log says so; those of others stay', async (_, end) => {
  const [mine, others] = [writableBandRepertoire(band)!, theirs]
  const setlistId = await addSetlist(mine, { title: 'Friday', lineUp: [], songs: [] }, randomUUID())
  const opening = async (to: Writable) => {
    const key = randomUUID()
    await addShareLink(to, { title: 'Friday', filter: {}, ending: null, passcode: null, setlistId }, key)
    return () => openSharedRepertoire(shareToken(to.musicianId, key))
  }
  const [kept, ended] = [await opening(mine), await opening(others)]
  expect(await ended()).toMatchObject({ state: 'setlist' })
  expect(await end()).toBe('done')
  expect(await ended()).toBeUndefined()
  expect(await kept()).toMatchObject({ state: 'setlist' })
  expect(await entriesOf('unshare', 'share link')).toHaveLength(1)
})

async function waiting(state: string, text: string): Promise<number> {
  const rows = await rowsOf<{ pid: number }>(
    db(),
    sql`select pid from pg_stat_activity where datname = current_database() and state = replace(${state}, '''', '')
      and pid <> pg_backend_pid() and query ilike ${`%${text}%`} order by pid limit 10`,
  )
  return rows.length
}
