import 'server-only'
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { CHART_LIMITS } from '@/lib/chart-kinds'
import type { Database } from './client'
import type { KnownChart, PlannedChart, RowChart } from './import-chart-plan'
import type { KnownSong } from './import-marks'
import type { Readable, Writable } from './repertoires'
import { charts } from './schema'
import { newIds } from './schema/columns'

const SONGS_AT_ONCE = 1_000
/** Texts are long: a statement takes some of them. */
const LETTERS_AT_ONCE = 1_000_000

type SongChart = { songId: string; chart: PlannedChart | (RowChart & { position: number }) }

/** Whether any row of a list brings a chart: most lists have none, and are not to pay for them. */
function bringCharts(rows: readonly object[]): boolean {
  return rows.some((row) => 'charts' in row && row.charts !== undefined)
}

/** The same songs with what is known of their charts, if the rows they are compared with bring any. */
export async function withCharts(
  database: Database,
  from: Readable,
  rows: readonly object[],
  songs: KnownSong[],
): Promise<KnownSong[]> {
  if (!songs.length || !bringCharts(rows)) return songs
  const found = new Map<string, KnownChart[]>(songs.map(({ id }) => [id, []]))
  const ids = [...found.keys()]
  for (let at = 0; at < ids.length; at += SONGS_AT_ONCE)
    for (const { songId, ...chart } of await chartsOf(database, from, ids.slice(at, at + SONGS_AT_ONCE)))
      found.get(songId)!.push(chart)
  return songs.map((song) => ({ ...song, charts: found.get(song.id)! }))
}

/** Gives songs the charts that an import brings; those whose place they take come off, and can be brought back. */
export async function writeCharts(tx: Database, to: Writable, importId: string, all: SongChart[]): Promise<void> {
  const replaced = all.flatMap(({ chart }) => ('replaces' in chart && chart.replaces ? [chart.replaces] : []))
  if (replaced.length) await takeOff(tx, to, replaced)
  for (const some of portions(all)) await insertCharts(tx, to, importId, some)
}

async function takeOff(tx: Database, to: Writable, ids: string[]): Promise<void> {
  await tx.execute(sql`
    update charts set deleted_at = now(), updated_at = now()
    where repertoire_id = ${to.id}::uuid and id = any(${sql.param(ids)}::uuid[]) and deleted_at is null`)
}

async function insertCharts(tx: Database, to: Writable, importId: string, some: SongChart[]): Promise<void> {
  const ids = newIds(some.length)
  const rows = some.map(({ songId, chart: { hash: _, ...chart } }, at) => ({ id: ids[at], songId, ...chart }))
  await tx.execute(sql`
    insert into charts (id, repertoire_id, song_id, kind, label, instrument, transposition, key, text, position, import_id,
      added_by)
    select id, ${to.id}::uuid, "songId", kind, label, instrument, transposition, key, text, position, ${importId}::uuid,
      ${to.musicianId}::uuid
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(id uuid, "songId" uuid, kind text, label text,
      instrument text, transposition text, key text, text text, position smallint)`)
}

function* portions(all: SongChart[]): Generator<SongChart[]> {
  let [some, letters]: [SongChart[], number] = [[], 0]
  for (const one of all) {
    some.push(one)
    letters += one.chart.text.length
    if (letters < LETTERS_AT_ONCE) continue
    yield some
    ;[some, letters] = [[], 0]
  }
  if (some.length) yield some
}

function chartsOf(database: Database, from: Readable, songIds: string[]) {
  const { id, songId, kind, label, instrument, transposition, key, position } = charts
  return database
    .select({
      ...{ id, songId, kind, label, instrument, transposition, key, position },
      hash: sql<string | null>`encode(sha256(convert_to(replace(${charts.text}, E'\\r\\n', E'\\n'), 'UTF8')), 'hex')`,
      imported: sql<boolean>`(${charts.importId} is not null and ${charts.version} = 1 and ${charts.text} is not null)`,
    })
    .from(charts)
    .where(and(eq(charts.repertoireId, from.id), inArray(charts.songId, songIds), isNull(charts.deletedAt)))
    .orderBy(asc(charts.songId), asc(charts.position), asc(charts.id))
    .limit(songIds.length * CHART_LIMITS.charts)
}
