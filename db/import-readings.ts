import 'server-only'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { and, eq } from 'drizzle-orm'
import { readPasted, readSongs } from '@/lib/import/read-songs'
import type { ReadChoices, ReadResult } from '@/lib/import/song-draft'
import { songFields } from '@/lib/songs'
import { db } from './client'
import type { ReadRow } from './import-marks'
import { songOf } from './import-merge'
import { Recent, recentOf } from './import-recent'
import type { Writable } from './repertoires'
import { imports } from './schema'
import { madeColumns } from './song-columns'

export type Source = { source: 'file' | 'pasted'; fileName: string; choices: ReadChoices }

/** What a reader made of a list, and its rows with the columns made from them. */
export type Reading = Omit<ReadResult, 'songs'> & { rows: ReadRow[] }

/** Some four of the largest lists; a look at a page of one must not read all of it again. */
const recent = recentOf('readings', () => new Recent<Reading>(150_000, ({ read }) => read))

/** The rows of an import as its choices say, read again only when they are not at hand. Throws `UnreadableFile`. */
export function readImport(of: Writable, found: Source & { id: string }): Promise<Reading> {
  return recent.get(nameOf(of, found), async () => {
    const [row] = await db()
      .select({ file: imports.file })
      .from(imports)
      .where(and(eq(imports.repertoireId, of.id), eq(imports.id, found.id)))
    if (!row?.file) throw new Error('The list of this import is gone.')
    return readList(await unzip(row.file), found)
  })
}

/** Reads the bytes of a list. Throws `UnreadableFile`, with a sentence for the musician. */
export async function readList(bytes: Uint8Array, { source, fileName, choices }: Source): Promise<Reading> {
  const { songs, ...result } =
    source === 'pasted'
      ? await readPasted(Buffer.from(bytes).toString('utf8'), choices)
      : await readSongs(bytes, fileName, choices)
  const rows: ReadRow[] = []
  const skipped = [...result.skipped]
  for (const [at, draft] of songs.entries()) {
    if (at % BREATH === BREATH - 1) await new Promise(setImmediate)
    const song = songFields.safeParse(songOf(draft))
    if (song.success) rows.push({ line: draft.line, song: song.data, made: madeColumns(song.data) })
    else skipped.push({ line: draft.line, reason: song.error.issues[0]!.message })
  }
  return { ...result, skipped, rows }
}

/** Keeps what was read while the list arrived, for the look at it that follows. */
export function rememberReading(of: Writable, found: Pick<Source, 'choices'> & { id: string }, reading: Reading): void {
  void recent.get(nameOf(of, found), async () => reading)
}

export const unzip = promisify(gunzip)

/** Lets go of what was read of an import that is done or gone. */
export function forgetReadings(id: string): void {
  recent.forget(` ${id} `)
}

function nameOf(of: Writable, { id, choices }: Pick<Source, 'choices'> & { id: string }): string {
  return `${of.id} ${id} ${JSON.stringify(choices)}`
}

/** Rows between two breaths for everybody else's requests. */
const BREATH = 1_000
