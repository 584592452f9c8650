import 'server-only'
import { and, asc, eq, isNull, type Placeholder, type SQL, sql } from 'drizzle-orm'
import { validate as isUuid } from 'uuid'
import { type BandVerb, can, type Whom } from '@/lib/band-rules'
import type { BandRole } from '@/lib/bands'
import type { Musician } from '@/lib/musician'
import { type Database, db } from './client'
import { prepared } from './prepared'
import { bandMembers, bands, repertoires } from './schema'

declare const isMember: unique symbol

/** The musician who asks as a member of one band, read from the primary just now. Every query of a band takes one. */
export type Member = {
  readonly musician: Musician
  readonly bandId: string
  readonly bandName: string
  readonly colour: number
  readonly hasPicture: boolean
  readonly bandVersion: number
  readonly role: BandRole
  readonly repertoireId: string
  readonly [isMember]: true
}

/** A membership that has not ended, of a band that is not in the trash, by the clock of the database. */
export const PRESENT = sql`(${bandMembers.endsAt} is null or ${bandMembers.endsAt} > now())`

/** What a list of bands says of each. */
export const BAND = {
  bandId: bands.id,
  bandName: bands.name,
  colour: bands.colour,
  hasPicture: sql<boolean>`${bands.picture} is not null`,
  bandVersion: bands.version,
  role: bandMembers.role,
}

export const BY_NAME = [asc(sql`lower(${bands.name})`), asc(bands.id)]

/** The memberships of this musician that count now, of bands that are not in the trash. */
export function presentOf(musician: { id: string | Placeholder }): SQL {
  return and(eq(bandMembers.userId, musician.id), isNull(bands.deletedAt), PRESENT)!
}

/** The musician's membership of a band; undefined for no such band, an id that is none, not a member, a sub whose time is over, and a deleted band. */
export async function memberOf(musician: Musician, bandId: string): Promise<Member | undefined> {
  if (!isUuid(bandId)) return undefined
  const [row] = await memberships()
    .where(and(presentOf(musician), eq(bandMembers.bandId, bandId)))
    .limit(1)
  return row && ({ ...row, musician } as Member)
}

/** The bands the musician is in, by name; at most 50. */
export async function findMemberships(musician: Musician): Promise<Member[]> {
  const rows = await membershipsOf(db()).execute({ musician: musician.id })
  return rows.map((row) => ({ ...row, musician }) as Member)
}

/** Whether this member may do it: `can` of `lib/band-rules.ts` for a membership that was just read. */
export function may(member: Member, verb: BandVerb, whom?: Whom): boolean {
  return can(member.role, verb, whom)
}

const membershipsOf = prepared((database) =>
  memberships(database)
    .where(presentOf({ id: sql.placeholder('musician') }))
    .orderBy(...BY_NAME)
    .limit(50)
    .prepare('memberships_of_musician'),
)

function memberships(database: Database = db()) {
  return database
    .select({ ...BAND, repertoireId: repertoires.id })
    .from(bandMembers)
    .innerJoin(bands, eq(bands.id, bandMembers.bandId))
    .innerJoin(repertoires, eq(repertoires.bandId, bands.id))
    .$dynamic()
}
