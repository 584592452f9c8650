import 'server-only'
import { type SQL, sql } from 'drizzle-orm'
import { arrayText, textsText } from './array-text'
import type { NewRow } from './import-marks'
import type { Writable } from './repertoires'

/** The statement that adds songs under these ids, and remembers them as added by this import after `place` others. */
export function songsInsert(to: Writable, importId: string, rows: NewRow[], songIds: string[], place: number): SQL {
  const ids = arrayText(songIds)
  const all = (value: (row: NewRow) => string | number | null) => sql.param(arrayText(rows.map(value)))
  return sql`
    with added as (
      insert into songs (id, repertoire_id, added_by, title, artist, key, tempo, genre, time_signature, duration_seconds,
        capo, chart_types, tags, readiness, notes, drive_file_id, drive_resource_key, key_pos, search, artist_sort, song_key)
      select id, ${to.id}::uuid, ${to.musicianId}::uuid, title, artist, key, tempo, genre, time_signature, duration_seconds,
        capo, chart_types::text[], tags::text[], readiness, notes, drive_file_id, drive_resource_key, key_pos, search,
        artist_sort, song_key
      from unnest(
        ${ids}::uuid[],
        ${all(({ song }) => song.title)}::text[],
        ${all(({ song }) => song.artist)}::text[],
        ${all(({ song }) => song.key)}::text[],
        ${all(({ song }) => song.tempo)}::smallint[],
        ${all(({ song }) => song.genre)}::text[],
        ${all(({ song }) => song.timeSignature)}::text[],
        ${all(({ song }) => song.durationSeconds)}::integer[],
        ${all(({ song }) => song.capo)}::smallint[],
        ${all(({ song }) => textsText(song.chartTypes))}::text[],
        ${all(({ song }) => textsText(song.tags))}::text[],
        ${all(({ song }) => song.readiness)}::text[],
        ${all(({ song }) => song.notes)}::text[],
        ${all(({ song }) => song.driveFileId)}::text[],
        ${all(({ song }) => song.driveResourceKey)}::text[],
        ${all(({ made }) => made.keyPos)}::smallint[],
        ${all(({ made }) => made.search)}::text[],
        ${all(({ made }) => made.artistSort)}::text[],
        ${all(({ made }) => made.songKey)}::text[]
      ) as row(id, title, artist, key, tempo, genre, time_signature, duration_seconds, capo, chart_types, tags, readiness,
        notes, drive_file_id, drive_resource_key, key_pos, search, artist_sort, song_key))
    insert into import_additions (import_id, place, song_ids) values (${importId}::uuid, ${place}, ${ids}::uuid[])`
}
