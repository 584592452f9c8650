import type { SongDraft } from '@/lib/import/song-draft'
import { LIMITS, type SongFields } from '@/lib/songs'

/** What an import may change of a song that is already there: everything but what it is called and who plays it. */
export type Enrichment = Partial<Omit<SongFields, 'title' | 'artist'>>

const REPLACED = ['key', 'tempo', 'genre', 'timeSignature', 'durationSeconds', 'capo', 'readiness'] as const

/**
 * The fields of a song that a row knows better, with their new values; null when the row tells nothing new. What the row
 * does not know stays, tags and chart types are united, notes are added to.
 */
export function enrichment(song: SongFields, row: SongFields): Enrichment | null {
  const after: Enrichment = {
    ...replaced(song, row),
    ...driveFile(song, row),
    ...united('chartTypes', song.chartTypes, row.chartTypes),
    ...united('tags', song.tags, row.tags, LIMITS.tags),
    ...longerNotes(song.notes, row.notes),
  }
  return Object.keys(after).length ? after : null
}

/** The fields of a song in a draft; a chart's text is kept in the notes as long as it fits. */
export function songOf({ line: _, chart, ...song }: SongDraft): SongFields {
  if (!chart) return song
  const notes = song.notes ? `${song.notes}\n\n${chart}` : chart
  return notes.length <= LIMITS.notes ? { ...song, notes } : song
}

function replaced(song: SongFields, row: SongFields): Enrichment {
  const known = REPLACED.filter((field) => row[field] !== null && row[field] !== song[field])
  return Object.fromEntries(known.map((field) => [field, row[field]]))
}

function driveFile(song: SongFields, row: SongFields): Enrichment {
  const { driveFileId, driveResourceKey } = row
  if (driveFileId === null) return {}
  if (driveFileId !== song.driveFileId) return { driveFileId, driveResourceKey }
  return driveResourceKey && driveResourceKey !== song.driveResourceKey ? { driveResourceKey } : {}
}

function united<Name extends 'tags' | 'chartTypes'>(
  field: Name,
  before: SongFields[Name],
  more: SongFields[Name],
  limit?: number,
): Enrichment {
  const known = new Set(before.map((value) => value.toLowerCase()))
  const added = more.filter((value) => !known.has(value.toLowerCase()))
  const after = [...before, ...added].slice(0, limit)
  return after.length > before.length ? { [field]: after } : {}
}

function longerNotes(before: string | null, more: string | null): Enrichment {
  if (!more || before?.includes(more)) return {}
  const known = new Set(before?.split('\n'))
  const added = more
    .split('\n')
    .filter((line) => !known.has(line))
    .join('\n')
    .trim()
  const notes = before ? `${before}\n${added}` : added
  return added && notes.length <= LIMITS.notes ? { notes } : {}
}
