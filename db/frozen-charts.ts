import 'server-only'
import { and, asc, eq, type SQL, sql } from 'drizzle-orm'
import { CHART_LIMITS } from '@/lib/chart-kinds'
import { bytesIn, partOf } from './chart-bytes'
import { db } from './client'
import { chartFiles, shareSnapshotCharts } from './schema'
import type { SharedCharts } from './share-links'

const frozenChart = {
  id: shareSnapshotCharts.chartId,
  kind: shareSnapshotCharts.kind,
  label: shareSnapshotCharts.label,
  instrument: shareSnapshotCharts.instrument,
  transposition: shareSnapshotCharts.transposition,
  key: shareSnapshotCharts.key,
  isText: sql<boolean>`${shareSnapshotCharts.text} is not null`,
  driveFileId: shareSnapshotCharts.driveFileId,
  driveResourceKey: shareSnapshotCharts.driveResourceKey,
  fileName: chartFiles.name,
  fileType: chartFiles.type,
  fileSize: chartFiles.size,
  filePages: chartFiles.pages,
}

/** The charts of a song as they were when the link was made. */
export function findFrozenCharts({ linkId }: SharedCharts, songId: string) {
  return db()
    .select(frozenChart)
    .from(shareSnapshotCharts)
    .leftJoin(chartFiles, eq(chartFiles.id, shareSnapshotCharts.fileId))
    .where(and(eq(shareSnapshotCharts.shareLinkId, linkId), eq(shareSnapshotCharts.songId, songId)))
    .orderBy(asc(shareSnapshotCharts.position), asc(shareSnapshotCharts.chartId))
    .limit(CHART_LIMITS.charts + 1)
}

/** The text of one of them; undefined where there is none. */
export async function findFrozenText(shown: SharedCharts, chartId: string): Promise<string | undefined> {
  const [chart] = await db()
    .select({ text: shareSnapshotCharts.text })
    .from(shareSnapshotCharts)
    .where(frozen(shown, chartId))
    .limit(1)
  return chart?.text ?? undefined
}

/** What the file of one of them is; undefined where there is none. */
export async function findFrozenFile(shown: SharedCharts, chartId: string) {
  const [file] = await db()
    .select({ name: chartFiles.name, type: chartFiles.type, size: chartFiles.size, sha256: chartFiles.sha256 })
    .from(shareSnapshotCharts)
    .innerJoin(chartFiles, eq(chartFiles.id, shareSnapshotCharts.fileId))
    .where(frozen(shown, chartId))
    .limit(1)
  return file
}

/** The bytes of its file from `first` to `last`, both included. */
export async function readFrozenBytes(shown: SharedCharts, chartId: string, first: number, last: number) {
  const [part] = await db()
    .select(partOf(first, last))
    .from(shareSnapshotCharts)
    .innerJoin(chartFiles, eq(chartFiles.id, shareSnapshotCharts.fileId))
    .where(frozen(shown, chartId))
    .limit(1)
  return bytesIn(part, first, last)
}

function frozen({ linkId }: SharedCharts, chartId: string): SQL {
  return and(eq(shareSnapshotCharts.shareLinkId, linkId), eq(shareSnapshotCharts.chartId, chartId))!
}
