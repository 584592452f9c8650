import type { ReadChoices } from '@/lib/import/song-draft'

/** What is decided for one file. `recalled`: its columns are read as the musician chose for the same headers before. */
export type FileChoices = ReadChoices & { recalled?: true }

/** What is decided for a list; of several files, for each by its place. */
export type ListChoices = FileChoices & { files?: Record<number, FileChoices> }

/** The choices of one file of a list. */
export function choicesOf(choices: ListChoices, place: number, several: boolean): FileChoices {
  return several ? (choices.files?.[place] ?? {}) : choices
}

/** The choices of a list with other ones for one of its files. */
export function withChoicesOf(choices: ListChoices, place: number, several: boolean, one: FileChoices): ListChoices {
  if (!several) return one
  const { [place]: _, ...others } = choices.files ?? {}
  const files = Object.keys(one).length ? { ...others, [place]: one } : others
  return Object.keys(files).length ? { files } : {}
}
