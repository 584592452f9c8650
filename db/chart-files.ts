import 'server-only'
import { createHash } from 'node:crypto'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { validate as isUuid } from 'uuid'
import type { ChartAbout } from '@/lib/chart-form'
import type { ChartFileType } from '@/lib/chart-kinds'
import { addChart } from './chart-changes'
import { db } from './client'
import type { Readable, Writable } from './repertoires'
import { chartFiles, charts, songs } from './schema'
import { newId } from './schema/columns'
import { visibleSongs } from './song-conditions'

export type NewFile = { name: string; type: ChartFileType; pages: number | null; bytes: Buffer }

/** Adds a file as a chart of a song, once per form key; the same bytes are kept once per repertoire. */
export async function addChartFile(
  to: Writable,
  songId: string,
  { about, file, formKey }: { about: ChartAbout; file: NewFile; formKey: string },
): Promise<{ id: string } | 'gone' | 'full'> {
  const [song] = await db()
    .select({ id: songs.id })
    .from(songs)
    .where(and(visibleSongs(to), eq(songs.id, songId)))
  if (!song) return 'gone'
  const fileId = await keptFile(to, file)
  return addChart(to, songId, { ...about, driveFileId: null, driveResourceKey: null, fileId }, formKey)
}

/** What a chart's file is, for whoever may read its song; undefined for everybody else, and for a chart without a file. */
export async function findChartFile(from: Readable, chartId: string) {
  if (!isUuid(chartId)) return undefined
  const [file] = await db()
    .select({ name: chartFiles.name, type: chartFiles.type, size: chartFiles.size, sha256: chartFiles.sha256 })
    .from(charts)
    .innerJoin(songs, and(eq(songs.id, charts.songId), eq(songs.repertoireId, from.id)))
    .innerJoin(chartFiles, and(eq(chartFiles.id, charts.fileId), eq(chartFiles.repertoireId, from.id)))
    .where(and(visibleSongs(from), readableChart(from, chartId)))
    .limit(1)
  return file
}
export type ChartFile = NonNullable<Awaited<ReturnType<typeof findChartFile>>>

/** The bytes of a chart's file from `first` to `last`, both included; undefined where there is none to read. */
export async function readChartBytes(from: Readable, chartId: string, first: number, last: number) {
  const [part] = await db()
    .select({ bytes: sql<Buffer>`substring(${chartFiles.content} from ${first + 1} for ${last - first + 1})` })
    .from(charts)
    .innerJoin(songs, and(eq(songs.id, charts.songId), eq(songs.repertoireId, from.id)))
    .innerJoin(chartFiles, and(eq(chartFiles.id, charts.fileId), eq(chartFiles.repertoireId, from.id)))
    .where(and(visibleSongs(from), readableChart(from, chartId)))
    .limit(1)
  return part?.bytes
}

async function keptFile(to: Writable, { name, type, pages, bytes }: NewFile): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const [known] = await db()
    .select({ id: chartFiles.id })
    .from(chartFiles)
    .where(and(eq(chartFiles.repertoireId, to.id), eq(chartFiles.sha256, sha256), eq(chartFiles.name, name)))
    .orderBy(chartFiles.id)
    .limit(1)
  if (known) return known.id
  const id = newId()
  await db()
    .insert(chartFiles)
    .values({ id, repertoireId: to.id, name, type, pages, size: bytes.length, sha256, content: bytes })
  return id
}

function readableChart(from: Readable, chartId: string) {
  return and(eq(charts.repertoireId, from.id), eq(charts.id, chartId), isNull(charts.deletedAt))
}
