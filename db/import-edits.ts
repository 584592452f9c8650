import 'server-only'
import { createHash } from 'node:crypto'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { type Database, db } from './client'
import { editedSince, importedSongs } from './imported-songs'
import type { Writable } from './repertoires'
import { songs } from './schema'

const SHOWN = 200

/** The songs of an import that were edited since, the first 200 in words; `seen` stands for exactly these edits. */
export type EditedSongs = Awaited<ReturnType<typeof findEditedSongs>>

export async function findEditedSongs(of: Writable, id: string) {
  const { seen, ids } = await findEdited(db(), of, id)
  if (!ids.length) return { seen, count: 0, songs: [] }
  const shown = await db()
    .select({
      ...{ id: songs.id, title: songs.title, artist: songs.artist },
      added: sql<boolean>`imported.before is null`,
    })
    .from(songs)
    .innerJoin(importedSongs(id), editedIn(id))
    .where(visibleIn(of))
    .orderBy(songs.id)
    .limit(SHOWN)
  return { seen, count: ids.length, songs: shown }
}

/** The ids of the songs of an import that were edited since, and the same as `seen` above. */
export async function findEdited(database: Database, of: Writable, id: string) {
  const edited = await database
    .select({ id: songs.id, version: songs.version, charts: CHART_VERSIONS })
    .from(songs)
    .innerJoin(importedSongs(id), editedIn(id))
    .where(visibleIn(of))
    .orderBy(songs.id)
    .limit(200_000)
  const seen = createHash('sha256').update(
    JSON.stringify(edited.map(({ id, version, charts }) => [id, version, charts])),
  )
  return { seen: seen.digest('base64url'), ids: edited.map(({ id }) => id) }
}

function editedIn(importId: string) {
  return sql`imported.song_id = ${songs.id} and ${editedSince(importId)}`
}

/** Changes with every edit of a chart, and with every chart that comes or goes. */
const CHART_VERSIONS = sql<string>`coalesce((
  select count(*) || ' ' || sum(charts.version) from charts
  where charts.repertoire_id = ${songs.repertoireId} and charts.song_id = ${songs.id}), '')`

function visibleIn(of: Writable) {
  return and(eq(songs.repertoireId, of.id), isNull(songs.deletedAt))
}
