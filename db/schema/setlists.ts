import { sql } from 'drizzle-orm'
import { check, date, index, integer, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, moment, updatedAt } from './columns'
import { users } from './musicians'
import { repertoires } from './songs'

/** A setlist belongs to a repertoire, a musician's or a band's. `line_up`: who was ticked when it was made. */
export const setlists = pgTable(
  'setlists',
  {
    id: id(),
    repertoireId: uuid('repertoire_id')
      .notNull()
      .references(() => repertoires.id, { onDelete: 'cascade' }),
    createdBy: uuid('created_by').references(() => users.id, { onDelete: 'set null' }),
    title: text('title').notNull(),
    playedOn: date('played_on', { mode: 'string' }),
    notes: text('notes'),
    lineUp: uuid('line_up').array().notNull().default([]),
    version: integer('version').notNull().default(1),
    deletedAt: moment('deleted_at'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    index('setlists_repertoire').on(t.repertoireId, t.id),
    check('setlists_title_length', sql`char_length(${t.title}) between 1 and 120`),
    check('setlists_notes_length', sql`char_length(${t.notes}) between 1 and 2000`),
  ],
)

/** A place in a setlist, with words, key and note of its own: it stays readable when the song is gone. */
export const setlistSongs = pgTable(
  'setlist_songs',
  {
    id: id(),
    setlistId: uuid('setlist_id')
      .notNull()
      .references(() => setlists.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    songId: uuid('song_id'),
    songKey: text('song_key').notNull(),
    title: text('title').notNull(),
    artist: text('artist'),
    key: text('key'),
    tempo: smallint('tempo'),
    durationSeconds: integer('duration_seconds'),
    note: text('note'),
  },
  (t) => [
    index('setlist_songs_setlist').on(t.setlistId, t.position),
    check('setlist_songs_title_length', sql`char_length(${t.title}) between 1 and 300`),
    check('setlist_songs_artist_length', sql`char_length(${t.artist}) between 1 and 300`),
    check('setlist_songs_key', sql`${t.key} ~ '^[A-G][#b]?m?$'`),
    check('setlist_songs_tempo', sql`${t.tempo} between 20 and 400`),
    check('setlist_songs_note_length', sql`char_length(${t.note}) between 1 and 500`),
  ],
)
