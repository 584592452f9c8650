import { and, eq, getTableColumns, gt } from 'drizzle-orm'
import { db } from '@/db/client'
import { songs } from '@/db/schema'
import { newId } from '@/db/schema/columns'
import { createMusician } from '@/e2e/factories'
import { copyRows } from './copy-rows'

/**
 * Seconds that COPY takes for the songs of a repertoire, into the same table with all its indexes, checks and foreign keys,
 * for somebody else. Its text is made before the clock starts; it remembers nothing of what could be undone.
 */
export async function copyOf(repertoireId: string, most: number): Promise<number> {
  const { repertoireId: to } = await createMusician()
  const rows = await allOf(repertoireId, most)
  const fields = Object.entries(getTableColumns(songs)).filter(([name]) => !/(At|On)$/.test(name))
  const moved = rows.map((row) => ({ ...row, id: newId(), repertoireId: to }))
  const cells = moved.map((row) => fields.map(([name]) => row[name as keyof typeof row]))
  return copyRows(
    process.env.DATABASE_URL!,
    'songs',
    fields.map(([, column]) => column.name),
    cells,
  )
}

const PIECE = 5_000

/** In pieces, because the app's connection waits for no answer as long as a busy machine may take for all of them. */
async function allOf(repertoireId: string, most: number): Promise<(typeof songs.$inferSelect)[]> {
  const rows: (typeof songs.$inferSelect)[] = []
  while (rows.length < most) {
    const last = rows.at(-1)
    const piece = await db()
      .select()
      .from(songs)
      .where(and(eq(songs.repertoireId, repertoireId), last && gt(songs.id, last.id)))
      .orderBy(songs.id)
      .limit(Math.min(PIECE, most - rows.length))
    if (piece.length === 0) break
    rows.push(...piece)
  }
  return rows
}
