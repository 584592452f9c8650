import 'server-only'
import { and, asc, eq, gt } from 'drizzle-orm'
import { bytesIn } from './chart-bytes'
import { db } from './client'
import type { Readable } from './repertoires'
import { chartFiles, charts, songs } from './schema'

const BATCH = 50
const WHOLE = { bytes: chartFiles.content, objectKey: chartFiles.objectKey }

/** The charts of a repertoire with the songs they belong to, the removed ones too; a file's bytes are base64. A file at a time. */
export async function* exportedCharts(from: Readable) {
  let last: string | undefined
  do {
    const batch = await chartsAfter(from, last)
    for (const { id: _, fileId, ...chart } of batch)
      yield [{ ...chart, ...(fileId && { file: await fileOf(from, fileId) }) }]
    last = batch.length === BATCH ? batch.at(-1)!.id : undefined
  } while (last)
}

function chartsAfter(from: Readable, last: string | undefined) {
  const { id, kind, label, instrument, transposition, key, text, driveFileId, fileId, deletedAt, createdAt } = charts
  return db()
    .select({
      ...{ id, title: songs.title, artist: songs.artist, kind, label, instrument, transposition, key },
      ...{ text, driveFileId, fileId, deletedAt, createdAt },
    })
    .from(charts)
    .innerJoin(songs, eq(songs.id, charts.songId))
    .where(and(eq(charts.repertoireId, from.id), last ? gt(id, last) : undefined))
    .orderBy(asc(id))
    .limit(BATCH)
}

async function fileOf(from: Readable, id: string) {
  const [file] = await db()
    .select({ name: chartFiles.name, type: chartFiles.type, size: chartFiles.size, ...WHOLE })
    .from(chartFiles)
    .where(and(eq(chartFiles.repertoireId, from.id), eq(chartFiles.id, id)))
  if (!file) return undefined
  const { bytes, objectKey, size, ...about } = file
  const content = await bytesIn({ bytes, objectKey }, 0, size - 1)
  return { ...about, content: content?.toString('base64') ?? null }
}
