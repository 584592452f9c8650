import 'server-only'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { and, eq } from 'drizzle-orm'
import { db } from './client'
import type { Reading, Source } from './import-lists'
import { forgetRecent, Recent, recentOf } from './import-recent'
import { readAnyList } from './list-reader'
import type { Writable } from './repertoires'
import { imports } from './schema'

type Found = Source & { id: string }

/** Some four of the largest lists; a look at a page of one must not read all of it again. */
const recent = recentOf('readings', () => new Recent<Reading>(150_000, ({ read }) => read))

/** The rows of an import as its choices say, read again only when they are not at hand. Throws `UnreadableFile`. */
export function readImport(of: Writable, found: Found): Promise<Reading> {
  return recent.get(nameOf(of, found), async () => {
    const [row] = await db()
      .select({ file: imports.file })
      .from(imports)
      .where(and(eq(imports.repertoireId, of.id), eq(imports.id, found.id)))
    if (!row?.file) throw new Error('The list of this import is gone.')
    return readAnyList(await unzip(row.file), found)
  })
}

/** Keeps what was read while the list arrived, for the look at it that follows. */
export function rememberReading(of: Writable, found: Pick<Found, 'choices' | 'id'>, reading: Reading): void {
  void recent.get(nameOf(of, found), async () => reading)
}

export const unzip = promisify(gunzip)

/** Lets go of what was read of an import that is done or gone, and of what it was compared with. */
export function forgetReadings(id: string): void {
  forgetRecent(` ${id} `)
}

function nameOf(of: Writable, { id, choices }: Pick<Found, 'choices' | 'id'>): string {
  return `${of.id} ${id} ${JSON.stringify(choices)}`
}
