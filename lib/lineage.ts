import type { SongFields } from '@/lib/songs'

/** What goes along when a song is copied. Readiness, tags and notes stay with whoever wrote them. */
export const COPIED = [
  'title',
  'artist',
  'key',
  'tempo',
  'genre',
  'timeSignature',
  'durationSeconds',
  'capo',
  'chartTypes',
  'driveFileId',
  'driveResourceKey',
] as const
export type CopiedField = (typeof COPIED)[number]
export type Copied = Pick<SongFields, CopiedField>

/** A field that its origin has otherwise than when it was taken over, and otherwise than the copy. */
export type LaterChange = { field: CopiedField; here: unknown; there: unknown }

/** The part of a song that goes along. */
export function copied(song: SongFields): Copied {
  return Object.fromEntries(COPIED.map((field) => [field, song[field]])) as Copied
}

/** What was changed at the origin since and is not so in the copy. */
export function laterChanges(here: Copied, there: Copied, taken: Partial<Copied>): LaterChange[] {
  return COPIED.filter((field) => !same(there[field], taken[field]) && !same(there[field], here[field])).map(
    (field) => ({
      field,
      here: here[field],
      there: there[field],
    }),
  )
}

/** The changes as they are shown: a file in Drive and its key are one. */
export function shownChanges(changes: LaterChange[]): LaterChange[] {
  const drive = changes.some(({ field }) => field === 'driveFileId')
  return changes.filter(({ field }) => !drive || field !== 'driveResourceKey')
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null)
}
