import 'server-only'
import { sql } from 'drizzle-orm'
import type { Database } from './client'
import type { Writable } from './repertoires'

/** Songs that an import changed, and which of their charts made room for what it brought. */
export type ChartsBefore = { songId: string; charts?: string[] }

/** Takes the charts of an import off these songs again and brings back those whose place they took. */
export async function takeChartsBack(tx: Database, of: Writable, importId: string, all: ChartsBefore[]): Promise<void> {
  const songIds = all.map(({ songId }) => songId)
  const replaced = all.flatMap(({ charts = [] }) => charts)
  await tx.execute(sql`
    update charts set deleted_at = now(), version = version + 1, updated_at = now()
    where repertoire_id = ${of.id}::uuid and import_id = ${importId}::uuid
      and song_id = any(${sql.param(songIds)}::uuid[]) and deleted_at is null`)
  if (replaced.length)
    await tx.execute(sql`
      update charts set deleted_at = null, updated_at = now()
      where repertoire_id = ${of.id}::uuid and id = any(${sql.param(replaced)}::uuid[])`)
}
