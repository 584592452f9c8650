import 'server-only'
import { and, desc, eq, sql } from 'drizzle-orm'
import type { Musician } from '@/lib/musician'
import { ACTIVE } from './active-users'
import { record } from './changes'
import { type Database, db } from './client'
import { repertoires, sessions, users } from './schema'

/** Not left unused for 30 days, and begun no longer ago than its cookie is kept. */
export const ALIVE_SESSION = sql`(${sessions.lastUsedAt} > now() - interval '30 days' and ${sessions.createdAt} > now() - interval '180 days')`

/** The musician of a session that is alive and whose musician is active and stays; undefined for any other token. */
export async function findMusicianBySession(tokenHash: string): Promise<Musician | undefined> {
  const [found] = await db()
    .select({
      id: users.id,
      name: users.displayName,
      repertoireId: repertoires.id,
      stale: sql<boolean>`${sessions.lastUsedAt} < now() - interval '1 hour'`,
    })
    .from(sessions)
    .innerJoin(users, and(eq(users.id, sessions.userId), ACTIVE))
    .innerJoin(repertoires, eq(repertoires.userId, users.id))
    .where(and(eq(sessions.tokenHash, tokenHash), ALIVE_SESSION))
  if (!found) return undefined
  const { stale, ...musician } = found
  if (stale) await db().update(sessions).set({ lastUsedAt: sql`now()` }).where(eq(sessions.tokenHash, tokenHash))
  return musician
}

export async function addSession(session: { tokenHash: string; userId: string; device: string }): Promise<void> {
  await db().insert(sessions).values(session)
}

/** The devices a musician is signed in on, last used first. */
export function findSessions(musician: Musician) {
  return db()
    .select({
      tokenHash: sessions.tokenHash,
      device: sessions.device,
      lastUsedAt: sessions.lastUsedAt,
      createdAt: sessions.createdAt,
    })
    .from(sessions)
    .where(and(eq(sessions.userId, musician.id), ALIVE_SESSION))
    .orderBy(desc(sessions.lastUsedAt), sessions.tokenHash)
    .limit(50)
}

/** Ends the session of a token that whoever asks holds. */
export async function removeSession(tokenHash: string): Promise<void> {
  await db().delete(sessions).where(eq(sessions.tokenHash, tokenHash))
}

/** Ends one of the musician's sessions on another device; answers whether it was there. */
export function removeSessionOf(musician: Musician, tokenHash: string): Promise<boolean> {
  return db().transaction(async (tx) => {
    const gone = await tx
      .delete(sessions)
      .where(and(eq(sessions.userId, musician.id), eq(sessions.tokenHash, tokenHash)))
      .returning({ device: sessions.device })
    await record(
      tx,
      { musicianId: musician.id },
      gone.map(({ device }) => ({ verb: 'sign out', subject: 'session', differences: { device: { from: device } } })),
    )
    return gone.length > 0
  })
}

/** Ends all of the musician's sessions and answers the hashes of their tokens, so that the copies can be forgotten too. */
export function removeSessionsOf(musician: Musician): Promise<string[]> {
  return db().transaction(async (tx) => {
    const gone = await endSessions(tx, musician.id)
    const entry = { verb: 'sign out', subject: 'sessions', differences: { sessions: { from: gone.length, to: 0 } } }
    await record(tx, { musicianId: musician.id }, [entry])
    return gone
  })
}

/** Ends all sessions of a user inside a transaction that has its own reason; answers the hashes of their tokens. */
export async function endSessions(tx: Database, userId: string): Promise<string[]> {
  const gone = await tx.delete(sessions).where(eq(sessions.userId, userId)).returning({ tokenHash: sessions.tokenHash })
  return gone.map(({ tokenHash }) => tokenHash)
}

/** Deletes the sessions that have ended by themselves. */
export async function removeDeadSessions(): Promise<void> {
  await db().delete(sessions).where(sql`not (${ALIVE_SESSION})`)
}
