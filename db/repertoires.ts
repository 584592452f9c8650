import 'server-only'
import { eq } from 'drizzle-orm'
import type { Musician } from '@/lib/musician'
import type { SongFilter } from '@/lib/song-filter'
import { type Database, db } from './client'
import { repertoires } from './schema'

declare const mayRead: unique symbol
declare const mayWrite: unique symbol

/** A repertoire that whoever asks may read, and how much of it. Every query of songs takes one; a bare id is never enough. */
export type Readable = { readonly id: string; readonly scope: SongFilter; readonly [mayRead]: true }

/** A repertoire that this musician may change. */
export type Writable = Readable & { readonly musicianId: string; readonly [mayWrite]: true }

/** The musician's own repertoire: all of it, to read and to change. */
export function ownRepertoire(musician: Musician): Writable {
  return { id: musician.repertoireId, scope: {}, musicianId: musician.id } as Writable
}

/** What a valid share link opens: only for `db/share-links.ts`, which has checked the link. */
export function sharedRepertoire(link: { repertoireId: string; filter: SongFilter }): Readable {
  return { id: link.repertoireId, scope: link.filter } as Readable
}

/** The version of a repertoire, raised by every change of its songs; 0 if it is gone. */
export async function repertoireVersion(from: Readable, database: Database = db()): Promise<number> {
  const [row] = await database
    .select({ version: repertoires.version })
    .from(repertoires)
    .where(eq(repertoires.id, from.id))
  return row?.version ?? 0
}
