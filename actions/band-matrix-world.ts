import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { createBand, createMember } from '@/db/band-factories'
import { findLog } from '@/db/band-log'
import { removeMember } from '@/db/band-member-changes'
import type { Member } from '@/db/band-membership'
import { deleteBand } from '@/db/band-trash'
import { db } from '@/db/client'
import { addInvitation } from '@/db/invitation-changes'
import { findInvitations } from '@/db/invitations'
import { setActive } from '@/db/musicians'
import { type Writable, writableBandRepertoire } from '@/db/repertoires'
import { bandMembers } from '@/db/schema'
import { addSong, changeSong, removeSongs } from '@/db/song-changes'
import { createMusician, createSession } from '@/e2e/factories'
import { invitationCode, invitationToken } from '@/lib/invitation-address'
import type { Musician } from '@/lib/musician'
import { EMPTY_SONG } from '@/lib/songs'
import { FOREIGN, REMOVED } from '@/scripts/access/foreign'

/** Who may ask: the four roles of the band, and everybody who is none of them (any more). */
export const SUBJECTS = [
  ...['owner', 'admin', 'member', 'sub'],
  ...['stranger', 'ex-member', 'ended sub', 'owner of the deleted band', 'deactivated', 'anonymous'],
] as const
export type Subject = (typeof SUBJECTS)[number]

/** Where songs lie that a form is about: whose they are decides whether it may. */
export type Place = { repertoire: Writable; songId: string }

/** A band with a song that was changed, and an open invitation. */
export type World = Place & {
  owner: Member
  bandId: string
  deletedBandId: string
  /** A plain member whom something may be done to. */
  whom: Musician
  /** The entry of the log that tells of the song's change. */
  entryId: string
  invitationId: string
  token: string
  code: string
}

/** The band with everybody in and around it. */
export type Crowd = World & {
  /** The same of another band, which the stranger owns. */
  others: World
  /** The session of each subject; none of who is anonymous. */
  sessions: Record<Subject, string | undefined>
  people: Record<Subject, Musician | undefined>
}

export async function createWorld(): Promise<Crowd> {
  const owner = await createBand(await createMusician('Olga'), 'The Matrix')
  const { bandId } = owner
  const join = async (role: 'admin' | 'member' | 'sub', name: string) =>
    createMember(bandId, await createMusician(name), { role })
  const [admin, member, sub] = [await join('admin', 'Ada'), await join('member', 'Mo'), await join('sub', 'Sue')]
  const [whom, ex, ended, shut] = [
    ...[
      await join('member', 'Whom'),
      await join('member', 'Ex'),
      await join('sub', 'Ended'),
      await join('member', 'Shut'),
    ],
  ] as [Member, Member, Member, Member]
  await removeMember(owner, ex.musician.id)
  await db()
    .update(bandMembers)
    .set({ endsAt: sql`now() - interval '1 second'` })
    .where(eq(bandMembers.userId, ended.musician.id))
  const stranger = await createBand(await createMusician('Strange'))
  const deleted = await createBand(await createMusician('Gone'), 'The Deleted')
  await deleteBand(deleted)

  const people = { owner, admin, member, sub, stranger, 'ex-member': ex, 'ended sub': ended, deactivated: shut }
  const all = { ...people, 'owner of the deleted band': deleted, anonymous: undefined }
  const crowd = { sessions: {}, people: {} } as Pick<Crowd, 'sessions' | 'people'>
  for (const subject of SUBJECTS) {
    const person = all[subject]
    crowd.people[subject] = person?.musician
    crowd.sessions[subject] = person && (await createSession(person.musician))
  }
  await setActive(shut.musician.id, false)
  const theirs = await createMember(stranger.bandId, await createMusician('Whoever'), { role: 'member' })
  const others = { deletedBandId: deleted.bandId, whom: theirs.musician, ...(await filled(stranger)) }
  const ours = await filled(owner)
  await addSong(others.repertoire, { ...EMPTY_SONG, title: FOREIGN, artist: FOREIGN }, randomUUID())
  const removed = await addSong(ours.repertoire, { ...EMPTY_SONG, title: REMOVED, artist: REMOVED }, randomUUID())
  await removeSongs(ours.repertoire, [removed])
  return { deletedBandId: deleted.bandId, whom: whom.musician, ...ours, others, ...crowd }
}

async function filled(owner: Member) {
  const repertoire = writableBandRepertoire(owner)!
  const songId = await addSong(repertoire, { ...EMPTY_SONG, title: 'So What' }, randomUUID())
  await changeSong(repertoire, { id: songId, version: 1 }, { ...EMPTY_SONG, title: 'So What', key: 'Dm' })
  const formKey = randomUUID()
  await addInvitation(owner, { role: 'member', days: 7, mostUses: 5, memberEndsAt: null }, formKey)
  return {
    ...{ owner, bandId: owner.bandId, repertoire, songId },
    entryId: (await findLog(owner)).entries.find(({ verb }) => verb === 'change')!.id,
    invitationId: (await findInvitations(owner))[0]!.id,
    token: invitationToken(owner.musician.id, formKey),
    code: invitationCode(owner.musician.id, formKey),
  }
}
