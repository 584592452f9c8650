import 'server-only'
import { and, eq, lt, notExists, sql } from 'drizzle-orm'
import { db } from './client'
import { chartFiles, charts, shareSnapshotCharts } from './schema'

/**
 * Deletes for good the charts that were removed 30 days ago, and the files of which neither a chart nor a snapshot of a frozen
 * link is left; answers how many charts.
 */
export async function emptyOldCharts(): Promise<number> {
  const gone = await db()
    .delete(charts)
    .where(lt(charts.deletedAt, sql`now() - interval '30 days'`))
    .returning({ id: charts.id })
  const used = db().select({ one: sql`1` }).from(charts).where(eq(charts.fileId, chartFiles.id))
  const frozen = db()
    .select({ one: sql`1` })
    .from(shareSnapshotCharts)
    .where(eq(shareSnapshotCharts.fileId, chartFiles.id))
  // A file is there a moment before its chart.
  await db()
    .delete(chartFiles)
    .where(and(lt(chartFiles.createdAt, sql`now() - interval '1 day'`), notExists(used), notExists(frozen)))
  return gone.length
}
