import 'server-only'
import { and, asc, eq, gt, sql } from 'drizzle-orm'
import type { Shares } from '@/lib/bands'
import { LINE_UP_LIMIT } from '@/lib/together'
import { markOf } from '@/lib/together-view'
import { ACTIVE } from './active-users'
import { type Member, PRESENT } from './band-membership'
import { db } from './client'
import { type Readable, repertoireOfMember, sharedRepertoire } from './repertoires'
import { bandGuests, bandMembers, repertoires, shareLinks, users } from './schema'
import type { GuestSong } from './schema/band-evenings'
import { ALIVE } from './share-links'

/**
 * Somebody who may play tonight, and what of their songs this band may see. `id` is a member's or a guest's; `version` changes
 * whenever what they play does, and `from` is missing for who shares nothing and for a guest with a pasted list.
 */
export type Player = {
  id: string
  name: string
  kind: 'member' | 'sub' | 'guest'
  instruments: string[]
  me: boolean
  shares: Shares
  showsLearning: boolean
  /** Whether there is any song of theirs that the band may see. */
  hasSongs: boolean
  version: string
  /** The version of the repertoire that `from` reads, whatever this band may see of it. */
  songsVersion: number | null
  from?: Readable
  list?: GuestSong[]
}

/** Everyone who may be ticked in this band: members by name, then guests, oldest first. What each shares is read now. */
export async function findPlayers(member: Member): Promise<Player[]> {
  const [members, guests] = await Promise.all([membersOf(member), guestsOf(member)])
  return [...members, ...guests]
}

/** Who of them is there: those with one of these marks, or, with no word of it, everybody of whom there is any song to see. */
export function tickedOf(players: Player[], who: string[] | null): Player[] {
  return players.filter(({ id, hasSongs }) => hasSongs && (!who || who.includes(markOf(id)))).slice(0, LINE_UP_LIMIT)
}

async function membersOf(member: Member): Promise<Player[]> {
  const rows = await db()
    .select({
      id: users.id,
      name: users.displayName,
      role: bandMembers.role,
      instruments: bandMembers.instruments,
      shares: bandMembers.shares,
      shareTags: bandMembers.shareTags,
      showsLearning: bandMembers.showsLearning,
      repertoireId: repertoires.id,
      version: repertoires.version,
      hasSongs: HAS_SONGS,
    })
    .from(bandMembers)
    .innerJoin(users, and(eq(users.id, bandMembers.userId), ACTIVE))
    .innerJoin(repertoires, eq(repertoires.userId, users.id))
    .where(and(eq(bandMembers.bandId, member.bandId), PRESENT))
    .orderBy(asc(sql`lower(${users.displayName})`), users.id)
    .limit(100)
  return rows.map(({ repertoireId, shareTags, role, version, ...row }) => ({
    ...row,
    kind: role === 'sub' ? 'sub' : 'member',
    me: row.id === member.musician.id,
    songsVersion: version,
    version: JSON.stringify([version, row.shares, shareTags, row.showsLearning]),
    from: repertoireOfMember({ repertoireId, shares: row.shares, shareTags }),
  }))
}

// The order makes it the first entry of an index: otherwise it is looked for among everybody's songs, row by row.
const HAS_SONGS = sql<boolean>`coalesce(case ${bandMembers.shares}
  when 'all' then (select true from songs where songs.repertoire_id = ${repertoires.id} and songs.deleted_at is null
    order by songs.song_key limit 1)
  when 'tags' then (select true from songs where songs.repertoire_id = ${repertoires.id} and songs.deleted_at is null
    and songs.tags && ${bandMembers.shareTags} order by songs.song_key limit 1)
  end, false)`

/** A guest whose link has ended plays nothing any more; one who was added by a list stays until forgotten. */
async function guestsOf(member: Member): Promise<Player[]> {
  const rows = await db()
    .select({
      id: bandGuests.id,
      name: bandGuests.name,
      list: bandGuests.songs,
      repertoireId: repertoires.id,
      version: repertoires.version,
      filter: shareLinks.filter,
      songId: shareLinks.songId,
      alive: sql<
        boolean | null
      >`${ALIVE} and ${ACTIVE} and ${shareLinks.setlistId} is null and not ${shareLinks.frozen} and not exists (
        select 1 from bands where bands.id = ${repertoires.bandId} and bands.deleted_at is not null)`,
    })
    .from(bandGuests)
    .leftJoin(shareLinks, eq(shareLinks.id, bandGuests.shareLinkId))
    .leftJoin(users, eq(users.id, shareLinks.createdBy))
    .leftJoin(repertoires, eq(repertoires.id, shareLinks.repertoireId))
    .where(and(eq(bandGuests.bandId, member.bandId), gt(bandGuests.expiresAt, sql`now()`)))
    .orderBy(asc(bandGuests.id))
    .limit(40)
  return rows.map(({ repertoireId, filter, songId, alive, list, version, id, name }) => ({
    ...{ id, name, kind: 'guest', instruments: [], me: false, shares: 'all', showsLearning: false },
    hasSongs: list !== null || alive === true,
    songsVersion: version,
    version: JSON.stringify([version, alive, list?.length ?? null]),
    from:
      alive && repertoireId
        ? sharedRepertoire({ repertoireId, filter: filter ?? {}, songId, setlistId: null })
        : undefined,
    list: list ?? undefined,
  }))
}
