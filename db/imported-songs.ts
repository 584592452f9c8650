import 'server-only'
import { type SQL, sql } from 'drizzle-orm'

/**
 * What an import did to each song, to be joined as `imported`: `song_id`, the version it had then (`version_after`), and the
 * values `before`, null of the songs that were added.
 */
export function importedSongs(importId: string): SQL {
  return sql`(
    select song_id, before, version_after from import_changes where import_id = ${importId}::uuid
    union all
    select unnest(song_ids), null, 1 from import_additions where import_id = ${importId}::uuid) as imported`
}

/** Whether a song was edited since this import, which stands beside it as `imported` with its version from then: itself or its charts. */
export function editedSince(importId: string, versionAfter: SQL = sql`imported.version_after`): SQL<boolean> {
  return sql<boolean>`(songs.version <> ${versionAfter} or exists (
    select from charts join imports on imports.id = ${importId}::uuid
    where charts.repertoire_id = songs.repertoire_id and charts.song_id = songs.id
      and (charts.created_at > imports.done_at or (charts.import_id = imports.id and charts.version <> 1))))`
}
