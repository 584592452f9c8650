import 'server-only'
import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import type { SongFields } from '@/lib/songs'
import { changing, differences, type Entry } from './changes'
import { once } from './idempotency'
import { closeAsks } from './part-ask-changes'
import type { Writable } from './repertoires'
import { songs } from './schema'
import type { Differences } from './schema/care'
import { newId } from './schema/columns'
import { madeColumns } from './song-columns'
import { mergeSong } from './song-merge'

/** What became of a change made from a version that another change may have overtaken. */
export type Outcome = 'done' | 'gone' | 'overtaken'

/** Adds a song once per form key and answers its id, the earlier one for a form that arrives again. */
export function addSong(to: Writable, fields: SongFields, formKey: string): Promise<string> {
  return changing(to, async (tx) => {
    const form = { userId: to.musicianId, key: formKey, payload: { to: to.id, ...fields } }
    const { result, first } = await once(tx, form, async () => {
      const id = newId()
      await tx
        .insert(songs)
        .values({ ...fields, ...madeColumns(fields), id, repertoireId: to.id, addedBy: to.musicianId })
      return id
    })
    const entry = entryOf('add', { id: result, version: 1 }, differences({}, fields))
    return { result, entries: first ? [entry] : [] }
  })
}

/**
 * Changes a song from its `version`. Where somebody changed it since, both changes are merged field by field; `overtaken` when
 * both changed the same field, or when the log does not tell what was changed, and nothing is written.
 */
export function changeSong(to: Writable, song: { id: string; version: number }, made: SongFields): Promise<Outcome> {
  return changing(to, async (tx) => {
    const [before] = await tx.select().from(songs).where(mine(to, song.id)).for('update')
    if (!before) return { result: 'gone', entries: [] }
    const merge =
      before.version === song.version ? { fields: made, clashes: [] } : await mergeSong(to, song, before, made, tx)
    if (!merge || merge.clashes.length) return { result: 'overtaken', entries: [] }
    const { fields } = merge
    const found = differences<SongFields>(before, fields)
    if (!Object.keys(found).length) return { result: 'done', entries: [] }
    const version = before.version + 1
    await tx
      .update(songs)
      .set({ ...fields, ...madeColumns(fields), version })
      .where(mine(to, song.id))
    const there = found.chartTypes ? await closeAsks(tx, to.id, song.id) : []
    return { result: 'done', entries: [entryOf('change', { id: song.id, version }, found), ...there] }
  })
}

/** Moves songs to the trash, from where they come back for 30 days; answers how many were moved. */
export function removeSongs(to: Writable, ids: string[]): Promise<string[]> {
  return changing(to, async (tx) => {
    const removed = await tx
      .update(songs)
      .set({ deletedAt: sql`now()`, version: sql`${songs.version} + 1` })
      .where(and(eq(songs.repertoireId, to.id), inArray(songs.id, ids), isNull(songs.deletedAt)))
      .returning({ id: songs.id, version: songs.version })
    return {
      result: removed.map(({ id }) => id),
      entries: removed.map((song) => entryOf('remove', song)),
    }
  })
}

/** Takes songs out of the trash; answers those that were there. */
export function restoreSongs(to: Writable, ids: string[]): Promise<string[]> {
  return changing(to, async (tx) => {
    const restored = await tx
      .update(songs)
      .set({ deletedAt: null, version: sql`${songs.version} + 1` })
      .where(and(eq(songs.repertoireId, to.id), inArray(songs.id, ids), isNotNull(songs.deletedAt)))
      .returning({ id: songs.id, version: songs.version })
    return {
      result: restored.map(({ id }) => id),
      entries: restored.map((song) => entryOf('restore', song)),
    }
  })
}

/** Gives several songs a tag or a readiness; answers how many differ now. A song with 30 tags keeps them and gets no more. */
export function changeSongs(
  to: Writable,
  ids: string[],
  change: { addTag?: string; readiness?: SongFields['readiness'] },
): Promise<number> {
  return changing(to, async (tx) => {
    const before = await tx
      .select({ id: songs.id, tags: songs.tags, readiness: songs.readiness, version: songs.version })
      .from(songs)
      .where(and(eq(songs.repertoireId, to.id), inArray(songs.id, ids), isNull(songs.deletedAt)))
      .for('update')
    const entries = []
    for (const song of before) {
      const tags = change.addTag && song.tags.length < 30 ? [...new Set([...song.tags, change.addTag])] : song.tags
      const after = { tags, readiness: change.readiness === undefined ? song.readiness : change.readiness }
      const found = differences<typeof after>(song, after)
      if (!Object.keys(found).length) continue
      const version = song.version + 1
      await tx
        .update(songs)
        .set({ ...after, version })
        .where(mine(to, song.id))
      entries.push(entryOf('change', { id: song.id, version }, found))
    }
    return { result: entries.length, entries }
  })
}

function entryOf(verb: string, { id, version }: { id: string; version: number }, differences?: Differences): Entry {
  return { verb, subject: 'song', subjectId: id, subjectVersion: version, differences }
}

function mine(to: Writable, id: string) {
  return and(eq(songs.repertoireId, to.id), eq(songs.id, id), isNull(songs.deletedAt))
}
