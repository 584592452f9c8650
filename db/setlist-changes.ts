import 'server-only'
import { and, count, eq, isNotNull, isNull, lt, type SQL, sql } from 'drizzle-orm'
import { BAND_LIMITS } from '@/lib/bands'
import type { SetlistFields } from '@/lib/setlist-form'
import { SETLIST_GRACE, type SetlistSong } from '@/lib/setlists'
import { differences, record, writing } from './changes'
import { type Database, db } from './client'
import { once } from './idempotency'
import type { Writable } from './repertoires'
import { repertoires, setlistSongs, setlists } from './schema'
import { newId } from './schema/columns'

export type NewSetlist = { title: string; lineUp: string[]; songs: SetlistSong[] }

/** Makes a setlist once per form key and answers its id; `full` at 500 of a repertoire. Songs beyond 300 are left out. */
export function addSetlist(to: Writable, { title, lineUp, songs }: NewSetlist, formKey: string): Promise<string> {
  return writing(to, async (tx) => {
    const form = { userId: to.musicianId, key: formKey, payload: { setlist: to.id } }
    const { result } = await once(tx, form, async () => {
      if ((await countSetlists(tx, to)) >= BAND_LIMITS.setlists) return 'full'
      const id = newId()
      const kept = songs.slice(0, BAND_LIMITS.setlistSongs)
      await tx.insert(setlists).values({ id, repertoireId: to.id, createdBy: to.musicianId, title, lineUp })
      if (kept.length)
        await tx.insert(setlistSongs).values(kept.map((song, position) => ({ ...song, setlistId: id, position })))
      const made = { name: { to: title }, songs: { to: kept.length } }
      await record(tx, who(to), [{ verb: 'add', subject: 'setlist', subjectId: id, differences: made }])
      return id
    })
    return result
  })
}

/** Changes what a setlist is called, its day and its notes, if it is still at this version. */
export function changeSetlist(
  to: Writable,
  { id, version }: { id: string; version: number },
  fields: SetlistFields,
): Promise<'done' | 'overtaken' | 'gone'> {
  return writing(to, async (tx) => {
    const before = await lockSetlist(tx, to, id)
    if (!before) return 'gone'
    if (before.version !== version) return 'overtaken'
    await tx
      .update(setlists)
      .set({ ...fields, version: sql`${setlists.version} + 1`, updatedAt: sql`now()` })
      .where(mine(to, id))
    const { title, ...others } = differences<SetlistFields>(before, fields)
    await record(tx, who(to), [
      { verb: 'change', subject: 'setlist', subjectId: id, differences: { ...(title && { name: title }), ...others } },
    ])
    return 'done'
  })
}

/** Puts a setlist into the trash, where it stays for 30 days and its links open nothing; answers whether it was there. */
export function removeSetlist(to: Writable, id: string): Promise<boolean> {
  return inTrash(to, and(mine(to, id), isNull(setlists.deletedAt))!, sql`now()`, 'remove')
}

/** Brings a setlist back from the trash. */
export function restoreSetlist(to: Writable, id: string): Promise<boolean> {
  return inTrash(to, and(mine(to, id), isNotNull(setlists.deletedAt))!, null, 'restore')
}

/** Deletes for good, in every repertoire, the setlists deleted 30 days ago. */
export async function removeOldSetlists(): Promise<void> {
  await db()
    .delete(setlists)
    .where(lt(setlists.deletedAt, sql`now() - make_interval(days => ${SETLIST_GRACE})`))
}

/** The setlist as it is, for a change of it: one change at a time. Undefined in the trash. */
export async function lockSetlist(tx: Database, to: Writable, id: string) {
  const [before] = await tx
    .select({
      title: setlists.title,
      playedOn: setlists.playedOn,
      notes: setlists.notes,
      version: setlists.version,
    })
    .from(setlists)
    .where(and(mine(to, id), isNull(setlists.deletedAt)))
    .for('update')
  return before
}

export function who(to: Writable) {
  return { musicianId: to.musicianId, repertoireId: to.id }
}

function inTrash(to: Writable, which: SQL, deletedAt: SQL | null, verb: 'remove' | 'restore'): Promise<boolean> {
  return writing(to, async (tx) => {
    const done = await tx
      .update(setlists)
      .set({ deletedAt, version: sql`${setlists.version} + 1` })
      .where(which)
      .returning({ id: setlists.id, title: setlists.title })
    const entries = done.map(({ id, title }) => ({
      ...{ verb, subject: 'setlist', subjectId: id },
      differences: { name: verb === 'remove' ? { from: title } : { to: title } },
    }))
    await record(tx, who(to), entries)
    return done.length > 0
  })
}

function mine(to: Writable, id: string): SQL {
  return and(eq(setlists.repertoireId, to.id), eq(setlists.id, id))!
}

/** The lock lets nobody make the five-hundred-and-first at the same moment. */
async function countSetlists(tx: Database, to: Writable): Promise<number> {
  await tx.select({ id: repertoires.id }).from(repertoires).where(eq(repertoires.id, to.id)).for('update')
  const [all] = await tx
    .select({ setlists: count() })
    .from(setlists)
    .where(and(eq(setlists.repertoireId, to.id), isNull(setlists.deletedAt)))
  return all!.setlists
}
