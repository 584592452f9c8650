import 'server-only'
import { createHash } from 'node:crypto'
import { and, count, eq, isNull } from 'drizzle-orm'
import { validate as isUuid } from 'uuid'
import type { ChartAbout } from '@/lib/chart-form'
import { CHART_LIMITS, CHART_ROOM, type ChartFileType } from '@/lib/chart-kinds'
import { bytesIn, type Place, partOf, placeBytes, unplaceBytes } from './chart-bytes'
import { addChart } from './chart-changes'
import { countChartRoom } from './chart-room'
import { type Database, db } from './client'
import type { Readable, Writable } from './repertoires'
import { chartFiles, charts, repertoires, songs } from './schema'
import { newId } from './schema/columns'
import { visibleSongs } from './song-conditions'

export type NewFile = { name: string; type: ChartFileType; pages: number | null; bytes: Buffer }

/** Adds a file as a chart of a song, once per form key; the same bytes are kept once per repertoire. */
export async function addChartFile(
  to: Writable,
  songId: string,
  { about, file, formKey }: { about: ChartAbout; file: NewFile; formKey: string },
): Promise<{ id: string } | 'gone' | 'full' | 'no room'> {
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  const refused = await refusal(to, songId, { ...file, sha256 })
  if (refused) return refused
  const known = await knownFile(db(), to, { ...file, sha256 })
  const place = known ? undefined : await placeBytes(file.bytes, file.type)
  let used = false
  try {
    const fields = { ...about, driveFileId: null, driveResourceKey: null }
    return await addChart(to, songId, fields, formKey, {
      sameAs: { name: file.name, sha256 },
      keep: async (tx) => {
        const there = await knownFile(tx, to, { ...file, sha256 })
        if (there) return there
        // It was there a moment ago, and housekeeping has just taken it away.
        if (!place) throw new Error('A file went while a chart was made of it.')
        if (!(await hasRoom(tx, to, file.bytes.length))) return 'no room'
        used = true
        return keptFile(tx, to, { ...file, sha256 }, place)
      },
    })
  } catch (error) {
    used = false
    throw error
  } finally {
    if (place && !used) await unplaceBytes(place)
  }
}

/** What a chart's file is, for whoever may read its song; undefined for everybody else, and for a chart without a file. */
export async function findChartFile(from: Readable, chartId: string) {
  if (!isUuid(chartId)) return undefined
  const [file] = await db()
    .select({ name: chartFiles.name, type: chartFiles.type, size: chartFiles.size, sha256: chartFiles.sha256 })
    .from(charts)
    .innerJoin(songs, and(eq(songs.id, charts.songId), eq(songs.repertoireId, from.id)))
    .innerJoin(chartFiles, eq(chartFiles.id, charts.fileId))
    .where(and(visibleSongs(from), readableChart(from, chartId)))
    .limit(1)
  return file
}

/** The bytes of a chart's file from `first` to `last`, both included; undefined where there is none to read. */
export async function readChartBytes(from: Readable, chartId: string, first: number, last: number) {
  const [part] = await db()
    .select(partOf(first, last))
    .from(charts)
    .innerJoin(songs, and(eq(songs.id, charts.songId), eq(songs.repertoireId, from.id)))
    .innerJoin(chartFiles, eq(chartFiles.id, charts.fileId))
    .where(and(visibleSongs(from), readableChart(from, chartId)))
    .limit(1)
  return bytesIn(part, first, last)
}

type Hashed = NewFile & { sha256: string }

/** Why these bytes need not even be placed; what is decided here is decided again inside of the change. */
async function refusal(to: Writable, songId: string, file: Hashed): Promise<'gone' | 'full' | 'no room' | undefined> {
  const here = and(eq(charts.songId, songs.id), eq(charts.repertoireId, to.id), isNull(charts.deletedAt))
  const [song] = await db()
    .select({ charts: count(charts.id) })
    .from(songs)
    .leftJoin(charts, here)
    .where(and(visibleSongs(to), eq(songs.id, songId)))
    .groupBy(songs.id)
  if (!song) return 'gone'
  if (song.charts >= CHART_LIMITS.charts) return 'full'
  if ((await knownFile(db(), to, file)) || roomFor(await countChartRoom(to), file.bytes.length)) return undefined
  return 'no room'
}

/** One file after the other: of two at once that both fit, only one may. */
async function hasRoom(tx: Database, to: Writable, bytes: number): Promise<boolean> {
  await tx.select({ id: repertoires.id }).from(repertoires).where(eq(repertoires.id, to.id)).for('no key update')
  return roomFor(await countChartRoom(to, tx), bytes)
}

function roomFor(taken: { bytes: number; files: number }, bytes: number): boolean {
  return taken.bytes + bytes <= CHART_ROOM.bytes && taken.files < CHART_ROOM.files
}

async function knownFile(database: Database, to: Writable, { sha256, name }: Hashed): Promise<string | undefined> {
  const [known] = await database
    .select({ id: chartFiles.id })
    .from(chartFiles)
    .where(and(eq(chartFiles.repertoireId, to.id), eq(chartFiles.sha256, sha256), eq(chartFiles.name, name)))
    .orderBy(chartFiles.id)
    .limit(1)
    .for('key share')
  return known?.id
}

async function keptFile(tx: Database, to: Writable, file: Hashed, place: Place): Promise<string> {
  const { name, type, pages, sha256, bytes } = file
  const id = newId()
  await tx
    .insert(chartFiles)
    .values({ id, repertoireId: to.id, name, type, pages, size: bytes.length, sha256, ...place })
  return id
}

function readableChart(from: Readable, chartId: string) {
  return and(eq(charts.repertoireId, from.id), eq(charts.id, chartId), isNull(charts.deletedAt))
}
