import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { SongFilter } from '../../lib/song-filter'
import { createdAt, id, moment } from './columns'
import { users } from './musicians'
import { setlists } from './setlists'
import { repertoires } from './songs'

/** A link that shows a repertoire, what a filter lets through, or a setlist, to anyone who holds it. Only the token's SHA-256 is kept. */
export const shareLinks = pgTable(
  'share_links',
  {
    id: id(),
    repertoireId: uuid('repertoire_id')
      .notNull()
      .references(() => repertoires.id, { onDelete: 'cascade' }),
    createdBy: uuid('created_by')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    tokenHash: text('token_hash').notNull().unique(),
    title: text('title').notNull(),
    setlistId: uuid('setlist_id').references(() => setlists.id, { onDelete: 'cascade' }),
    filter: jsonb('filter').$type<SongFilter>().notNull().default({}),
    passcodeHash: text('passcode_hash'),
    opens: integer('opens').notNull().default(0),
    lastOpenedAt: moment('last_opened_at'),
    expiresAt: moment('expires_at'),
    revokedAt: moment('revoked_at'),
    createdAt: createdAt(),
  },
  (t) => [
    index('share_links_repertoire').on(t.repertoireId),
    check('share_links_title_length', sql`char_length(${t.title}) between 1 and 120`),
  ],
)
