import { randomUUID } from 'node:crypto'
import type { ReadChoices } from '@/lib/import/song-draft'
import type { Musician } from '@/lib/musician'
import { claimRun } from './import-runs'
import { runImport } from './import-songs'
import { addImport } from './import-uploads'
import { findImport } from './imports'
import { ownRepertoire } from './repertoires'

/** A draft of a list, for tests and benches; answers its id. */
export async function createImport(musician: Musician, text: string, fileName = 'list.csv'): Promise<string> {
  const upload = { source: 'file' as const, fileName, bytes: Buffer.from(text), formKey: randomUUID() }
  return (await addImport(ownRepertoire(musician), upload)).id
}

/** A draft of several files at once, for tests; answers its id. */
export async function createImportOf(musician: Musician, texts: Record<string, string>): Promise<string> {
  const files = Object.entries(texts).map(([name, text]) => ({ name, bytes: Buffer.byteLength(text) }))
  const bytes = Buffer.from(Object.values(texts).join(''))
  const upload = { source: 'file' as const, fileName: 'several files', files, bytes, formKey: randomUUID() }
  return (await addImport(ownRepertoire(musician), upload)).id
}

/** Starts a draft and waits for its end; answers the import as it is then. */
export async function runToTheEnd(musician: Musician, id: string, seen: ReadChoices = {}) {
  const own = ownRepertoire(musician)
  const run = await claimRun(own, id, seen)
  if (typeof run === 'string') throw new Error(`The import could not start: ${run}.`)
  await runImport(own, run)
  return (await findImport(own, id))!
}

/** A list of songs as CSV, the first line naming the columns. */
export function csv(...rows: (string | number | null)[][]): string {
  return rows.map((cells) => cells.map((cell) => `"${String(cell ?? '').replaceAll('"', '""')}"`).join(',')).join('\n')
}
