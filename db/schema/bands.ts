import { sql } from 'drizzle-orm'
import { check, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, updatedAt } from './columns'
import { users } from './musicians'

export const bands = pgTable(
  'bands',
  { id: id(), name: text('name').notNull(), createdAt: createdAt(), updatedAt: updatedAt() },
  (t) => [check('bands_name_length', sql`char_length(${t.name}) between 1 and 100`)],
)

export const bandMembers = pgTable(
  'band_members',
  {
    bandId: uuid('band_id')
      .notNull()
      .references(() => bands.id, { onDelete: 'cascade' }),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    role: text('role', { enum: ['owner', 'admin', 'member', 'sub'] }).notNull(),
    instruments: text('instruments').array().notNull().default([]),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.bandId, t.userId] }),
    index('band_members_user').on(t.userId),
    check('band_members_role', sql`${t.role} in ('owner', 'admin', 'member', 'sub')`),
  ],
)
