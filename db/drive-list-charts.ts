import 'server-only'
import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { CHART_LIMITS } from '@/lib/chart-kinds'
import { chartTypesOf } from '@/lib/chart-types'
import { writtenKey } from '@/lib/drive-list/chart-of-name'
import { baseName } from '@/lib/drive-list/drive-changes'
import type { ChartType } from '@/lib/songs'
import { differences, type Entry } from './changes'
import type { Database } from './client'
import type { ListedSongs, ListRow } from './drive-list-songs'
import { closeAsks } from './part-ask-changes'
import type { Writable } from './repertoires'
import { charts, partAsks } from './schema'
import { newId } from './schema/columns'

const AT_ONCE = 400
const FULL = `This song carries ${CHART_LIMITS.charts} charts already.`

type Became = { place: number; chart: string | null; song: string | null; ticked: ChartType[]; full: boolean }

/** Adds the charts of files, ticks their types on the songs, and keeps with each file what became of it. */
export async function addListedCharts(tx: Database, to: Writable, rows: ListRow[], listed: ListedSongs) {
  const { songOf, added, known } = listed
  const places = await countCharts(tx, to, [...known.keys()])
  const types = new Map([...known].map(([id, { chartTypes }]) => [id, [...chartTypes]]))
  const alike = alikeOnes(rows, songOf)
  const values: (typeof charts.$inferInsert)[] = []
  const became: Became[] = []
  for (const row of rows) {
    const songId = songOf(row)
    const position = places.get(songId) ?? 0
    const full = row.driveFileId !== null && position >= CHART_LIMITS.charts
    const chart = row.driveFileId && !full ? newId() : null
    if (chart) {
      places.set(songId, position + 1)
      const of = { id: chart, repertoireId: to.id, songId, position, addedBy: to.musicianId }
      values.push({ ...chartOf(row, alike.has(row.place)), ...of })
    }
    const have = types.get(songId)
    const ticked = full || !have ? [] : chartTypesOf(row).filter((type) => !have.includes(type))
    have?.push(...ticked)
    became.push({ place: row.place, chart, song: added.has(songId) ? songId : null, ticked, full })
  }
  for (let from = 0; from < values.length; from += AT_ONCE)
    await tx.insert(charts).values(values.slice(from, from + AT_ONCE))
  const full = became.filter((one) => one.full).length
  if (rows.length) await keep(tx, rows[0]!.listId, became)
  return {
    charts: values.length,
    ticked: rows.length - values.length - full,
    full,
    entries: [...(await tick(tx, to, listed, types)), ...(await closeAsksOf(tx, to, rows.map(songOf)))],
  }
}

/** Parts that somebody was asked for and that came now are asked for no more. */
async function closeAsksOf(tx: Database, to: Writable, songIds: string[]): Promise<Entry[]> {
  if (!songIds.length) return []
  const asked = await tx
    .selectDistinct({ songId: partAsks.songId })
    .from(partAsks)
    .where(and(eq(partAsks.repertoireId, to.id), eq(partAsks.state, 'open'), inArray(partAsks.songId, songIds)))
    .orderBy(partAsks.songId)
  const entries: Entry[] = []
  for (const { songId } of asked) entries.push(...(await closeAsks(tx, to.id, songId)))
  return entries
}

/** How many charts songs carry. */
async function countCharts(tx: Database, to: Writable, ids: string[]): Promise<Map<string, number>> {
  if (!ids.length) return new Map()
  const counted = await tx
    .select({ songId: charts.songId, next: sql<number>`count(*)::int` })
    .from(charts)
    .where(and(eq(charts.repertoireId, to.id), inArray(charts.songId, ids), isNull(charts.deletedAt)))
    .groupBy(charts.songId)
    .orderBy(charts.songId)
  return new Map(counted.map(({ songId, next }) => [songId, next]))
}

/** Files that would be called alike beside each other, as two trumpets are: these keep their names. */
function alikeOnes(rows: ListRow[], songOf: ListedSongs['songOf']): Set<number> {
  const places = new Map<string, number[]>()
  for (const row of rows) {
    const looks = [songOf(row), row.kind, row.instrument, row.transposition].join('\u001f')
    places.set(looks, [...(places.get(looks) ?? []), row.place])
  }
  return new Set([...places.values()].filter((alike) => alike.length > 1).flat())
}

function chartOf(row: ListRow, named: boolean) {
  const { kind, instrument, transposition, driveFileId, driveResourceKey } = row
  const label = named
    ? baseName(row.name)
        .replace(/\.[a-z0-9]{2,8}$/i, '')
        .slice(0, CHART_LIMITS.label)
        .toWellFormed()
        .trim() || null
    : null
  return { kind, label, instrument, transposition, key: writtenKey(row.key, row), driveFileId, driveResourceKey }
}

/** Ticks on songs that were there the types of their new charts, each a change that the song's history tells of. */
async function tick(
  tx: Database,
  to: Writable,
  { known }: ListedSongs,
  types: Map<string, ChartType[]>,
): Promise<Entry[]> {
  const changed = [...known.values()].filter(({ id, chartTypes }) => types.get(id)!.length > chartTypes.length)
  if (!changed.length) return []
  const rows = changed.map(({ id }) => ({ id, types: types.get(id)! }))
  await tx.execute(sql`
    update songs set chart_types = row.types, version = songs.version + 1, updated_at = now()
    from json_to_recordset(${JSON.stringify(rows)}::json) as row(id uuid, types text[])
    where songs.id = row.id and songs.repertoire_id = ${to.id}::uuid`)
  return changed.map(({ id, version, chartTypes }) => ({
    ...{ verb: 'change', subject: 'song', subjectId: id, subjectVersion: version + 1 },
    differences: differences({ chartTypes }, { chartTypes: types.get(id)! }),
  }))
}

async function keep(tx: Database, listId: string, became: Became[]): Promise<void> {
  await tx.execute(sql`
    update drive_list_files as f set chart_id = row.chart, added_song_id = row.song, ticked = row.ticked,
      fate = case when row."full" then 'left' else f.fate end, problem = case when row."full" then ${FULL} else f.problem end
    from json_to_recordset(${JSON.stringify(became)}::json)
      as row(place integer, chart uuid, song uuid, ticked text[], "full" boolean)
    where f.list_id = ${listId}::uuid and f.place = row.place`)
}
