import { sql } from 'drizzle-orm'
import { check, foreignKey, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { ASK_STATES } from '../../lib/part-ask'
import { createdAt, id, moment } from './columns'
import { users } from './musicians'
import { songs } from './songs'

/** A part that somebody asked a bandmate for. One cell of the board is asked for once at a time. */
export const partAsks = pgTable(
  'part_asks',
  {
    id: id(),
    repertoireId: uuid('repertoire_id').notNull(),
    songId: uuid('song_id').notNull(),
    instrument: text('instrument').notNull(),
    askedBy: uuid('asked_by')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    askedOf: uuid('asked_of')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    state: text('state', { enum: ASK_STATES }).notNull().default('open'),
    closedAt: moment('closed_at'),
    createdAt: createdAt(),
  },
  (t) => [
    foreignKey({ columns: [t.repertoireId, t.songId], foreignColumns: [songs.repertoireId, songs.id] }).onDelete(
      'cascade',
    ),
    uniqueIndex('part_asks_open').on(t.repertoireId, t.songId, t.instrument).where(sql`${t.state} = 'open'`),
    index('part_asks_asked_of').on(t.askedOf, t.id),
    index('part_asks_asked_by').on(t.askedBy, t.id),
    check('part_asks_instrument_length', sql`char_length(${t.instrument}) between 1 and 40`),
    check('part_asks_state', sql`${t.state} in ('open', 'done', 'cannot', 'taken back')`),
    check('part_asks_closed', sql`(${t.state} = 'open') = (${t.closedAt} is null)`),
  ],
)
