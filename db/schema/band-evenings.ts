import { sql } from 'drizzle-orm'
import { check, date, index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { bands } from './bands'
import { createdAt, id, moment } from './columns'
import { users } from './musicians'
import { shareLinks } from './share-links'

/** A song that a band played on a day, with whom. */
export const bandPlays = pgTable(
  'band_plays',
  {
    id: id(),
    bandId: uuid('band_id')
      .notNull()
      .references(() => bands.id, { onDelete: 'cascade' }),
    songKey: text('song_key').notNull(),
    playedOn: date('played_on', { mode: 'string' }).notNull(),
    playedBy: uuid('played_by').references(() => users.id, { onDelete: 'set null' }),
    lineUp: uuid('line_up').array().notNull().default([]),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex('band_plays_once_a_day').on(t.bandId, t.songKey, t.playedOn)],
)

export type GuestSong = { title: string; artist: string | null; key: string | null; songKey: string }

/** Somebody without an account who plays tonight, known by a share link or by a list that was pasted; forgotten after 30 days. */
export const bandGuests = pgTable(
  'band_guests',
  {
    id: id(),
    bandId: uuid('band_id')
      .notNull()
      .references(() => bands.id, { onDelete: 'cascade' }),
    addedBy: uuid('added_by')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    shareLinkId: uuid('share_link_id').references(() => shareLinks.id, { onDelete: 'cascade' }),
    songs: jsonb('songs').$type<GuestSong[]>(),
    expiresAt: moment('expires_at').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    index('band_guests_band').on(t.bandId, t.id),
    check('band_guests_name_length', sql`char_length(${t.name}) between 1 and 100`),
    check('band_guests_one_source', sql`num_nonnulls(${t.shareLinkId}, ${t.songs}) = 1`),
  ],
)
