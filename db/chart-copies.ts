import 'server-only'
import { and, asc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { CHART_LIMITS, CHART_ROOM } from '@/lib/chart-kinds'
import { countChartRoom } from './chart-room'
import type { Database } from './client'
import type { Readable, Writable } from './repertoires'
import { chartFiles, charts } from './schema'
import { newIds } from './schema/columns'

/** How many charts came along, and how many files stayed behind because there was no room for them. */
export type CopiedCharts = { charts: number; left: number }

/**
 * Has the charts of songs come along with their copies, in the transaction that makes these: `copies` are the new songs by the
 * songs they were made of, which whoever copies may read. A file takes room once; its bytes are not read here.
 */
export async function copyCharts(
  tx: Database,
  from: Readable,
  to: Writable,
  copies: ReadonlyMap<string, string>,
): Promise<CopiedCharts> {
  const found = copies.size ? await chartsOf(tx, from, [...copies.keys()]) : []
  if (!found.length) return { charts: 0, left: 0 }
  const files = await copyFiles(tx, to, found)
  const coming = found.filter(({ fileId }) => fileId === null || files.has(fileId))
  const ids = newIds(coming.length)
  const rows = [
    uuids(coming.map(({ id }) => id)),
    uuids(ids),
    uuids(coming.map(({ songId }) => copies.get(songId)!)),
    uuids(coming.map(({ fileId }) => fileId && files.get(fileId)!)),
  ]
  // From row to row in the database: the texts of five hundred songs need not come here.
  await tx.execute(sql`
    insert into charts (id, repertoire_id, song_id, kind, label, instrument, transposition, key, text, drive_file_id,
      drive_resource_key, file_id, position, origin_chart_id, added_by)
    select made.id, ${to.id}, made.song, kind, label, instrument, transposition, key, text, drive_file_id,
      drive_resource_key, made.file, position, charts.id, ${to.musicianId}
    from charts join unnest(${sql.join(rows, sql`, `)}) as made (origin, id, song, file) on made.origin = charts.id
    where charts.repertoire_id = ${from.id}`)
  return { charts: coming.length, left: found.length - coming.length }
}

type Found = Awaited<ReturnType<typeof chartsOf>>

function chartsOf(tx: Database, from: Readable, songIds: string[]) {
  return tx
    .select({
      ...{ id: charts.id, songId: charts.songId, fileId: charts.fileId },
      ...{ name: chartFiles.name, sha256: chartFiles.sha256, size: chartFiles.size },
    })
    .from(charts)
    .leftJoin(chartFiles, eq(chartFiles.id, charts.fileId))
    .where(and(eq(charts.repertoireId, from.id), inArray(charts.songId, songIds), isNull(charts.deletedAt)))
    .orderBy(asc(charts.id))
    .limit(songIds.length * CHART_LIMITS.charts)
}

/** The files of these charts by what they were: those that are there already, and those for which there is room. */
async function copyFiles(tx: Database, to: Writable, found: Found): Promise<Map<string, string>> {
  const files = new Map(found.flatMap(({ fileId, ...file }) => (fileId ? [[fileId, file] as const] : [])))
  if (!files.size) return new Map()
  await tx.execute(sql`select id from repertoires where id = ${to.id} for no key update`)
  const there = await filesThere(
    tx,
    to,
    [...files.values()].map(({ sha256 }) => sha256!),
  )
  const room = await countChartRoom(to, tx)
  const [known, fresh] = [new Map<string, string>(), new Map<string, string>()]
  const ids = newIds(files.size)
  for (const [id, { name, sha256, size }] of files) {
    const same = there.get(`${sha256} ${name}`)
    if (same) known.set(id, same)
    else if (room.files < CHART_ROOM.files && room.bytes + size! <= CHART_ROOM.bytes) {
      room.files++
      room.bytes += size!
      fresh.set(id, ids[fresh.size]!)
      there.set(`${sha256} ${name}`, fresh.get(id)!)
    }
  }
  // An object of the store is named by both files, and stays as long as one of them does.
  await tx.execute(sql`
    insert into chart_files (id, repertoire_id, name, type, size, sha256, pages, content, object_key)
    select made.id, ${to.id}, name, type, size, sha256, pages, content, object_key
    from chart_files join unnest(${uuids([...fresh.keys()])}, ${uuids([...fresh.values()])}) as made (origin, id)
      on made.origin = chart_files.id`)
  return new Map([...known, ...fresh])
}

async function filesThere(tx: Database, to: Writable, hashes: string[]): Promise<Map<string, string>> {
  const rows = await tx
    .select({ id: chartFiles.id, name: chartFiles.name, sha256: chartFiles.sha256 })
    .from(chartFiles)
    .where(and(eq(chartFiles.repertoireId, to.id), inArray(chartFiles.sha256, hashes)))
    .orderBy(asc(chartFiles.id))
    .limit(CHART_ROOM.files)
    .for('key share')
  return new Map(rows.map(({ id, name, sha256 }) => [`${sha256} ${name}`, id]))
}

function uuids(values: readonly (string | null)[]): SQL {
  return sql`${sql.param(values)}::uuid[]`
}
