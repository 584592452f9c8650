import { sql } from 'drizzle-orm'
import { check, index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { SongFields } from '../../lib/songs'
import { createdAt, moment } from './columns'
import { users } from './musicians'
import { repertoires, songs } from './songs'

/** Where a copied song came from, and the fields as they were when last taken over: what differs since is shown. */
export const songOrigins = pgTable(
  'song_origins',
  {
    songId: uuid('song_id')
      .primaryKey()
      .references(() => songs.id, { onDelete: 'cascade' }),
    originSongId: uuid('origin_song_id').notNull(),
    originRepertoireId: uuid('origin_repertoire_id').notNull(),
    broughtBy: uuid('brought_by').references(() => users.id, { onDelete: 'set null' }),
    taken: jsonb('taken').$type<Partial<SongFields>>().notNull(),
    takenAt: moment('taken_at').notNull().defaultNow(),
  },
  (t) => [index('song_origins_origin').on(t.originSongId)],
)

/** The two songs of an answer as they were called when it was given; a key alone says nothing to people. */
export type AnsweredWords = Record<'a' | 'b', { title: string; artist: string | null }>

/** "Same song?" asked once: two song keys in their order, and what this repertoire's people said. */
export const songAnswers = pgTable(
  'song_answers',
  {
    repertoireId: uuid('repertoire_id')
      .notNull()
      .references(() => repertoires.id, { onDelete: 'cascade' }),
    keyA: text('key_a').notNull(),
    keyB: text('key_b').notNull(),
    answer: text('answer', { enum: ['same', 'different'] }).notNull(),
    words: jsonb('words').$type<AnsweredWords>(),
    answeredBy: uuid('answered_by').references(() => users.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.repertoireId, t.keyA, t.keyB] }),
    check('song_answers_order', sql`${t.keyA} collate "C" < ${t.keyB} collate "C"`),
    check('song_answers_answer', sql`${t.answer} in ('same', 'different')`),
  ],
)
