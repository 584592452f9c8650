import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { createMusician, createSong } from '@/e2e/factories'
import { createBand, createMember } from './band-factories'
import { leaveBand } from './band-member-changes'
import type { Member } from './band-membership'
import { db } from './client'
import { bandRepertoire, ownRepertoire, writableBandRepertoire } from './repertoires'
import { bandMembers } from './schema'
import { copySongs } from './song-copies'
import { findLineage } from './song-origins'
import { findSong, type Song } from './songs'

let nina: Member
let otto: Member
let song: Song

beforeEach(async () => {
  nina = await createBand(await createMusician('Nina'))
  otto = await createMember(nina.bandId, await createMusician('Otto'))
  const ottos = await createSong(otto.musician, { title: 'So What', key: 'Dm' })
  const brought = await copySongs(ownRepertoire(otto.musician), writableBandRepertoire(otto)!, [ottos], randomUUID())
  song = (await findSong(bandRepertoire(nina), brought.ids[0]!))!
  expect(await lineage()).toMatchObject({ ...BY_NAME, theirs: { songId: ottos, fields: { key: 'Dm' } } })
})

const BY_NAME = { from: { musician: 'Otto', mine: false } }
const lineage = (member: Member | undefined = nina) => findLineage(nina.musician, song, member)

test('a bandmate’s song is read as a member of the band alone; to any other asker it is a name', async () => {
  expect(await findLineage(nina.musician, song)).toEqual({ ...BY_NAME, theirs: null })
})

test('of the songs of a bandmate whose time is over nothing is told any more', async () => {
  await db()
    .update(bandMembers)
    .set({ endsAt: new Date(Date.now() - 1_000) })
    .where(and(eq(bandMembers.bandId, nina.bandId), eq(bandMembers.userId, otto.musician.id)))
  expect(await lineage()).toEqual({ ...BY_NAME, theirs: null })
})

test('what somebody lets another band see is not told in the one that they left', async () => {
  await createMember((await createBand(otto.musician, 'Elsewhere')).bandId, otto.musician, { role: 'owner' })
  await leaveBand(otto)
  expect(await lineage()).toEqual({ ...BY_NAME, theirs: null })
})
