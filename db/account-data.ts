import 'server-only'
import { and, asc, desc, eq, gt } from 'drizzle-orm'
import type { Musician } from '@/lib/musician'
import { db } from './client'
import type { Writable } from './repertoires'
import {
  auditLog,
  bandMembers,
  bands,
  imports,
  sessions,
  setlistSongs,
  setlists,
  shareLinks,
  songAnswers,
  users,
} from './schema'

const MOST = 10_000
const BATCH = 1_000

/** What is kept of a musician besides the songs: all of it but secrets, tokens and their hashes. */
export async function findAccountData(musician: Musician, own: Writable) {
  const [[profile], ...lists] = await Promise.all([
    db()
      .select({ name: users.displayName, email: users.email, profile: users.profileData, since: users.createdAt })
      .from(users)
      .where(eq(users.id, musician.id)),
    findMemberships(musician),
    findSharedLinks(own),
    findImportsDone(own),
    findSetlists(own),
    findAnswers(own),
    findDevicesOf(musician),
  ])
  const [memberships, links, done, sets, answers, devices] = lists
  return { musician: profile, bands: memberships, shareLinks: links, imports: done, setlists: sets, answers, devices }
}

/** What happened in one's own repertoire, the oldest first, in batches. */
export async function* exportedHistory(own: Writable) {
  let last: string | undefined
  do {
    const batch = await db()
      .select({
        id: auditLog.id,
        at: auditLog.at,
        verb: auditLog.verb,
        subject: auditLog.subject,
        subjectId: auditLog.subjectId,
        differences: auditLog.differences,
      })
      .from(auditLog)
      .where(and(eq(auditLog.repertoireId, own.id), last ? gt(auditLog.id, last) : undefined))
      .orderBy(asc(auditLog.id))
      .limit(BATCH)
    if (batch.length) yield batch
    last = batch.length === BATCH ? batch.at(-1)!.id : undefined
  } while (last)
}

function findMemberships(musician: Musician) {
  const { role, instruments, shares, shareTags, endsAt, createdAt } = bandMembers
  return db()
    .select({ band: bands.name, role, instruments, shares, shareTags, endsAt, since: createdAt })
    .from(bandMembers)
    .innerJoin(bands, eq(bands.id, bandMembers.bandId))
    .where(eq(bandMembers.userId, musician.id))
    .orderBy(bands.name, bands.id)
    .limit(MOST)
}

function findSharedLinks(own: Writable) {
  const { title, filter, showsCharts, frozen, opens, lastOpenedAt, expiresAt, revokedAt, createdAt } = shareLinks
  return db()
    .select({ title, filter, showsCharts, frozen, opens, lastOpenedAt, expiresAt, revokedAt, createdAt })
    .from(shareLinks)
    .where(eq(shareLinks.repertoireId, own.id))
    .orderBy(desc(shareLinks.id))
    .limit(MOST)
}

function findImportsDone(own: Writable) {
  const { source, fileName, status, counts, createdAt, doneAt, undoneAt } = imports
  return db()
    .select({ source, fileName, status, counts, createdAt, doneAt, undoneAt })
    .from(imports)
    .where(eq(imports.repertoireId, own.id))
    .orderBy(desc(imports.id))
    .limit(MOST)
}

async function findSetlists(own: Writable) {
  const { title, artist, key, tempo, durationSeconds, note } = setlistSongs
  const [lists, songs] = await Promise.all([
    db()
      .select({
        id: setlists.id,
        title: setlists.title,
        playedOn: setlists.playedOn,
        notes: setlists.notes,
        deletedAt: setlists.deletedAt,
      })
      .from(setlists)
      .where(eq(setlists.repertoireId, own.id))
      .orderBy(desc(setlists.id))
      .limit(MOST),
    db()
      .select({ setlistId: setlistSongs.setlistId, title, artist, key, tempo, durationSeconds, note })
      .from(setlistSongs)
      .innerJoin(setlists, eq(setlists.id, setlistSongs.setlistId))
      .where(eq(setlists.repertoireId, own.id))
      .orderBy(setlistSongs.setlistId, setlistSongs.position, setlistSongs.id)
      .limit(10 * MOST),
  ])
  const bySet = new Map(lists.map(({ id }) => [id, [] as object[]]))
  for (const { setlistId, ...song } of songs) bySet.get(setlistId)?.push(song)
  return lists.map(({ id, ...list }) => ({ ...list, songs: bySet.get(id) }))
}

function findAnswers(own: Writable) {
  const { keyA, keyB, answer, createdAt } = songAnswers
  return db()
    .select({ keyA, keyB, answer, createdAt })
    .from(songAnswers)
    .where(eq(songAnswers.repertoireId, own.id))
    .orderBy(keyA, keyB)
    .limit(MOST)
}

function findDevicesOf(musician: Musician) {
  const { device, createdAt, lastUsedAt } = sessions
  return db()
    .select({ device, createdAt, lastUsedAt })
    .from(sessions)
    .where(eq(sessions.userId, musician.id))
    .orderBy(desc(lastUsedAt), sessions.tokenHash)
    .limit(MOST)
}
