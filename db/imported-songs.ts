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
