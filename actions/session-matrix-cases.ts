import { eq, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { sessions, users } from '@/db/schema'
import { createMusician, createSession } from '@/e2e/factories'
import type { Musician } from '@/lib/musician'
import type { Case } from '@/scripts/access/case'
import { findActions, send } from './matrix-asking'

/** A session that is there and lets nobody in. */
const LETS_NOBODY_IN: Record<string, (musician: Musician) => Promise<unknown>> = {
  'not used for 31 days': ({ id }) =>
    db().update(sessions).set({ lastUsedAt: sql`now() - interval '31 days'` }).where(eq(sessions.userId, id)),
  'of a deactivated musician': ({ id }) => db().update(users).set({ isActive: false }).where(eq(users.id, id)),
  'of a musician who is leaving': ({ id }) =>
    db().update(users).set({ deletionAskedAt: sql`now()` }).where(eq(users.id, id)),
}

const ENTRY = 'settings.changeProfile'
const FIELDS = { version: '1', name: 'Renamed', instruments: '', readingTransposition: '' }

/** Who is asking, whatever they ask for: sessions that have ended without being gone. */
export const SESSION_CASES: Case[] = Object.entries(LETS_NOBODY_IN).map(([kind, end]) => ({
  entry: ENTRY,
  name: `${ENTRY} with a session ${kind}`,
  async judge() {
    const musician = await createMusician()
    const session = await createSession(musician)
    await end(musician)
    const { outcome, changed } = await send((await findActions())[ENTRY]!, session, FIELDS)
    return {
      complaint: outcome === 'sign in' && !changed.length ? undefined : `${outcome}, changed ${changed.join(', ')}`,
    }
  },
}))
