import 'server-only'
import { and, eq } from 'drizzle-orm'
import { type Copied, copied, type LaterChange, laterChanges } from '@/lib/lineage'
import type { Musician } from '@/lib/musician'
import { ACTIVE } from './active-users'
import { type Member, memberOf, PRESENT } from './band-membership'
import { db } from './client'
import { bandRepertoire, ownRepertoire, type Readable, repertoireOfMember } from './repertoires'
import { bandMembers, bands, repertoires, songOrigins, users } from './schema'
import { findSong, type Song } from './songs'

/**
 * Where a song came from: the name of the band, or of the musician whose repertoire it was; `theirs` is the song there as far
 * as the asker may see it now, with what was changed there since.
 */
export type Lineage = {
  from: { band: string; bandId: string } | { musician: string; mine: boolean }
  theirs: { songId: string; fields: Copied; changes: LaterChange[] } | null
}

/** The lineage of a song that the asker has just read; `member` where it is a band's. Undefined for a song of its own. */
export async function findLineage(asker: Musician, song: Song, member?: Member): Promise<Lineage | undefined> {
  const [origin] = await db()
    .select({
      songId: songOrigins.originSongId,
      repertoireId: songOrigins.originRepertoireId,
      taken: songOrigins.taken,
      userId: users.id,
      musician: users.displayName,
      bandId: bands.id,
      band: bands.name,
    })
    .from(songOrigins)
    .innerJoin(repertoires, eq(repertoires.id, songOrigins.originRepertoireId))
    .leftJoin(users, eq(users.id, repertoires.userId))
    .leftJoin(bands, eq(bands.id, repertoires.bandId))
    .where(eq(songOrigins.songId, song.id))
  if (!origin) return undefined
  const from = await readableOrigin(asker, origin, member)
  const there = from && (await findSong(from, origin.songId))
  return {
    from: origin.band
      ? { band: origin.band, bandId: origin.bandId! }
      : { musician: origin.musician!, mine: origin.userId === asker.id },
    theirs: there
      ? { songId: there.id, fields: copied(there), changes: laterChanges(copied(song), copied(there), origin.taken) }
      : null,
  }
}

type Origin = { repertoireId: string; userId: string | null; bandId: string | null }

/** The asker's own, a band's they are in, or what a bandmate lets this very band see. */
async function readableOrigin(
  asker: Musician,
  { userId, bandId }: Origin,
  member?: Member,
): Promise<Readable | undefined> {
  if (userId === asker.id) return ownRepertoire(asker)
  if (bandId) {
    const there = await memberOf(asker, bandId)
    return there && bandRepertoire(there)
  }
  if (!member || !userId) return undefined
  const [mate] = await db()
    .select({ repertoireId: repertoires.id, shares: bandMembers.shares, shareTags: bandMembers.shareTags })
    .from(bandMembers)
    .innerJoin(users, and(eq(users.id, bandMembers.userId), ACTIVE))
    .innerJoin(repertoires, eq(repertoires.userId, bandMembers.userId))
    .where(and(eq(bandMembers.bandId, member.bandId), eq(bandMembers.userId, userId), PRESENT))
  return mate && repertoireOfMember(mate)
}
