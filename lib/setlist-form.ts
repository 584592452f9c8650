import { z } from 'zod'
import { readKey } from '@/lib/music/read-key'
import { SETLIST_LIMITS } from '@/lib/setlists'
import { LIMITS } from '@/lib/songs'

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

function isDay(day: string): boolean {
  const at = /^\d{4}-\d\d-\d\d$/.test(day) ? new Date(`${day}T00:00Z`) : undefined
  return at !== undefined && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day)
}
