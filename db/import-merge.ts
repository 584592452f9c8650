import { chartTypesOf } from '@/lib/chart-types'
import { chartOfText } from '@/lib/import/chart-of-text'
import type { SongDraft } from '@/lib/import/song-draft'
import { LIMITS, type SongFields } from '@/lib/songs'
import { hashed, type RowChart } from './import-chart-plan'

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

/**
 * The fields of a song in a draft, and its charts. One line that is no chart is kept in the notes; of a text that is longer
 * than a chart or the notes may be, `left` says so.
 */
export function songOf(draft: SongDraft): { song: SongFields; charts?: RowChart[]; left?: string } {
  const [{ chart: text, charts: own }, song] = [draft, fieldsOf(draft)]
  if (!text) return own?.length ? { song, charts: hashed(own) } : { song }
  const chart = chartOfText(text, song.title)
  if (chart === 'none') return { song }
  if (chart === 'no chart') return withRemark(song, text)
  if (chart === 'too long') return { song, left: `The chart of “${song.title}” is too long and stays out.` }
  const chartTypes = [...new Set([...song.chartTypes, ...chartTypesOf(chart)])]
  return { song: { ...song, chartTypes }, charts: hashed([...(own ?? []), chart]) }
}

function withRemark(song: SongFields, text: string) {
  const notes = song.notes ? `${song.notes}\n\n${text}` : text
  if (notes.length <= LIMITS.notes) return { song: { ...song, notes } }
  return { song, left: `What “${song.title}” has for a chart does not fit into its notes and stays out.` }
}

/** Written out, which is ten times quicker than leaving out what is no field. */
function fieldsOf(draft: SongDraft): SongFields {
  return {
    title: draft.title,
    artist: draft.artist,
    key: draft.key,
    tempo: draft.tempo,
    genre: draft.genre,
    timeSignature: draft.timeSignature,
    durationSeconds: draft.durationSeconds,
    capo: draft.capo,
    chartTypes: draft.chartTypes,
    tags: draft.tags,
    readiness: draft.readiness,
    notes: draft.notes,
    driveFileId: draft.driveFileId,
    driveResourceKey: draft.driveResourceKey,
  }
}

/** What a row adds to an earlier row of the same song: values it lacks, tags and chart types. The same object if nothing. */
export function filled(song: SongFields, row: SongFields): SongFields {
  const known = REPLACED.filter((field) => song[field] !== null)
  const lacking = { ...row, ...Object.fromEntries(known.map((field) => [field, null])) }
  if (song.driveFileId !== null) lacking.driveFileId = null
  if (song.notes !== null) lacking.notes = null
  const more = enrichment(song, lacking)
  return more ? { ...song, ...more } : song
}

/** Which texts of a row do not fit into a song that has its own already. */
export function unfit(song: SongFields, row: SongFields): ('notes' | 'tags')[] {
  const all = new Set([...song.tags, ...row.tags].map((tag) => tag.toLowerCase()))
  const notes = addedNotes(song.notes, row.notes)
  return [
    ...(notes && !fits(song.notes, notes) ? (['notes'] as const) : []),
    ...(all.size > LIMITS.tags ? (['tags'] as const) : []),
  ]
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
  const added = addedNotes(before, more)
  return added && fits(before, added) ? { notes: before ? `${before}\n${added}` : added } : {}
}

function addedNotes(before: string | null, more: string | null): string {
  if (!more || before?.includes(more)) return ''
  const known = new Set(before?.split('\n'))
  return more
    .split('\n')
    .filter((line) => !known.has(line))
    .join('\n')
    .trim()
}

function fits(before: string | null, added: string): boolean {
  return (before ? before.length + 1 : 0) + added.length <= LIMITS.notes
}
