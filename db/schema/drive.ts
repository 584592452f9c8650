import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { CHART_KINDS } from '../../lib/chart-kinds'
import type { DriveListCounts, DriveState } from '../../lib/drive-list/drive-file'
import type { ChartType } from '../../lib/songs'
import { createdAt, id, moment, updatedAt } from './columns'
import { users } from './musicians'
import { repertoires } from './songs'

/** A list of files that becomes charts: pasted, or chosen in Google Drive. Nothing of it is a chart before its musician says so. */
export const driveLists = pgTable(
  'drive_lists',
  {
    id: id(),
    repertoireId: uuid('repertoire_id')
      .notNull()
      .references(() => repertoires.id, { onDelete: 'cascade' }),
    createdBy: uuid('created_by').references(() => users.id, { onDelete: 'set null' }),
    source: text('source', { enum: ['pasted', 'drive'] }).notNull(),
    status: text('status', { enum: ['draft', 'done', 'undone'] })
      .notNull()
      .default('draft'),
    counts: jsonb('counts').$type<DriveListCounts>(),
    doneAt: moment('done_at'),
    undoneAt: moment('undone_at'),
    createdAt: createdAt(),
  },
  (t) => [
    index('drive_lists_repertoire').on(t.repertoireId, t.id),
    check('drive_lists_source', sql`${t.source} in ('pasted', 'drive')`),
    check('drive_lists_status', sql`${t.status} in ('draft', 'done', 'undone')`),
  ],
)

/**
 * One file of a list: how it was read, what is to become of it, and once the list is written what became of it (`chart_id`,
 * `added_song_id`, `ticked`), so that it can be taken back.
 */
export const driveListFiles = pgTable(
  'drive_list_files',
  {
    listId: uuid('list_id')
      .notNull()
      .references(() => driveLists.id, { onDelete: 'cascade' }),
    place: integer('place').notNull(),
    name: text('name').notNull(),
    driveFileId: text('drive_file_id'),
    driveResourceKey: text('drive_resource_key'),
    md5: text('md5'),
    modifiedAt: moment('modified_at'),
    fate: text('fate', { enum: ['write', 'there', 'renamed', 'missing', 'left'] }).notNull(),
    asks: text('asks', { enum: ['song', 'part', 'both'] }),
    problem: text('problem'),
    title: text('title').notNull(),
    artist: text('artist'),
    kind: text('kind', { enum: CHART_KINDS }).notNull(),
    instrument: text('instrument'),
    transposition: text('transposition', { enum: ['concert', 'Bb', 'Eb', 'F', 'bass clef'] }),
    key: text('key'),
    songId: uuid('song_id'),
    candidates: uuid('candidates').array().notNull().default([]),
    version: integer('version').notNull().default(1),
    chartId: uuid('chart_id'),
    addedSongId: uuid('added_song_id'),
    ticked: text('ticked').array().$type<ChartType[]>(),
  },
  (t) => [
    primaryKey({ columns: [t.listId, t.place] }),
    check('drive_list_files_fate', sql`${t.fate} in ('write', 'there', 'renamed', 'missing', 'left')`),
    check('drive_list_files_asks', sql`${t.asks} in ('song', 'part', 'both')`),
    check('drive_list_files_name_length', sql`char_length(${t.name}) between 1 and 500`),
    check('drive_list_files_title_length', sql`char_length(${t.title}) <= 300`),
    check('drive_list_files_artist_length', sql`char_length(${t.artist}) between 1 and 300`),
    check('drive_list_files_key', sql`${t.key} ~ '^[A-G][#b]?m?$'`),
    check('drive_list_files_file_id', sql`${t.driveFileId} ~ '^[A-Za-z0-9_-]{10,100}$'`),
  ],
)

/**
 * What a repertoire knows of a file in Drive behind its charts. `found` is what Drive said last where that differs; `before`
 * is what was known before the last answer to it, so that the answer can be taken back. `seen_by`: whose connection sees it.
 */
export const driveFiles = pgTable(
  'drive_files',
  {
    repertoireId: uuid('repertoire_id')
      .notNull()
      .references(() => repertoires.id, { onDelete: 'cascade' }),
    driveFileId: text('drive_file_id').notNull(),
    listId: uuid('list_id').references(() => driveLists.id, { onDelete: 'set null' }),
    seenBy: uuid('seen_by').references(() => users.id, { onDelete: 'set null' }),
    known: jsonb('known').$type<DriveState>().notNull(),
    found: jsonb('found').$type<DriveState>(),
    before: jsonb('before').$type<DriveAnswer>(),
    checkedAt: moment('checked_at'),
    version: integer('version').notNull().default(1),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.repertoireId, t.driveFileId] }),
    index('drive_files_list').on(t.listId),
    index('drive_files_seen_by').on(t.seenBy),
  ],
)

/** An answer to what changed in Drive, and all that it changed as it was before. */
export type DriveAnswer = {
  answer: 'take' | 'keep' | 'remove'
  known: DriveState
  found: DriveState
  charts: { id: string; songId: string; version: number; fields?: Record<string, string | null> }[]
}

/** A musician's connection to Google Drive: its tokens are sealed, and nobody else's request reads them. */
export const driveConnections = pgTable('drive_connections', {
  userId: uuid('user_id')
    .primaryKey()
    .references(() => users.id, { onDelete: 'cascade' }),
  sealed: text('sealed').notNull(),
  failed: boolean('failed').notNull().default(false),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
})
