import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import type { Database } from './client'
import { withCharts } from './import-charts'
import { compare } from './import-compare'
import { findSongsById } from './import-known-songs'
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
  return recent.get(nameOf(of, found, version), async () => {
    const list = await readImport(of, found)
    const rows = await compare(of, list)
    return { files: list.files, read: list.read, remarks: list.remarks, rows, counts: countMarks(rows) }
  })
}

/**
 * The rows of a dry run that still holds: nobody changed the repertoire since, and the songs that the list would change are
 * held as they were then until the transaction ends. Undefined where the list has to be compared anew.
 */
export async function holdPreviewed(
  tx: Database,
  of: Writable,
  found: Source & { id: string },
): Promise<MarkedRow[] | undefined> {
  const preview = await recent.known(nameOf(of, found, await repertoireVersion(of, tx)))
  if (!preview) return undefined
  const known = new Map(preview.rows.flatMap((row) => (row.mark === 'changed' ? [[row.known.id, row.known]] : [])))
  const held = await withCharts(tx, of, preview.rows, await findSongsById(tx, of, [...known.keys()].sort(), true))
  const unchanged = held.filter((song) => isDeepStrictEqual(song, known.get(song.id)))
  return unchanged.length === known.size ? preview.rows : undefined
}

function nameOf(of: Writable, { id, choices }: Pick<Source, 'choices'> & { id: string }, version: number): string {
  return `${of.id} ${id} ${version} ${JSON.stringify(choices)}`
}
