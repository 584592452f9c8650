import 'server-only'
import { choicesOf, type FileChoices, type ListChoices, withChoicesOf } from '@/lib/import/list-choices'
import { UnreadableFile } from '@/lib/import/unreadable-file'
import { forgetColumns, rememberColumns } from './import-columns'
import type { ReadFile } from './import-lists'
import { readImport } from './import-readings'
import { changeChoices, findImport } from './imports'
import type { Writable } from './repertoires'

/** A file of a list by its place, and the choices that its musician saw. */
export type SeenFile = { id: string; seen: ListChoices; file: number }

/** Reads a file of a draft otherwise, and remembers its columns for others with the same headers; answers whether it did. */
export async function changeFileChoices(of: Writable, seen: SeenFile, decided: FileChoices): Promise<boolean> {
  const { recalled: _, ...before } = await choicesSeen(of, seen)
  const columns = decided.columns && { columns: { ...before.columns, ...decided.columns } }
  const after = { ...before, ...decided, ...columns }
  if (!(await replace(of, seen, after))) return false
  const file = columns && (await readFile(of, seen))
  if (file) await rememberColumns(of, file, columns.columns)
  return true
}

/** Reads a file of a draft as its columns are guessed, now and for others with the same headers; answers whether it did. */
export async function forgetFileChoices(of: Writable, seen: SeenFile): Promise<boolean> {
  const [file, { columns: _, recalled: __, ...after }] = [await readFile(of, seen), await choicesSeen(of, seen)]
  if (!(await replace(of, seen, after))) return false
  if (file) await forgetColumns(of, file)
  return true
}

async function choicesSeen(of: Writable, { id, seen, file }: SeenFile): Promise<FileChoices> {
  const found = await findImport(of, id)
  return choicesOf(seen, file, Boolean(found?.files.length))
}

async function replace(of: Writable, { id, seen, file }: SeenFile, after: FileChoices): Promise<boolean> {
  const found = await findImport(of, id)
  const several = Boolean(found?.files.length)
  if (!found || file >= Math.max(1, found.files.length)) return false
  return changeChoices(of, id, seen, withChoicesOf(seen, file, several, after))
}

/** The file as it is read by now; undefined if it cannot be read. */
async function readFile(of: Writable, { id, file }: SeenFile): Promise<ReadFile | undefined> {
  const found = await findImport(of, id)
  if (!found?.readable) return undefined
  try {
    return (await readImport(of, found)).files[file]
  } catch (error) {
    if (error instanceof UnreadableFile) return undefined
    throw error
  }
}
