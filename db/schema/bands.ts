import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { BAND_ROLES, SHARES } from '../../lib/bands'
import { bytes, createdAt, id, moment, updatedAt } from './columns'
import { users } from './musicians'

/** A band in the trash (`deleted_at`) comes back for 30 days. Without a picture it shows its initials on a colour of the sun. */
export const bands = pgTable(
  'bands',
  {
    id: id(),
    name: text('name').notNull(),
    colour: smallint('colour').notNull().default(0),
    picture: bytes('picture'),
    pictureType: text('picture_type', { enum: ['image/png', 'image/jpeg', 'image/webp'] }),
    version: integer('version').notNull().default(1),
    deletedAt: moment('deleted_at'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    check('bands_name_length', sql`char_length(${t.name}) between 1 and 100`),
    check('bands_colour', sql`${t.colour} between 0 and 11`),
    check('bands_picture', sql`num_nonnulls(${t.picture}, ${t.pictureType}) in (0, 2)`),
    check('bands_picture_size', sql`octet_length(${t.picture}) <= 262144`),
  ],
)

/**
 * `shares`: what of the member's own repertoire this band may see; `shows_learning`: whether it sees what they might learn next. A sub's `ends_at` ends the membership by the clock of the database.
 */
export const bandMembers = pgTable(
  'band_members',
  {
    bandId: uuid('band_id')
      .notNull()
      .references(() => bands.id, { onDelete: 'cascade' }),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    role: text('role', { enum: BAND_ROLES }).notNull(),
    instruments: text('instruments').array().notNull().default([]),
    shares: text('shares', { enum: SHARES }).notNull().default('nothing'),
    shareTags: text('share_tags').array().notNull().default([]),
    showsLearning: boolean('shows_learning').notNull().default(false),
    endsAt: moment('ends_at'),
    version: integer('version').notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.bandId, t.userId] }),
    index('band_members_user').on(t.userId),
    check('band_members_role', sql`${t.role} in ('owner', 'admin', 'member', 'sub')`),
    check('band_members_shares', sql`${t.shares} in ('all', 'tags', 'nothing')`),
    check('band_members_share_tags', sql`cardinality(${t.shareTags}) <= 30`),
  ],
)

/** An invitation by link and by short code. Only hashes are kept: the token's SHA-256, and a keyed one of the code, which is short enough to be tried out. */
export const bandInvitations = pgTable(
  'band_invitations',
  {
    id: id(),
    bandId: uuid('band_id')
      .notNull()
      .references(() => bands.id, { onDelete: 'cascade' }),
    createdBy: uuid('created_by')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    role: text('role', { enum: ['admin', 'member', 'sub'] }).notNull(),
    tokenHash: text('token_hash').notNull().unique(),
    codeHash: text('code_hash').notNull().unique(),
    memberEndsAt: moment('member_ends_at'),
    mostUses: integer('most_uses').notNull().default(1),
    uses: integer('uses').notNull().default(0),
    expiresAt: moment('expires_at').notNull(),
    revokedAt: moment('revoked_at'),
    createdAt: createdAt(),
  },
  (t) => [
    index('band_invitations_band').on(t.bandId, t.id),
    check('band_invitations_role', sql`${t.role} in ('admin', 'member', 'sub')`),
    check('band_invitations_uses', sql`${t.uses} between 0 and ${t.mostUses} and ${t.mostUses} between 1 and 100`),
  ],
)
