import 'server-only'
import { eq, sql } from 'drizzle-orm'
import type { Shares } from '@/lib/bands'
import type { Musician } from '@/lib/musician'
import type { SongFilter } from '@/lib/song-filter'
import { type Member, may } from './band-membership'
import { type Database, db } from './client'
import { prepared } from './prepared'
import { repertoires } from './schema'

declare const mayRead: unique symbol
declare const mayWrite: unique symbol

/** A repertoire that whoever asks may read, and how much of it. Every query of songs takes one; a bare id is never enough. */
export type Readable = { readonly id: string; readonly scope: SongFilter; readonly [mayRead]: true }

/** A repertoire that this musician may change. */
export type Writable = Readable & {
  readonly musicianId: string
  /** A band's, for as long as the musician may change its songs. */
  readonly bandId?: string
  readonly [mayWrite]: true
}

/** The musician's own repertoire: all of it, to read and to change. */
export function ownRepertoire(musician: Musician): Writable {
  return { id: musician.repertoireId, scope: {}, musicianId: musician.id } as Writable
}

/** A band's repertoire, for whoever is in the band to read. */
export function bandRepertoire(member: Member): Readable {
  return { id: member.repertoireId, scope: {} } as Readable
}

/** A band's repertoire to change; undefined for a sub, who reads. */
export function writableBandRepertoire(member: Member): Writable | undefined {
  if (!may(member, 'change songs')) return undefined
  return { id: member.repertoireId, scope: {}, musicianId: member.musician.id, bandId: member.bandId } as Writable
}

/** What a member lets the band see of their own repertoire: only for `db/band-shares.ts`, which has read what they chose; undefined for nothing. */
export function repertoireOfMember(row: {
  repertoireId: string
  shares: Shares
  shareTags: string[]
}): Readable | undefined {
  if (row.shares === 'nothing') return undefined
  return { id: row.repertoireId, scope: row.shares === 'all' ? {} : { anyTag: row.shareTags } } as Readable
}

/** What a valid share link opens of the songs: only for `db/share-links.ts`, which has checked the link. */
export function sharedRepertoire(link: SharedPart): Readable {
  const { repertoireId, filter, songId, setlistId } = link
  const one = { ...(songId ? { song: songId } : {}), ...(setlistId ? { setlist: setlistId } : {}) }
  return { id: repertoireId, scope: { ...filter, ...one } } as Readable
}
type SharedPart = { repertoireId: string; filter: SongFilter; songId: string | null; setlistId: string | null }

/** The version of a repertoire, raised by every change of its songs; 0 if it is gone. */
export async function repertoireVersion(from: Readable, database: Database = db()): Promise<number> {
  const [row] = await versionOf(database).execute({ id: from.id })
  return row?.version ?? 0
}

const versionOf = prepared((database) =>
  database
    .select({ version: repertoires.version })
    .from(repertoires)
    .where(eq(repertoires.id, sql.placeholder('id')))
    .prepare('version_of_repertoire'),
)

/** The versions of several repertoires by their ids. */
export async function repertoireVersions(sources: Readable[]): Promise<Map<string, number>> {
  const rows = await versionsOf(db()).execute({ ids: sources.map(({ id }) => id) })
  return new Map(rows.map(({ id, version }) => [id, version]))
}

const versionsOf = prepared((database) =>
  database
    .select({ id: repertoires.id, version: repertoires.version })
    .from(repertoires)
    .where(sql`${repertoires.id} = any(${sql.placeholder('ids')}::uuid[])`)
    .prepare('versions_of_repertoires'),
)
