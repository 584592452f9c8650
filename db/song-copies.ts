import 'server-only'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { type Copied, copied } from '@/lib/lineage'
import { EMPTY_SONG } from '@/lib/songs'
import { changing } from './changes'
import { type CopiedCharts, copyCharts } from './chart-copies'
import { once } from './idempotency'
import type { Readable, Writable } from './repertoires'
import { songOrigins, songs } from './schema'
import { newId } from './schema/columns'
import { madeColumns } from './song-columns'
import { visibleSongs } from './song-conditions'

/** The ids of the copies, how many songs were there already by exact identity, and what became of the charts. */
export type Copies = { ids: string[]; known: number } & CopiedCharts

/**
 * Copies songs of one repertoire into another with their charts, once per form key, with where they came from. A song that is there already is
 * left alone; ids that are not readable are as if not there. At most 500 at once.
 */
export function copySongs(from: Readable, to: Writable, ids: string[], formKey: string): Promise<Copies> {
  return changing(to, async (tx) => {
    const form = { userId: to.musicianId, key: formKey, payload: { copy: ids, from: from.id, to: to.id } }
    const { result, first } = await once<Copies>(tx, form, async () => {
      const found = await tx
        .select()
        .from(songs)
        .where(and(visibleSongs(from), inArray(songs.id, ids.slice(0, 500))))
        .orderBy(asc(songs.id))
      const keys = found.map(({ songKey }) => songKey)
      const known = await tx
        .select({ songKey: songs.songKey })
        .from(songs)
        .where(and(visibleSongs(to), sql`${songs.songKey} = any(${sql.param(keys)}::text[])`))
        .orderBy(songs.id)
      const there = new Set(known.map(({ songKey }) => songKey))
      const fresh = found.filter(({ songKey }) => !there.has(songKey) && there.add(songKey))
      const rows = fresh.map((song) => {
        const fields = { ...EMPTY_SONG, ...copied(song) }
        return { ...fields, ...madeColumns(fields), id: newId(), repertoireId: to.id, addedBy: to.musicianId }
      })
      if (rows.length) {
        await tx.insert(songs).values(rows)
        await tx.insert(songOrigins).values(
          rows.map(({ id }, at) => ({
            ...{ songId: id, originSongId: fresh[at]!.id, originRepertoireId: from.id },
            ...{ broughtBy: to.musicianId, taken: copied(fresh[at]!) },
          })),
        )
      }
      const copies = new Map(rows.map(({ id }, at) => [fresh[at]!.id, id]))
      const along = await copyCharts(tx, from, to, copies)
      return { ids: rows.map(({ id }) => id), known: found.length - rows.length, ...along }
    })
    const entries = result.ids.map((id) => ({ verb: 'bring', subject: 'song', subjectId: id, subjectVersion: 1 }))
    return { result, entries: first ? entries : [] }
  })
}

/**
 * Takes over what was changed at a song's origin: the chosen fields become as they are `there`, and from now on only what
 * changes after this is shown. Answers whether the song was still at this version.
 */
export function takeOver(
  to: Writable,
  song: { id: string; version: number },
  fields: (keyof Copied)[],
  there: Copied,
): Promise<boolean> {
  return changing(to, async (tx) => {
    const mine = and(eq(songs.repertoireId, to.id), eq(songs.id, song.id), visibleSongs(to))
    const [before] = await tx.select().from(songs).where(mine).for('update')
    if (before?.version !== song.version) return { result: false, entries: [] }
    const chosen = Object.fromEntries(fields.map((field) => [field, there[field]])) as Partial<Copied>
    const after = { ...before, ...chosen }
    await tx
      .update(songs)
      .set({ ...chosen, ...madeColumns(after), version: song.version + 1 })
      .where(mine)
    await tx.update(songOrigins).set({ taken: there, takenAt: new Date() }).where(eq(songOrigins.songId, song.id))
    const differences = Object.fromEntries(fields.map((field) => [field, { from: before[field], to: there[field] }]))
    const entry = { verb: 'change', subject: 'song', subjectId: song.id, subjectVersion: song.version + 1, differences }
    return { result: true, entries: [entry] }
  })
}
