import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { changedFields } from '@/lib/band-log'
import type { SongFields } from '@/lib/songs'
import { changing, differences, type Entry } from './changes'
import type { Database } from './client'
import type { Writable } from './repertoires'
import { auditLog, songs } from './schema'
import { madeColumns } from './song-columns'

/** Whatever brought a song into the repertoire is undone by taking it away. */
const ADDS = new Set(['add', 'bring', 'restore'])

/**
 * What became of an undo: the fields that were put back, and those that stay because they were changed since. `nothing`: it is
 * already as it was before that change; `removed`: the song is in the trash, and has to come back first.
 */
export type Undone = { outcome: 'done' | 'nothing' | 'removed' | 'gone'; kept: (keyof SongFields)[] }

/**
 * Takes back one change of the log of this repertoire: a removed song comes back, an added one goes to the trash, a changed one
 * gets the values from before where nobody has changed them since. Itself a change, and logged.
 */
export function undoChange(to: Writable, entryId: string): Promise<Undone> {
  return changing(to, async (tx) => {
    const [entry] = await tx
      .select({ verb: auditLog.verb, songId: auditLog.subjectId, differences: auditLog.differences })
      .from(auditLog)
      .where(and(eq(auditLog.id, entryId), eq(auditLog.repertoireId, to.id), eq(auditLog.subject, 'song')))
    const [song] = entry?.songId ? await tx.select().from(songs).where(mine(to, entry.songId)).for('update') : []
    if (!entry || !song) return answer('gone')
    if (ADDS.has(entry.verb)) return song.deletedAt ? answer('nothing') : move(tx, to, song, 'remove')
    if (entry.verb === 'remove') return song.deletedAt ? move(tx, to, song, 'restore') : answer('nothing')
    if (song.deletedAt) return answer('removed')

    const fields = changedFields(entry.differences)
    const kept = fields.filter((field) => {
      const { from, to } = entry.differences[field]!
      return !same(song[field], to) && !same(song[field], from)
    })
    const before = Object.fromEntries(
      fields.filter((field) => !kept.includes(field)).map((field) => [field, entry.differences[field]!.from ?? null]),
    ) as Partial<SongFields>
    const found = differences<SongFields>(song, before)
    if (!Object.keys(found).length) return { result: { outcome: 'nothing', kept }, entries: [] }
    await tx
      .update(songs)
      .set({ ...before, ...madeColumns({ ...song, ...before }), version: sql`${songs.version} + 1` })
      .where(mine(to, song.id))
    return {
      result: { outcome: 'done', kept },
      entries: [
        { verb: 'undo', subject: 'song', subjectId: song.id, subjectVersion: song.version + 1, differences: found },
      ],
    }
  })
}

async function move(
  tx: Database,
  to: Writable,
  { id, version }: { id: string; version: number },
  verb: 'remove' | 'restore',
) {
  await tx
    .update(songs)
    .set({ deletedAt: verb === 'remove' ? sql`now()` : null, version: sql`${songs.version} + 1` })
    .where(mine(to, id))
  return { ...answer('done'), entries: [{ verb, subject: 'song', subjectId: id, subjectVersion: version + 1 }] }
}

function answer(outcome: Undone['outcome']): { result: Undone; entries: Entry[] } {
  return { result: { outcome, kept: [] }, entries: [] }
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null)
}

function mine(to: Writable, id: string) {
  return and(eq(songs.repertoireId, to.id), eq(songs.id, id))
}
