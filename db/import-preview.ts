import 'server-only'
import { findKnownSongs } from './import-known-songs'
import { countMarks, type MarkedRow, markRows } from './import-marks'
import { type Reading, readImport, type Source } from './import-readings'
import { Recent, recentOf } from './import-recent'
import { repertoireVersion, type Writable } from './repertoires'
import type { ImportCounts } from './schema/imports'

export type Preview = Omit<Reading, 'rows' | 'skipped'> & { rows: MarkedRow[]; counts: ImportCounts }

const recent = recentOf('previews', () => new Recent<Preview>(150_000, ({ read }) => read))

/** What an import would do to the repertoire as it is now. Nothing is written. Throws `UnreadableFile`. */
export async function previewImport(of: Writable, found: Source & { id: string }): Promise<Preview> {
  const version = await repertoireVersion(of)
  return recent.get(`${of.id} ${found.id} ${version} ${JSON.stringify(found.choices)}`, async () => {
    const { rows, skipped, ...reading } = await readImport(of, found)
    const marked = markRows(rows, skipped, await findKnownSongs(of, rows))
    return { ...reading, rows: marked, counts: countMarks(marked) }
  })
}
