import { cleanLine, cleanText, cut } from '@/lib/import/clean-text'
import { FIELD_READERS } from '@/lib/import/field-readers'
import type { DurationUnit } from '@/lib/import/read-duration'
import type { ColumnField, ReadResult, SkippedRow, SongDraft } from '@/lib/import/song-draft'
import { isMissing } from '@/lib/music/missing'
import type { KeyHints } from '@/lib/music/read-key'
import { LIMITS } from '@/lib/songs'

export type Remark = ReadResult['remarks'][number]

/** One value of a row: what it is read as (null: kept in the notes under its header), and what its column tells about it. */
export type SongValue = {
  field: ColumnField | null
  header: string
  text: string
  keyHints?: KeyHints
  unit?: DurationUnit
  yesMeansReady?: boolean
}

/** A song being read. What is not understood is kept in the notes and named in the remarks. */
export type SongInWork = {
  song: SongDraft
  /** Keeps a value in the notes under its header. */
  keep: (value: SongValue, text?: string) => void
  /** Keeps a value in the notes and says why. */
  remark: (value: SongValue, message: string, text?: string) => void
  /** Says what became of a value that has its place in the song. */
  tell: (value: SongValue, message: string, text?: string) => void
  notes: string[]
}

/**
 * Makes a song of the values of one row, always within the limits of `songFields`: what does not fit goes to the notes
 * with a remark. A row without a title, or with one too long, is skipped with its reason.
 */
export function draftSong(
  values: SongValue[],
  line: number,
): { song: SongDraft; remarks: Remark[] } | { skipped: SkippedRow } {
  const work = new Draft(line)
  const { song, remarks } = work
  for (const value of values) if (value.field) FIELD_READERS[value.field](work, value)
  if (song.title === '') return { skipped: { line, reason: 'This row has no title.' } }
  if (song.title.length > LIMITS.title)
    return { skipped: { line, reason: `The title is longer than ${LIMITS.title} characters.` } }
  for (const value of values) if (!value.field && !repeats(song, value.text)) work.keep(value)
  song.notes = notesWithin(work.notes, (message) => remarks.push({ line, field: 'notes', value: '', message }))
  return { song, remarks }
}

class Draft implements SongInWork {
  readonly song: SongDraft
  readonly notes: string[] = []
  readonly remarks: Remark[] = []

  constructor(private readonly line: number) {
    this.song = emptyDraft(line)
  }

  keep(value: SongValue, text = value.text): void {
    const kept = cleanText(text).trim()
    if (!isMissing(kept)) this.notes.push(`${value.header}: ${kept}`)
  }

  remark(value: SongValue, message: string, text = value.text): void {
    this.keep(value, text)
    this.tell(value, message, text)
  }

  tell(value: SongValue, message: string, text = value.text): void {
    const { line } = this
    this.remarks.push({ line, field: value.field ?? 'notes', value: cut(cleanLine(text), 200), message })
  }
}

/** Written out, which is ten times quicker than a copy of the empty song and what a long list is made of. */
function emptyDraft(line: number): SongDraft {
  return {
    title: '',
    artist: null,
    key: null,
    tempo: null,
    genre: null,
    timeSignature: null,
    durationSeconds: null,
    capo: null,
    chartTypes: [],
    tags: [],
    readiness: null,
    notes: null,
    driveFileId: null,
    driveResourceKey: null,
    line,
    chart: null,
  }
}

function repeats(song: SongDraft, text: string): boolean {
  const line = text.trim()
  return line === song.title || line === song.artist
}

function notesWithin(notes: string[], say: (message: string) => void): string | null {
  const text = notes.join('\n').trim()
  if (text.length > LIMITS.notes) say(`The notes were cut at ${LIMITS.notes.toLocaleString('en')} characters.`)
  return text === '' ? null : cut(text, LIMITS.notes)
}
