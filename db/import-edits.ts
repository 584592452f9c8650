import 'server-only'
import { createHash } from 'node:crypto'
import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import { type Database, db } from './client'
import type { Writable } from './repertoires'
import { importChanges, songs } from './schema'

const SHOWN = 200

/** The songs of an import that were edited since, the first 200 in words; `seen` stands for exactly these edits. */
export type EditedSongs = Awaited<ReturnType<typeof findEditedSongs>>

export async function findEditedSongs(of: Writable, id: string) {
  const { seen, ids } = await findEdited(db(), of, id)
  if (!ids.length) return { seen, count: 0, songs: [] }
  const shown = await db()
    .select({
      ...{ id: songs.id, title: songs.title, artist: songs.artist },
      added: sql<boolean>`${importChanges.before} is null`,
    })
    .from(importChanges)
    .innerJoin(songs, eq(songs.id, importChanges.songId))
    .where(editedSince(of, id))
    .orderBy(songs.id)
    .limit(SHOWN)
  return { seen, count: ids.length, songs: shown }
}

/** The ids of the songs of an import that were edited since, and the same as `seen` above. */
export async function findEdited(database: Database, of: Writable, id: string) {
  const edited = await database
    .select({ id: songs.id, version: songs.version })
    .from(importChanges)
    .innerJoin(songs, eq(songs.id, importChanges.songId))
    .where(editedSince(of, id))
    .orderBy(songs.id)
    .limit(200_000)
  const seen = createHash('sha256').update(JSON.stringify(edited.map(({ id, version }) => [id, version])))
  return { seen: seen.digest('base64url'), ids: edited.map(({ id }) => id) }
}

function editedSince(of: Writable, id: string) {
  return and(
    eq(importChanges.importId, id),
    ne(songs.version, importChanges.versionAfter),
    eq(songs.repertoireId, of.id),
    isNull(songs.deletedAt),
  )
}
