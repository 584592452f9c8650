import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { ReadChoices } from '../../lib/import/song-draft'
import type { SongFields } from '../../lib/songs'
import { bytes, createdAt, id, moment } from './columns'
import { users } from './musicians'
import { repertoires } from './songs'

/** The numbers of a dry run and of a finished import: read = added + changed + same + skipped. */
export type ImportCounts = { read: number; added: number; changed: number; same: number; skipped: number }

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
    fileName: text('file_name').notNull(),
    file: bytes('file'),
    choices: jsonb('choices').$type<ReadChoices>().notNull().default({}),
    status: text('status', { enum: ['draft', 'running', 'done', 'failed', 'undone'] })
      .notNull()
      .default('draft'),
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
    check('imports_status', sql`${t.status} in ('draft', 'running', 'done', 'failed', 'undone')`),
  ],
)

/** What an import did to each song, with the values from before, so that it can be undone for 30 days. */
export const importChanges = pgTable(
  'import_changes',
  {
    importId: uuid('import_id')
      .notNull()
      .references(() => imports.id, { onDelete: 'cascade' }),
    songId: uuid('song_id').notNull(),
    before: jsonb('before').$type<Partial<SongFields>>(),
    versionAfter: integer('version_after').notNull(),
  },
  (t) => [primaryKey({ columns: [t.importId, t.songId] })],
)
