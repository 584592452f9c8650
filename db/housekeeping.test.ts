import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { expect, test, vi } from 'vitest'
import { createMusician, createSession, createSong } from '@/e2e/factories'
import { db } from './client'
import { keepHouse } from './housekeeping'
import { ownRepertoire } from './repertoires'
import { idempotencyKeys, sessions, setlists, shareLinks, shareSnapshots, songs } from './schema'
import { addShareLink } from './share-link-changes'

const ago = (time: string) => sql`now() - ${time}::interval`

test('what is too old goes, and what is young enough stays', async () => {
  const musician = await createMusician()
  const [old, young, kept] = await Promise.all(['Old', 'Young', 'Kept'].map((title) => createSong(musician, { title })))
  await db()
    .update(songs)
    .set({ deletedAt: ago('31 days') })
    .where(eq(songs.id, old!))
  await db()
    .update(songs)
    .set({ deletedAt: ago('29 days') })
    .where(eq(songs.id, young!))
  await createSession(musician)
  await db()
    .update(sessions)
    .set({ lastUsedAt: ago('31 days') })
    .where(eq(sessions.userId, musician.id))
  await createSession(musician)
  const [before, after] = [randomUUID(), randomUUID()]
  await db()
    .insert(idempotencyKeys)
    .values({ userId: musician.id, key: before, hash: '', createdAt: ago('49 hours') })
  await db()
    .insert(idempotencyKeys)
    .values({ userId: musician.id, key: after, hash: '', createdAt: ago('47 hours') })

  await keepHouse()

  const left = await db().select({ id: songs.id }).from(songs).where(eq(songs.repertoireId, musician.repertoireId))
  expect(left.map(({ id }) => id).sort()).toEqual([young, kept].sort())
  expect(await db().select().from(sessions).where(eq(sessions.userId, musician.id))).toHaveLength(1)
  const keys = await db().select().from(idempotencyKeys).where(eq(idempotencyKeys.userId, musician.id))
  expect(keys.map(({ key }) => key)).toContain(after)
  expect(keys.map(({ key }) => key)).not.toContain(before)
})

test('a setlist in the trash stays for 30 days, and one that is not in it stays', async () => {
  const { repertoireId } = await createMusician()
  const deleted = { Old: ago('31 days'), Young: ago('29 days'), Kept: null }
  await db()
    .insert(setlists)
    .values(Object.entries(deleted).map(([title, deletedAt]) => ({ repertoireId, title, deletedAt })))
  await keepHouse()
  const left = await db()
    .select({ title: setlists.title })
    .from(setlists)
    .where(eq(setlists.repertoireId, repertoireId))
  expect(left.map(({ title }) => title).sort()).toEqual(['Kept', 'Young'])
})

test('what a link froze stays as long as the link opens, and 30 days after its end', async () => {
  const musician = await createMusician()
  await createSong(musician, { title: 'Frozen' })
  const ends = {
    alive: {},
    'lately over': { expiresAt: ago('29 days') },
    'long over': { expiresAt: ago('31 days') },
    revoked: { revokedAt: ago('1 minute') },
  }
  const frozen = { filter: {}, ending: null, passcode: null, frozen: true }
  for (const [title, end] of Object.entries(ends)) {
    await addShareLink(ownRepertoire(musician), { ...frozen, title }, randomUUID())
    if (Object.keys(end).length) await db().update(shareLinks).set(end).where(eq(shareLinks.title, title))
  }
  await keepHouse()
  const left = await db()
    .selectDistinct({ title: shareLinks.title })
    .from(shareSnapshots)
    .innerJoin(shareLinks, eq(shareLinks.id, shareSnapshots.shareLinkId))
    .where(eq(shareLinks.repertoireId, musician.repertoireId))
  expect(left.map(({ title }) => title).sort()).toEqual(['alive', 'lately over'])
})

test('while another process keeps house, this one lets it', async () => {
  const musician = await createMusician()
  await createSession(musician)
  await db()
    .update(sessions)
    .set({ lastUsedAt: ago('31 days') })
  await db().transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(7653146)`)
    await keepHouse()
  })
  expect(await db().select().from(sessions).where(eq(sessions.userId, musician.id))).toHaveLength(1)
  await keepHouse()
  expect(await db().select().from(sessions).where(eq(sessions.userId, musician.id))).toHaveLength(0)
})

test('it never throws', async () => {
  const broken = vi.spyOn(db(), 'transaction').mockRejectedValue(new Error('away'))
  await expect(keepHouse()).resolves.toBeUndefined()
  broken.mockRestore()
})
