import 'server-only'
import { and, asc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { validate as isUuid } from 'uuid'
import { CHART_LIMITS } from '@/lib/chart-kinds'
import { db } from './client'
import { reading } from './reading'
import type { Readable, Writable } from './repertoires'
import { chartFiles, charts, songs } from './schema'
import { visibleSongs } from './song-conditions'

const chartRow = {
  id: charts.id,
  kind: charts.kind,
  label: charts.label,
  instrument: charts.instrument,
  transposition: charts.transposition,
  key: charts.key,
  isText: sql<boolean>`${charts.text} is not null`,
  driveFileId: charts.driveFileId,
  driveResourceKey: charts.driveResourceKey,
  fileName: chartFiles.name,
  fileType: chartFiles.type,
  fileSize: chartFiles.size,
  filePages: chartFiles.pages,
  version: charts.version,
}
const songOfChart = {
  songId: songs.id,
  title: songs.title,
  artist: songs.artist,
  songKey: songs.key,
  songCapo: songs.capo,
  tempo: songs.tempo,
  timeSignature: songs.timeSignature,
  durationSeconds: songs.durationSeconds,
}

/** The charts of a song, in their order; none of a song that is not there or not readable. */
export function findCharts(from: Readable, songId: string) {
  return reading(from, (database) =>
    database
      .select(chartRow)
      .from(charts)
      .innerJoin(songs, songOf(from))
      .leftJoin(chartFiles, eq(chartFiles.id, charts.fileId))
      .where(and(visibleSongs(from), eq(charts.songId, songId), isNull(charts.deletedAt)))
      .orderBy(asc(charts.position), asc(charts.id))
      .limit(CHART_LIMITS.charts),
  )
}

/** A chart with its text and what is known of its song; undefined if it is not there, not readable or removed, or if an id is none. */
export async function findChart(from: Readable, songId: string, id: string) {
  if (!isUuid(songId) || !isUuid(id)) return undefined
  const [chart] = await reading(from, (database) =>
    database
      .select({ ...chartRow, ...songOfChart, text: charts.text })
      .from(charts)
      .innerJoin(songs, songOf(from))
      .leftJoin(chartFiles, eq(chartFiles.id, charts.fileId))
      .where(and(visibleSongs(from), eq(charts.songId, songId), eq(charts.id, id), isNull(charts.deletedAt)))
      .limit(1),
  )
  return chart
}
export type OpenChart = NonNullable<Awaited<ReturnType<typeof findChart>>>

/** The chart that was just removed from a song, so that it can be brought back; undefined where there is none such. */
export async function findRemovedChart(from: Writable, songId: string, id: string) {
  if (!isUuid(songId) || !isUuid(id)) return undefined
  const [chart] = await db()
    .select({ id: charts.id, kind: charts.kind, label: charts.label })
    .from(charts)
    .where(
      and(
        eq(charts.repertoireId, from.id),
        eq(charts.songId, songId),
        eq(charts.id, id),
        sql`${charts.deletedAt} is not null`,
      ),
    )
    .limit(1)
  return chart
}

function songOf(from: Readable): SQL {
  return and(eq(charts.repertoireId, from.id), eq(songs.id, charts.songId), eq(songs.repertoireId, from.id))!
}
