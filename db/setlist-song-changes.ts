import 'server-only'
import { and, asc, eq, max, type SQL, sql } from 'drizzle-orm'
import { BAND_LIMITS } from '@/lib/bands'
import { moved, type SetlistSong } from '@/lib/setlists'
import { differences, writing } from './changes'
import { type Database, rowsOf } from './client'
import { once } from './idempotency'
import type { Writable } from './repertoires'
import { auditLog, setlistSongs, setlists } from './schema'
import { newId } from './schema/columns'
import { lockSetlist, who } from './setlist-changes'

type Outcome = 'done' | 'gone'
type Kept = SetlistSong & { position: number }

/** Puts songs at the end of a setlist, once per form key; `full` where they have no room among its 300. */
export function addToSetlist(
  to: Writable,
  setlistId: string,
  songs: SetlistSong[],
  formKey: string,
): Promise<Outcome | 'full'> {
  return changingSongs<Outcome | 'full'>(to, setlistId, async (tx) => {
    const payload = { setlistId, songs: songs.map(({ songId, title }) => [songId, title]) }
    const { result } = await once(tx, { userId: to.musicianId, key: formKey, payload }, async () => {
      const last = await endOf(tx, setlistId)
      if (last.songs + songs.length > BAND_LIMITS.setlistSongs) return 'full'
      const first = (last.position ?? -1) + 1
      await tx.insert(setlistSongs).values(songs.map((song, at) => ({ ...song, setlistId, position: first + at })))
      return 'done'
    })
    return { result: result as Outcome | 'full', change: { added: { to: songs.map(({ title }) => title) } } }
  })
}

/** Changes key and note of a place in a setlist, if both still are what they were when they were shown. */
export function changeSetlistSong(
  to: Writable,
  place: { setlistId: string; id: string; shown: Pick<SetlistSong, 'key' | 'note'> },
  fields: Pick<SetlistSong, 'key' | 'note'>,
): Promise<Outcome | 'overtaken'> {
  return changingSongs<Outcome | 'overtaken'>(to, place.setlistId, async (tx) => {
    const which = at(place.setlistId, place.id)
    const [before] = await tx.select({ key: setlistSongs.key, note: setlistSongs.note }).from(setlistSongs).where(which)
    if (!before) return { result: 'gone' }
    if (before.key !== place.shown.key || before.note !== place.shown.note) return { result: 'overtaken' }
    await tx.update(setlistSongs).set(fields).where(which)
    return { result: 'done', change: differences(before, fields) }
  })
}

/** Moves a place of a setlist before another one, or to its end. */
export function moveSetlistSong(to: Writable, setlistId: string, id: string, before: string | null): Promise<Outcome> {
  return changingSongs(to, setlistId, async (tx) => {
    const ids = await idsInOrder(tx, setlistId)
    const order = moved(ids, id, before)
    if (order.every((other, place) => other === ids[place])) return { result: 'done' }
    await tx.execute(sql`
      update setlist_songs set position = places.position - 1
      from unnest(${sql.param(order)}::uuid[]) with ordinality as places (id, position)
      where setlist_songs.id = places.id and setlist_songs.setlist_id = ${setlistId}`)
    return { result: 'done', change: { order: { to: 'changed' } } }
  })
}

/** Takes a place out of a setlist; answers by what it is brought back. */
export function removeSetlistSong(to: Writable, setlistId: string, id: string): Promise<string | 'gone'> {
  return changingSongs<string>(to, setlistId, async (tx) => {
    const [gone] = await tx.delete(setlistSongs).where(at(setlistId, id)).returning()
    if (!gone) return { result: 'gone' }
    const { id: _, setlistId: __, ...kept } = gone
    return { result: 'removed', change: { taken: { from: gone.title }, kept: { from: kept } } }
  })
}

/** Puts back what was taken out, by the entry of the log that tells of it; `gone` where it is back already, `full` where 300 took its place. */
export function restoreSetlistSong(to: Writable, setlistId: string, entryId: string): Promise<Outcome | 'full'> {
  return changingSongs<Outcome | 'full'>(to, setlistId, async (tx) => {
    const [entry] = await rowsOf<{ kept: Kept | null }>(
      tx,
      sql`select differences -> 'kept' -> 'from' as kept from ${auditLog}
        where id = ${entryId} and repertoire_id = ${to.id} and subject = 'setlist' and subject_id = ${setlistId}
          and not exists (
            select 1 from ${auditLog} later where later.subject_id = ${setlistId} and (later.differences -> 'back' ->> 'to')::uuid = ${entryId}
          )`,
    )
    if (!entry?.kept) return { result: 'gone' }
    if ((await endOf(tx, setlistId)).songs >= BAND_LIMITS.setlistSongs) return { result: 'full' }
    const { position, ...song } = entry.kept
    await tx
      .update(setlistSongs)
      .set({ position: sql`${setlistSongs.position} + 1` })
      .where(and(eq(setlistSongs.setlistId, setlistId), sql`${setlistSongs.position} >= ${position}`))
    await tx.insert(setlistSongs).values({ ...song, setlistId, position })
    return { result: 'done', change: { added: { to: [song.title] }, back: { to: entryId } } }
  })
}

/** One change of the songs of a setlist, with the setlist's version and its entry of the log; a removal answers that entry's id. */
function changingSongs<Result extends string>(
  to: Writable,
  setlistId: string,
  run: (
    tx: Database,
  ) => Promise<{ result: Result | 'gone'; change?: Record<string, { from?: unknown; to?: unknown }> }>,
): Promise<Result | 'gone'> {
  return writing(to, async (tx) => {
    if (!(await lockSetlist(tx, to, setlistId))) return 'gone'
    const { result, change } = await run(tx)
    if (!change || !Object.keys(change).length) return result
    await tx
      .update(setlists)
      .set({ version: sql`${setlists.version} + 1`, updatedAt: sql`now()` })
      .where(and(eq(setlists.repertoireId, to.id), eq(setlists.id, setlistId)))
    const entryId = newId()
    const entry = { verb: 'change', subject: 'setlist', subjectId: setlistId, differences: change }
    await tx.insert(auditLog).values({ id: entryId, ...who(to), ...entry })
    return result === 'removed' ? (entryId as Result) : result
  })
}

async function endOf(tx: Database, setlistId: string): Promise<{ position: number | null; songs: number }> {
  const [end] = await tx
    .select({ position: max(setlistSongs.position), songs: sql<number>`count(*)::int` })
    .from(setlistSongs)
    .where(eq(setlistSongs.setlistId, setlistId))
  return end!
}

function at(setlistId: string, id: string): SQL {
  return and(eq(setlistSongs.setlistId, setlistId), eq(setlistSongs.id, id))!
}

async function idsInOrder(tx: Database, setlistId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: setlistSongs.id })
    .from(setlistSongs)
    .where(eq(setlistSongs.setlistId, setlistId))
    .orderBy(asc(setlistSongs.position), asc(setlistSongs.id))
    .limit(BAND_LIMITS.setlistSongs)
  return rows.map(({ id }) => id)
}
