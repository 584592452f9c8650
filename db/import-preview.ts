import 'server-only'
import { compare } from './import-compare'
import type { Reading, Source } from './import-lists'
import { countMarks, type MarkedRow } from './import-marks'
import { readImport } from './import-readings'
import { Recent, recentOf } from './import-recent'
import { repertoireVersion, type Writable } from './repertoires'
import type { ImportCounts } from './schema/imports'

export type Preview = Omit<Reading, 'rows' | 'skipped'> & { rows: MarkedRow[]; counts: ImportCounts }

const recent = recentOf('previews', () => new Recent<Preview>(150_000, ({ read }) => read))

/** What an import would do to the repertoire as it is now. Nothing is written. Throws `UnreadableFile`. */
export async function previewImport(of: Writable, found: Source & { id: string }): Promise<Preview> {
  const version = await repertoireVersion(of)
  return recent.get(`${of.id} ${found.id} ${version} ${JSON.stringify(found.choices)}`, async () => {
    const list = await readImport(of, found)
    const rows = await compare(of, list)
    return { files: list.files, read: list.read, remarks: list.remarks, rows, counts: countMarks(rows) }
  })
}
