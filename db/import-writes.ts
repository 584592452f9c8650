import 'server-only'
import { setImmediate } from 'node:timers/promises'
import { type SQL, sql } from 'drizzle-orm'
import { log } from '@/lib/log'
import type { SongFields } from '@/lib/songs'
import { asJob, type Database, db, rowsOf } from './client'
import type { PlannedChart } from './import-chart-plan'
import { writeCharts } from './import-charts'
import { songsInsert } from './import-inserts'
import type { NewRow } from './import-marks'
import type { Enrichment } from './import-merge'
import type { Writable } from './repertoires'
import { newIds } from './schema/columns'
import type { SongBefore } from './schema/imports'
import { madeColumns } from './song-columns'

/** One statement's rows: large enough to be fast, small enough to show progress and to stop between two. */
const BATCH = 1_250
const MANY = 1_000

/** A song to be changed from the values it has to those in `after`. */
export type SongChange = { song: SongFields & { id: string }; after: Enrichment; planned?: PlannedChart[] }

const FIELDS = sql`key text, tempo smallint, genre text, "timeSignature" text, "durationSeconds" integer, capo smallint,
  "chartTypes" text[], tags text[], readiness text, notes text, "driveFileId" text, "driveResourceKey" text, "keyPos" smallint`

/**
 * Adds the songs of rows batch by batch, each remembered as added by this import; says after each how many there are. The
 * next batch is put into words while the database does the one before.
 */
export async function insertSongs(
  tx: Database,
  to: Writable,
  importId: string,
  rows: NewRow[],
  say: (written: number) => Promise<void>,
): Promise<void> {
  let [written, doing] = [0, Promise.resolve()]
  for (const batch of batches(rows)) {
    const ids = newIds(batch.length)
    const statement = songsInsert(to, importId, batch, ids, written)
    const brought = chartsOfNew(batch, ids)
    await doing
    doing = insert(tx, statement, say, written).then(() => writeCharts(tx, to, importId, brought))
    doing.catch(() => undefined)
    written += batch.length
    await setImmediate()
  }
  await doing
  if (written) await say(written)
}

async function insert(tx: Database, statement: SQL, say: (written: number) => Promise<void>, before: number) {
  await Promise.all([tx.execute(statement), before > 0 && say(before)])
}

function chartsOfNew(rows: NewRow[], ids: string[]) {
  return rows.flatMap(({ charts }, at) =>
    charts ? charts.map((chart, position) => ({ songId: ids[at]!, chart: { ...chart, position } })) : [],
  )
}

/** Gives songs of this repertoire new values and answers the version each has now. What they are called stays. */
export function updateSongs(tx: Database, of: Writable, changes: SongChange[]) {
  const rows = changes.map(({ song, after }) => {
    const { title: _, artist: __, charts: ___, ...fields }: SongFields & { charts?: unknown } = { ...song, ...after }
    return { ...fields, keyPos: madeColumns({ ...song, ...after }).keyPos }
  })
  return rowsOf<{ id: string; version: number }>(
    tx,
    sql`update songs set key = r.key, tempo = r.tempo, genre = r.genre, time_signature = r."timeSignature",
      duration_seconds = r."durationSeconds", capo = r.capo, chart_types = r."chartTypes", tags = r.tags,
      readiness = r.readiness, notes = r.notes, drive_file_id = r."driveFileId",
      drive_resource_key = r."driveResourceKey", key_pos = r."keyPos", version = songs.version + 1, updated_at = now()
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(id uuid, ${FIELDS})
    where songs.id = r.id and songs.repertoire_id = ${of.id}::uuid
    returning songs.id, songs.version`,
  )
}

/** Remembers the values that changed songs had before, and the versions they have since. */
export async function rememberChanges(
  tx: Database,
  importId: string,
  changes: SongChange[],
  written: { id: string; version: number }[],
): Promise<void> {
  const versions = new Map(written.map(({ id, version }) => [id, version]))
  const rows = changes.map(({ song, after, planned = [] }) => {
    const replaced = planned.flatMap(({ replaces }) => replaces ?? [])
    const before = Object.fromEntries(Object.keys(after).map((field) => [field, song[field as keyof Enrichment]]))
    return {
      id: song.id,
      before: { ...before, ...(replaced.length && { charts: replaced }) } satisfies SongBefore,
      version: versions.get(song.id),
    }
  })
  await tx.execute(sql`
    insert into import_changes (import_id, song_id, before, version_after)
    select ${importId}::uuid, id, before, version from json_to_recordset(${JSON.stringify(rows)}::json)
      as r(id uuid, before jsonb, version integer)`)
}

/**
 * After many writes: index-only scans need the visibility map, and a good plan the statistics. Not for a transaction; a
 * role that may not do it goes without.
 */
export async function tidySongs(written: number): Promise<void> {
  if (written <= MANY) return
  await asJob(() => db().execute(sql`vacuum (analyze) songs`)).catch((error: Error) =>
    log.warn({ cause: error.message }, 'the songs were not vacuumed'),
  )
}

/** The parts of a list, one after the other. */
export function* batches<Row>(rows: Row[]): Generator<Row[]> {
  for (let from = 0; from < rows.length; from += BATCH) yield rows.slice(from, from + BATCH)
}
