import { z } from 'zod'
import { readKey } from '@/lib/music/read-key'
import { LIMITS } from '@/lib/songs'

/** The limits of a setlist; the checks of its tables state the same. */
export const SETLIST_LIMITS = { title: 120, notes: 2_000, note: 500 } as const

/** Days a deleted setlist can be brought back. */
export const SETLIST_GRACE = 30

/** A song in a setlist: words of its own, and where they came from. */
export type SetlistSong = {
  songId: string | null
  songKey: string
  title: string
  artist: string | null
  key: string | null
  tempo: number | null
  durationSeconds: number | null
  note: string | null
}

const title = z
  .string()
  .trim()
  .min(1, 'A setlist needs a title.')
  .max(SETLIST_LIMITS.title, `The title may hold ${SETLIST_LIMITS.title} characters.`)

/** What the form of a new setlist is read as. */
export const newSetlist = z.object({ formKey: z.uuid(), title })

/** What the form of a setlist is read as. */
export const setlistForm = z.object({
  title,
  playedOn: z
    .string()
    .refine((day) => day === '' || isDay(day), 'Write the day like 2026-12-24, or leave it empty.')
    .transform((day) => day || null),
  notes: z
    .string()
    .trim()
    .max(SETLIST_LIMITS.notes, `The notes may hold ${SETLIST_LIMITS.notes.toLocaleString('en')} characters.`)
    .transform((notes) => notes || null),
})
export type SetlistFields = z.output<typeof setlistForm>

/** A key as it is typed, in any spelling. */
export const keyForm = z.string().transform((typed, context) => {
  const key = typed.trim() === '' ? null : readKey(typed).key
  if (typed.trim() !== '' && key === null)
    context.addIssue('This is not a key SOLEil can read. Write it like Bb, F#m, or “A minor”.')
  return key
})

export const noteForm = z
  .string()
  .trim()
  .max(SETLIST_LIMITS.note, `The note may hold ${SETLIST_LIMITS.note} characters.`)
  .transform((note) => note || null)

/** A song that is put into a setlist by its words alone. */
export const titleForm = z.string().trim().min(1, 'Write a title first.').max(LIMITS.title)
export const artistForm = z
  .string()
  .trim()
  .max(LIMITS.artist)
  .transform((artist) => artist || null)

/** How long these songs take together, in seconds, and of how many that is unknown. */
export function lengthOf(songs: readonly { durationSeconds: number | null }[]) {
  return {
    seconds: songs.reduce((sum, { durationSeconds }) => sum + (durationSeconds ?? 0), 0),
    unknown: songs.filter(({ durationSeconds }) => durationSeconds === null).length,
  }
}

/** The ids with one of them moved before another, or to the end; as they were where either is gone. */
export function moved(ids: readonly string[], id: string, before: string | null): string[] {
  if (!ids.includes(id) || id === before || (before !== null && !ids.includes(before))) return [...ids]
  const others = ids.filter((other) => other !== id)
  const place = before === null ? others.length : others.indexOf(before)
  return [...others.slice(0, place), id, ...others.slice(place)]
}

function isDay(day: string): boolean {
  const at = /^\d{4}-\d\d-\d\d$/.test(day) ? new Date(`${day}T00:00Z`) : undefined
  return at !== undefined && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day)
}
