import 'server-only'
import { and, isNull } from 'drizzle-orm'
import { users } from './schema'

/** Neither shut out by an operator nor about to be deleted: only these come in, share and are asked to play. */
export const ACTIVE = and(users.isActive, isNull(users.deletionAskedAt))!
