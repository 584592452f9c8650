import 'server-only'
import { aliasedTable, and, desc, eq, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Musician } from '@/lib/musician'
import { type Member, PRESENT } from './band-membership'
import { db } from './client'
import { bandMembers, bands, partAsks, repertoires, songs, users } from './schema'

const asker = aliasedTable(users, 'asker')
const asked = aliasedTable(users, 'asked')

/** The parts this band waits for, and those that the asked cannot bring, the last first; at most 300. */
export function findAsks(member: Member) {
  return asks()
    .where(and(eq(partAsks.repertoireId, member.repertoireId), WAITING))
    .orderBy(desc(partAsks.id))
    .limit(300)
}
export type PartAsk = Awaited<ReturnType<typeof findAsks>>[number]

/** Of all bands the musician is in: the parts that are asked of them, and what became of those they asked for. At most 50. */
export function findAsksOf(musician: Musician): Promise<PartAsk[]> {
  const toMe = and(eq(partAsks.askedOf, musician.id), eq(partAsks.state, 'open'))
  const mine = and(eq(partAsks.askedBy, musician.id), eq(partAsks.state, 'cannot'))
  return asks()
    .innerJoin(bandMembers, and(eq(bandMembers.bandId, bands.id), eq(bandMembers.userId, musician.id), PRESENT))
    .where(or(toMe, mine))
    .orderBy(desc(partAsks.id))
    .limit(50)
}

const WAITING: SQL = sql`${partAsks.state} in ('open', 'cannot')`

function asks() {
  return db()
    .select({
      id: partAsks.id,
      instrument: partAsks.instrument,
      state: partAsks.state,
      askedBy: partAsks.askedBy,
      askedOf: partAsks.askedOf,
      asker: asker.displayName,
      asked: asked.displayName,
      createdAt: partAsks.createdAt,
      songId: songs.id,
      title: songs.title,
      bandId: bands.id,
      bandName: bands.name,
    })
    .from(partAsks)
    .innerJoin(songs, and(eq(songs.id, partAsks.songId), isNull(songs.deletedAt)))
    .innerJoin(repertoires, eq(repertoires.id, partAsks.repertoireId))
    .innerJoin(bands, and(eq(bands.id, repertoires.bandId), isNull(bands.deletedAt)))
    .innerJoin(asker, eq(asker.id, partAsks.askedBy))
    .innerJoin(asked, eq(asked.id, partAsks.askedOf))
    .$dynamic()
}
