import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { CHART_KINDS } from '../../lib/chart-kinds'
import { chartFiles } from './charts'
import { shareLinks } from './share-links'

/** The songs behind a frozen link as they were when it was made, in their order. Of a setlist some have no song of the repertoire. */
export const shareSnapshots = pgTable(
  'share_snapshots',
  {
    shareLinkId: uuid('share_link_id')
      .notNull()
      .references(() => shareLinks.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    songId: uuid('song_id'),
    title: text('title').notNull(),
    artist: text('artist'),
    key: text('key'),
    tempo: smallint('tempo'),
    genre: text('genre'),
    timeSignature: text('time_signature'),
    durationSeconds: integer('duration_seconds'),
    capo: smallint('capo'),
    chartTypes: text('chart_types').array().notNull().default([]),
    note: text('note'),
  },
  (t) => [
    primaryKey({ columns: [t.shareLinkId, t.position] }),
    index('share_snapshots_song').on(t.shareLinkId, t.songId),
  ],
)

/** The charts of these songs as they were. A file is one with the chart's: it is kept as long as a snapshot refers to it. */
export const shareSnapshotCharts = pgTable(
  'share_snapshot_charts',
  {
    shareLinkId: uuid('share_link_id').notNull(),
    chartId: uuid('chart_id').notNull(),
    songId: uuid('song_id').notNull(),
    kind: text('kind', { enum: CHART_KINDS }).notNull(),
    label: text('label'),
    instrument: text('instrument'),
    transposition: text('transposition', { enum: ['concert', 'Bb', 'Eb', 'F', 'bass clef'] }),
    key: text('key'),
    text: text('text'),
    driveFileId: text('drive_file_id'),
    driveResourceKey: text('drive_resource_key'),
    fileId: uuid('file_id').references(() => chartFiles.id),
    position: smallint('position').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.shareLinkId, t.chartId] }),
    foreignKey({ columns: [t.shareLinkId], foreignColumns: [shareLinks.id] }).onDelete('cascade'),
    index('share_snapshot_charts_song').on(t.shareLinkId, t.songId, t.position, t.chartId),
    index('share_snapshot_charts_file').on(t.fileId),
    check('share_snapshot_charts_one_source', sql`num_nonnulls(${t.text}, ${t.driveFileId}, ${t.fileId}) = 1`),
  ],
)
