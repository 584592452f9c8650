import { sql } from 'drizzle-orm'
import { bigint, check, integer, pgTable, smallint, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { ChartType } from '../../lib/songs'
import { bands } from './bands'
import { bytewiseText, createdAt, id, moment, updatedAt } from './columns'
import { users } from './musicians'

/** One row per musician and one per band; `version` is raised in every transaction that changes its songs. */
export const repertoires = pgTable(
  'repertoires',
  {
    id: id(),
    userId: uuid('user_id')
      .unique()
      .references(() => users.id, { onDelete: 'cascade' }),
    bandId: uuid('band_id')
      .unique()
      .references(() => bands.id, { onDelete: 'cascade' }),
    version: bigint('version', { mode: 'number' }).notNull().default(0),
    createdAt: createdAt(),
  },
  (t) => [check('repertoires_one_owner', sql`num_nonnulls(${t.userId}, ${t.bandId}) = 1`)],
)

/** `search`, `artist_sort`, `key_pos` and `song_key` are made by the app from the other columns (`lib/music`). */
export const songs = pgTable(
  'songs',
  {
    id: id(),
    repertoireId: uuid('repertoire_id')
      .notNull()
      .references(() => repertoires.id, { onDelete: 'cascade' }),
    addedBy: uuid('added_by').references(() => users.id, { onDelete: 'set null' }),
    title: text('title').notNull(),
    artist: text('artist'),
    key: text('key'),
    tempo: smallint('tempo'),
    genre: text('genre'),
    timeSignature: text('time_signature'),
    durationSeconds: integer('duration_seconds'),
    capo: smallint('capo'),
    chartTypes: text('chart_types').array().$type<ChartType[]>().notNull().default([]),
    tags: text('tags').array().notNull().default([]),
    readiness: text('readiness', { enum: ['ready', 'learning', 'wish'] }),
    notes: text('notes'),
    driveFileId: text('drive_file_id'),
    driveResourceKey: text('drive_resource_key'),
    lastPlayedOn: moment('last_played_on'),
    search: bytewiseText('search').notNull(),
    artistSort: bytewiseText('artist_sort').notNull(),
    keyPos: smallint('key_pos'),
    songKey: text('song_key').notNull(),
    version: integer('version').notNull().default(1),
    deletedAt: moment('deleted_at'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    unique('songs_in_repertoire').on(t.repertoireId, t.id),
    check('songs_title_length', sql`char_length(${t.title}) between 1 and 300`),
    check('songs_artist_length', sql`char_length(${t.artist}) between 1 and 300`),
    check('songs_genre_length', sql`char_length(${t.genre}) between 1 and 80`),
    check('songs_key', sql`${t.key} ~ '^[A-G][#b]?m?$'`),
    check('songs_tempo', sql`${t.tempo} between 20 and 400`),
    check('songs_time_signature', sql`${t.timeSignature} ~ '^([1-9]|[12][0-9]|3[0-2])/(1|2|4|8|16|32)$'`),
    check('songs_duration_seconds', sql`${t.durationSeconds} between 1 and 86400`),
    check('songs_capo', sql`${t.capo} between 0 and 12`),
    check(
      'songs_chart_types',
      sql`${t.chartTypes} <@ array['chords','lead sheet','lyrics','guitar','bass','drums','piano','vocals','concert','Bb','Eb','F','bass clef','score']`,
    ),
    check('songs_tags', sql`cardinality(${t.tags}) <= 30 and char_length(array_to_string(${t.tags}, '')) <= 1200`),
    check('songs_readiness', sql`${t.readiness} in ('ready', 'learning', 'wish')`),
    check('songs_notes_length', sql`char_length(${t.notes}) between 1 and 10000`),
    check('songs_drive_file_id', sql`${t.driveFileId} ~ '^[A-Za-z0-9_-]{10,100}$'`),
    check('songs_drive_resource_key', sql`${t.driveResourceKey} ~ '^[A-Za-z0-9_-]{1,100}$'`),
    check('songs_key_pos', sql`${t.keyPos} between 0 and 23 and (${t.key} is null) = (${t.keyPos} is null)`),
    check('songs_search_length', sql`char_length(${t.search}) <= 400`),
    check('songs_artist_sort_length', sql`char_length(${t.artistSort}) <= 80`),
  ],
)
