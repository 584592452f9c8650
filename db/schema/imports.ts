import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { ListChoices } from '../../lib/import/list-choices'
import type { ReadChoices } from '../../lib/import/song-draft'
import type { SongFields } from '../../lib/songs'
import { bytes, createdAt, id, moment } from './columns'
import { users } from './musicians'
import { repertoires } from './songs'

/**
 * The numbers of a dry run and of a finished import: read = added + changed + same + skipped + doubtful. Doubtful rows are
 * those nobody has told yet whether they are a song that is there; they are not written. `charts`: how many of the added and
 * changed ones get charts.
 */
export type ImportCounts = {
  read: number
  added: number
  changed: number
  same: number
  skipped: number
  doubtful?: number
  charts?: number
  undone?: UndoCounts
}

/** What an undo did: songs moved to the trash, songs that have their values back, songs that were changed since and stay. */
export type UndoCounts = { removed: number; restored: number; kept: number }

/** One of several files that were brought at once. */
export type FilePart = { name: string; bytes: number }

/**
 * `file` is gzipped, several files (`files`) one behind the other, and gone once the import is done. `run` is the one run
 * that may write progress and commit; a repertoire has one at a time.
 */
export const imports = pgTable(
  'imports',
  {
    id: id(),
    repertoireId: uuid('repertoire_id')
      .notNull()
      .references(() => repertoires.id, { onDelete: 'cascade' }),
    createdBy: uuid('created_by')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    source: text('source', { enum: ['file', 'pasted'] })
      .notNull()
      .default('file'),
    fileName: text('file_name').notNull(),
    file: bytes('file'),
    files: jsonb('files').$type<FilePart[]>().notNull().default([]),
    choices: jsonb('choices').$type<ListChoices>().notNull().default({}),
    status: text('status', { enum: ['draft', 'running', 'done', 'failed', 'undone'] })
      .notNull()
      .default('draft'),
    run: uuid('run'),
    progress: integer('progress').notNull().default(0),
    counts: jsonb('counts').$type<ImportCounts>(),
    problem: text('problem'),
    heartbeatAt: moment('heartbeat_at'),
    doneAt: moment('done_at'),
    undoneAt: moment('undone_at'),
    createdAt: createdAt(),
  },
  (t) => [
    index('imports_repertoire').on(t.repertoireId, t.id),
    uniqueIndex('imports_one_running').on(t.repertoireId).where(sql`${t.status} = 'running'`),
    check('imports_source', sql`${t.source} in ('file', 'pasted')`),
    check('imports_status', sql`${t.status} in ('draft', 'running', 'done', 'failed', 'undone')`),
  ],
)

/**
 * The songs an import added, which had version 1 then, so that it can be undone for 30 days: a row for each batch of them,
 * since a row for each song takes a quarter of the time of the song itself. `place`: how many were added before.
 */
export const importAdditions = pgTable(
  'import_additions',
  {
    importId: uuid('import_id')
      .notNull()
      .references(() => imports.id, { onDelete: 'cascade' }),
    place: integer('place').notNull(),
    songIds: uuid('song_ids').array().notNull(),
  },
  (t) => [primaryKey({ columns: [t.importId, t.place] })],
)

/** The values of a song from before, and the charts that made room for others. */
export type SongBefore = Partial<SongFields> & { charts?: string[] }

/**
 * What an import did to each song that was there, with the values from before, so that it can be undone for 30 days. Earlier
 * ones kept the songs they added here too, without values.
 */
export const importChanges = pgTable(
  'import_changes',
  {
    importId: uuid('import_id')
      .notNull()
      .references(() => imports.id, { onDelete: 'cascade' }),
    songId: uuid('song_id').notNull(),
    before: jsonb('before').$type<SongBefore>(),
    versionAfter: integer('version_after').notNull(),
  },
  (t) => [primaryKey({ columns: [t.importId, t.songId] })],
)

/** How a musician chose to read the columns of a list, for the next one with the same headers (`headers`: their SHA-256). */
export const columnChoices = pgTable(
  'column_choices',
  {
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    headers: text('headers').notNull(),
    columns: jsonb('columns').$type<NonNullable<ReadChoices['columns']>>().notNull(),
    chosenAt: moment('chosen_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.headers] })],
)
