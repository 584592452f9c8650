import { sql } from 'drizzle-orm'
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { CHART_FILE_TYPES, CHART_KINDS } from '../../lib/chart-kinds'
import { bytes, createdAt, id, moment, updatedAt } from './columns'
import { users } from './musicians'
import { repertoires, songs } from './songs'

/** An uploaded chart. The bytes stand in the row, or, where a store is configured, under `object_key` in it. */
export const chartFiles = pgTable(
  'chart_files',
  {
    id: id(),
    repertoireId: uuid('repertoire_id')
      .notNull()
      .references(() => repertoires.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    type: text('type', { enum: CHART_FILE_TYPES }).notNull(),
    size: integer('size').notNull(),
    sha256: text('sha256').notNull(),
    pages: integer('pages'),
    content: bytes('content'),
    objectKey: text('object_key'),
    createdAt: createdAt(),
  },
  (t) => [
    unique('chart_files_in_repertoire').on(t.repertoireId, t.id),
    index('chart_files_repertoire').on(t.repertoireId, t.sha256),
    check('chart_files_name_length', sql`char_length(${t.name}) between 1 and 255`),
    check('chart_files_size', sql`${t.size} between 1 and 20971520`),
    index('chart_files_object').on(t.objectKey).where(sql`${t.objectKey} is not null`),
    check('chart_files_one_place', sql`num_nonnulls(${t.content}, ${t.objectKey}) = 1`),
  ],
)

/**
 * Every object that was ever begun in the store, written before its bytes: what no file names (any more) is removed there, and only
 * then here. It outlives the repertoires it was for: no foreign keys.
 */
export const chartObjects = pgTable('chart_objects', { key: text('key').primaryKey(), createdAt: createdAt() }, (t) => [
  index('chart_objects_age').on(t.createdAt),
])

/**
 * One chart of a song: ChordPro text, a file in Drive, or an upload. `key` is the key it is written in, for its instrument. A chart
 * that came along with a copied song says of which chart it is one, and one that an import brought by which import.
 */
export const charts = pgTable(
  'charts',
  {
    id: id(),
    repertoireId: uuid('repertoire_id').notNull(),
    songId: uuid('song_id').notNull(),
    kind: text('kind', { enum: CHART_KINDS }).notNull(),
    label: text('label'),
    instrument: text('instrument'),
    transposition: text('transposition', { enum: ['concert', 'Bb', 'Eb', 'F', 'bass clef'] }),
    key: text('key'),
    text: text('text'),
    driveFileId: text('drive_file_id'),
    driveResourceKey: text('drive_resource_key'),
    fileId: uuid('file_id'),
    position: smallint('position').notNull().default(0),
    originChartId: uuid('origin_chart_id'),
    importId: uuid('import_id'),
    addedBy: uuid('added_by').references(() => users.id, { onDelete: 'set null' }),
    version: integer('version').notNull().default(1),
    deletedAt: moment('deleted_at'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    foreignKey({ columns: [t.repertoireId, t.songId], foreignColumns: [songs.repertoireId, songs.id] }).onDelete(
      'cascade',
    ),
    foreignKey({ columns: [t.repertoireId, t.fileId], foreignColumns: [chartFiles.repertoireId, chartFiles.id] }),
    index('charts_song').on(t.repertoireId, t.songId, t.position, t.id),
    check('charts_kind', sql`${t.kind} in ('chord chart', 'lead sheet', 'part', 'lyrics', 'full score', 'audio')`),
    check('charts_transposition', sql`${t.transposition} in ('concert', 'Bb', 'Eb', 'F', 'bass clef')`),
    check('charts_one_source', sql`num_nonnulls(${t.text}, ${t.driveFileId}, ${t.fileId}) = 1`),
    check('charts_key', sql`${t.key} ~ '^[A-G][#b]?m?$'`),
    check('charts_text_length', sql`char_length(${t.text}) between 1 and 200000`),
    check('charts_label_length', sql`char_length(${t.label}) between 1 and 100`),
    check('charts_instrument_length', sql`char_length(${t.instrument}) between 1 and 40`),
    check('charts_drive_file_id', sql`${t.driveFileId} ~ '^[A-Za-z0-9_-]{10,100}$'`),
  ],
)

/** How one musician reads one song: the key and the capo that stick, before the band's and the song's own. */
export const songReadings = pgTable(
  'song_readings',
  {
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    songId: uuid('song_id')
      .notNull()
      .references(() => songs.id, { onDelete: 'cascade' }),
    key: text('key'),
    capo: smallint('capo'),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.songId] }),
    check('song_readings_key', sql`${t.key} ~ '^[A-G][#b]?m?$'`),
    check('song_readings_capo', sql`${t.capo} between 0 and 12`),
  ],
)
