import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, moment } from './columns'
import { users } from './musicians'

/** Field differences of a change: what it was, what it became. */
export type Differences = Record<string, { from?: unknown; to?: unknown }>

/** Who changed what and when, and to which version that led; written in the same transaction as the change. It outlives what it speaks of: no foreign keys. */
export const auditLog = pgTable(
  'audit_log',
  {
    id: id(),
    at: moment('at').notNull().defaultNow(),
    musicianId: uuid('musician_id'),
    repertoireId: uuid('repertoire_id'),
    verb: text('verb').notNull(),
    subject: text('subject').notNull(),
    subjectId: uuid('subject_id'),
    subjectVersion: integer('subject_version'),
    differences: jsonb('differences').$type<Differences>().notNull().default({}),
  },
  (t) => [index('audit_log_repertoire').on(t.repertoireId, t.id), index('audit_log_subject').on(t.subjectId)],
)

/** A form's key and what its first arrival created, so that a double tap creates once. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    key: uuid('key').notNull(),
    hash: text('hash').notNull(),
    result: jsonb('result'),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.key] })],
)
