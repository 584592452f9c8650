import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { SongFilter } from '../../lib/song-filter'
import { createdAt, id, moment } from './columns'
import { users } from './musicians'
import { setlists } from './setlists'
import { repertoires } from './songs'

/**
 * A link that shows a repertoire, what a filter lets through, a setlist or one song, to anyone who holds it. Only the token's
 * SHA-256 is kept. `song_id` refers to nothing, because a frozen link outlives its song.
 */
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
    songId: uuid('song_id'),
    showsCharts: boolean('shows_charts').notNull().default(false),
    allowsDownloads: boolean('allows_downloads').notNull().default(false),
    frozen: boolean('frozen').notNull().default(false),
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
    check('share_links_one_thing', sql`num_nonnulls(${t.setlistId}, ${t.songId}) <= 1`),
  ],
)
