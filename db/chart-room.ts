import 'server-only'
import { count, eq, sql } from 'drizzle-orm'
import { type Database, db } from './client'
import type { Readable } from './repertoires'
import { chartFiles } from './schema'

/** How much room the uploaded charts of a repertoire take: their bytes and how many files there are, each counted once. */
export async function countChartRoom(
  from: Readable,
  database: Database = db(),
): Promise<{ bytes: number; files: number }> {
  const [room] = await database
    .select({ bytes: sql<number>`coalesce(sum(${chartFiles.size}), 0)::float8`, files: count() })
    .from(chartFiles)
    .where(eq(chartFiles.repertoireId, from.id))
  return room!
}
