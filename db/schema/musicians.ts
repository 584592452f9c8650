import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Profile } from '../../lib/profile'
import { createdAt, id, moment, updatedAt } from './columns'

/** `deletion_asked_at`: the musician asked for the account to be deleted, which happens 30 days later unless they come back. */
export const users = pgTable(
  'users',
  {
    id: id(),
    email: text('email').unique(),
    googleId: text('google_id').notNull().unique(),
    displayName: text('display_name').notNull(),
    profileData: jsonb('profile_data').$type<Profile>().notNull().default({}),
    isActive: boolean('is_active').notNull().default(true),
    deletionAskedAt: moment('deletion_asked_at'),
    version: integer('version').notNull().default(1),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [check('users_display_name_length', sql`char_length(${t.displayName}) between 1 and 100`)],
)

/** The truth behind the Redis copy of a session. Only the SHA-256 of the token is kept. */
export const sessions = pgTable(
  'sessions',
  {
    tokenHash: text('token_hash').primaryKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    device: text('device').notNull().default(''),
    createdAt: createdAt(),
    lastUsedAt: moment('last_used_at').notNull().defaultNow(),
  },
  (t) => [index('sessions_user').on(t.userId)],
)
