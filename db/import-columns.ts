import 'server-only'
import { createHash } from 'node:crypto'
import { and, desc, eq, inArray, notInArray, sql } from 'drizzle-orm'
import { type ListChoices, withChoicesOf } from '@/lib/import/list-choices'
import type { ReadChoices } from '@/lib/import/song-draft'
import { db } from './client'
import type { ReadFile } from './import-lists'
import type { Writable } from './repertoires'
import { columnChoices } from './schema'

type Columns = NonNullable<ReadChoices['columns']>

/** For so many kinds of lists a musician's choice is remembered, the latest ones. */
const MOST = 100

/** The choices for a list whose headers came before: those the musician made then, wherever they are not the guess anyway. */
export async function recallChoices(of: Writable, files: ReadFile[]): Promise<ListChoices> {
  const headers = files.map(headersOf)
  const known = await findChosen(of, [...new Set(headers.filter((one) => one !== null))])
  let choices: ListChoices = {}
  for (const [place, file] of files.entries()) {
    const columns = known.get(headers[place] ?? '')
    if (columns && Object.entries(columns).some(([index, field]) => file.columns[Number(index)]?.field !== field))
      choices = withChoicesOf(choices, place, files.length > 1, { columns, recalled: true })
  }
  return choices
}

/** Remembers how the columns of a file are to be read whenever a list has the same headers. */
export async function rememberColumns(of: Writable, file: ReadFile, columns: Columns): Promise<void> {
  const headers = headersOf(file)
  if (headers === null) return
  const chosen = { columns, chosenAt: sql`now()` }
  await db()
    .insert(columnChoices)
    .values({ userId: of.musicianId, headers, ...chosen })
    .onConflictDoUpdate({ target: [columnChoices.userId, columnChoices.headers], set: chosen })
  const latest = db()
    .select({ headers: columnChoices.headers })
    .from(columnChoices)
    .where(eq(columnChoices.userId, of.musicianId))
    .orderBy(desc(columnChoices.chosenAt))
    .limit(MOST)
  await db()
    .delete(columnChoices)
    .where(and(eq(columnChoices.userId, of.musicianId), notInArray(columnChoices.headers, latest)))
}

/** Forgets how the columns of such a file were chosen; answers whether there was such a choice. */
export async function forgetColumns(of: Writable, file: ReadFile): Promise<boolean> {
  const gone = await db()
    .delete(columnChoices)
    .where(and(eq(columnChoices.userId, of.musicianId), eq(columnChoices.headers, headersOf(file) ?? '')))
    .returning({ headers: columnChoices.headers })
  return gone.length > 0
}

async function findChosen(of: Writable, headers: string[]): Promise<Map<string, Columns>> {
  if (!headers.length) return new Map()
  const found = await db()
    .select({ headers: columnChoices.headers, columns: columnChoices.columns })
    .from(columnChoices)
    .where(and(eq(columnChoices.userId, of.musicianId), inArray(columnChoices.headers, headers)))
    .orderBy(columnChoices.headers)
  return new Map(found.map(({ headers, columns }) => [headers, columns]))
}

/** What two files with the same headers share; null for one without any. */
function headersOf({ hasHeader, columns }: ReadFile): string | null {
  if (!hasHeader || !columns.length) return null
  const names = columns.map(({ header }) => header.normalize('NFKC').toLowerCase().trim())
  return createHash('sha256').update(JSON.stringify(names)).digest('base64url')
}
