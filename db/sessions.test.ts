import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createMusician, createSession } from '@/e2e/factories'
import { tokenHash } from '@/lib/tokens'
import { db } from './client'
import { auditLog, sessions, users } from './schema'
import { findMusicianBySession, findSessions, removeDeadSessions, removeSessionOf, removeSessionsOf } from './sessions'

const lastUsed = (token: string, ago: string) =>
  db()
    .update(sessions)
    .set({ lastUsedAt: sql`now() - ${ago}::interval` })
    .where(eq(sessions.tokenHash, tokenHash(token)))

const begun = (token: string, ago: string) =>
  db()
    .update(sessions)
    .set({ createdAt: sql`now() - ${ago}::interval` })
    .where(eq(sessions.tokenHash, tokenHash(token)))

async function minutesSinceUse(token: string): Promise<number> {
  const [row] = await db()
    .select({ minutes: sql<number>`extract(epoch from now() - ${sessions.lastUsedAt})::int / 60` })
    .from(sessions)
    .where(eq(sessions.tokenHash, tokenHash(token)))
  return row!.minutes
}

test('a session is found by its token, of which only the hash is stored', async () => {
  const musician = await createMusician()
  const token = await createSession(musician)
  expect(await findMusicianBySession(tokenHash(token))).toEqual(musician)
  expect(await findMusicianBySession(token)).toBeUndefined()
  const stored = await db().select().from(sessions).where(eq(sessions.userId, musician.id))
  expect(JSON.stringify(stored)).not.toContain(token)
})

test('a session ends when nobody has used it for 30 days', async () => {
  const token = await createSession(await createMusician())
  await lastUsed(token, '29 days 23 hours')
  expect(await findMusicianBySession(tokenHash(token))).toBeDefined()
  await lastUsed(token, '30 days 1 minute')
  expect(await findMusicianBySession(tokenHash(token))).toBeUndefined()
})

test('a session ends after 180 days, however much it was used', async () => {
  const musician = await createMusician()
  const token = await createSession(musician)
  await begun(token, '179 days 23 hours')
  expect(await findMusicianBySession(tokenHash(token))).toBeDefined()
  await begun(token, '180 days 1 minute')
  expect(await findMusicianBySession(tokenHash(token))).toBeUndefined()
  expect(await findSessions(musician)).toEqual([])
})

test('its last use is noted, at most once an hour', async () => {
  const token = await createSession(await createMusician())
  await lastUsed(token, '50 minutes')
  await findMusicianBySession(tokenHash(token))
  expect(await minutesSinceUse(token)).toBe(50)
  await lastUsed(token, '61 minutes')
  await findMusicianBySession(tokenHash(token))
  expect(await minutesSinceUse(token)).toBe(0)
})

test('the use of one session is nobody else’s, nor that of another device', async () => {
  const musician = await createMusician()
  const [used, other, theirs] = [
    await createSession(musician),
    await createSession(musician),
    await createSession(await createMusician()),
  ]
  for (const token of [used, other, theirs]) await lastUsed(token, '90 minutes')
  await findMusicianBySession(tokenHash(used))
  expect(await Promise.all([used, other, theirs].map(minutesSinceUse))).toEqual([0, 90, 90])
})

test('a musician who was deactivated has no session', async () => {
  const musician = await createMusician()
  const token = await createSession(musician)
  await db().update(users).set({ isActive: false }).where(eq(users.id, musician.id))
  expect(await findMusicianBySession(tokenHash(token))).toBeUndefined()
})

test("a musician ends their own sessions and nobody else's", async () => {
  const [musician, other] = [await createMusician(), await createMusician()]
  const [phone, tablet] = [await createSession(musician, 'Safari on iPhone'), await createSession(musician)]
  const theirs = await createSession(other)
  expect(await removeSessionOf(musician, tokenHash(theirs))).toBe(false)
  expect(await removeSessionOf(musician, tokenHash(phone))).toBe(true)
  expect((await findSessions(musician)).map((session) => session.tokenHash)).toEqual([tokenHash(tablet)])
  expect(await removeSessionsOf(musician)).toEqual([tokenHash(tablet)])
  expect(await findSessions(musician)).toEqual([])
  expect(await findMusicianBySession(tokenHash(theirs))).toEqual(other)
  const entries = await db()
    .select({ verb: auditLog.verb, subject: auditLog.subject })
    .from(auditLog)
    .where(eq(auditLog.musicianId, musician.id))
    .orderBy(auditLog.id)
  expect(entries.slice(1)).toEqual([
    { verb: 'sign out', subject: 'session' },
    { verb: 'sign out', subject: 'sessions' },
  ])
})

test('only dead sessions are cleared away', async () => {
  const musician = await createMusician()
  const [dead, alive] = [await createSession(musician), await createSession(musician)]
  await lastUsed(dead, '31 days')
  await removeDeadSessions()
  const left = await db()
    .select({ tokenHash: sessions.tokenHash })
    .from(sessions)
    .where(eq(sessions.userId, musician.id))
  expect(left).toEqual([{ tokenHash: tokenHash(alive) }])
})
