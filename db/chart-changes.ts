import 'server-only'
import { and, eq, isNotNull, isNull, ne, sql } from 'drizzle-orm'
import type { ChartFields } from '@/lib/chart-form'
import { CHART_LIMITS } from '@/lib/chart-kinds'
import { type ChartFor, chartTypesAfter } from '@/lib/chart-types'
import { changing, differences, type Entry } from './changes'
import type { Database } from './client'
import { once } from './idempotency'
import { closeAsks } from './part-ask-changes'
import type { Writable } from './repertoires'
import { charts, songs } from './schema'
import { newId } from './schema/columns'
import type { Outcome } from './song-changes'

export type NewChart = Omit<ChartFields, 'text'> & { text?: string | null; fileId?: string | null }

/** A file that is kept in the change that adds its chart; `sameAs` tells it from another one under the same form key. */
export type KeptFile = { sameAs: object; keep: (tx: Database) => Promise<string | 'no room'> }

/**
 * Adds a chart to a song once per form key and answers its id; `gone` without the song, `full` where it carries 40 already,
 * and whatever else keeps the file of it.
 */
export function addChart(to: Writable, songId: string, fields: NewChart, formKey: string): Promise<Made>
export function addChart(
  to: Writable,
  songId: string,
  fields: NewChart,
  formKey: string,
  file: KeptFile,
): Promise<Made | 'no room'>
export function addChart(to: Writable, songId: string, fields: NewChart, formKey: string, file?: KeptFile) {
  return changing<Made | 'no room'>(to, async (tx) => {
    const song = await lockedSong(tx, to, songId)
    if (!song) return { result: 'gone', entries: [] }
    let entries: Entry[] = []
    const form = { userId: to.musicianId, key: formKey, payload: { songId, ...fields, ...file?.sameAs } }
    const { result } = await once<Made | 'no room'>(tx, form, async () => {
      const others = await chartsOf(tx, to, songId)
      if (others.length >= CHART_LIMITS.charts) return 'full'
      const fileId = file ? await file.keep(tx) : null
      if (fileId === 'no room') return fileId
      const id = newId()
      const position = Math.max(-1, ...others.map(({ position }) => position)) + 1
      const made = { ...fields, fileId }
      await tx.insert(charts).values({ ...made, id, repertoireId: to.id, songId, position, addedBy: to.musicianId })
      entries = [entryOf('add', songId, id, {}, made), ...(await ticked(tx, to, song, { after: made, others }))]
      return { id }
    })
    return { result, entries }
  })
}

type Made = { id: string } | 'gone' | 'full'

/** Changes a chart from its `version`; `overtaken` when somebody changed it since, and nothing is written. */
export function changeChart(
  to: Writable,
  chart: { songId: string; id: string; version: number },
  fields: Partial<NewChart> & ChartFor,
): Promise<Outcome> {
  return changing(to, async (tx) => {
    const song = await lockedSong(tx, to, chart.songId)
    const [before] = song ? await tx.select().from(charts).where(mine(to, chart)).for('update') : []
    if (!song || !before) return { result: 'gone', entries: [] }
    if (before.version !== chart.version) return { result: 'overtaken', entries: [] }
    const entry = entryOf('change', chart.songId, chart.id, before, fields)
    if (Object.keys(entry.differences!).length === 1) return { result: 'done', entries: [] }
    await tx
      .update(charts)
      .set({ ...fields, version: before.version + 1 })
      .where(mine(to, chart))
    const others = await chartsOf(tx, to, chart.songId, chart.id)
    return { result: 'done', entries: [entry, ...(await ticked(tx, to, song, { before, after: fields, others }))] }
  })
}

/** Takes a chart off its song; it can be brought back for 30 days. Answers whether it was there. */
export function removeChart(to: Writable, chart: { songId: string; id: string }): Promise<boolean> {
  return moved(to, chart, 'remove')
}

/** Brings a removed chart back; answers whether it was there to be brought back. */
export function restoreChart(to: Writable, chart: { songId: string; id: string }): Promise<boolean> {
  return moved(to, chart, 'restore')
}

function moved(to: Writable, chart: { songId: string; id: string }, verb: 'remove' | 'restore'): Promise<boolean> {
  return changing(to, async (tx) => {
    const song = await lockedSong(tx, to, chart.songId)
    if (!song) return { result: false, entries: [] }
    const others = await chartsOf(tx, to, chart.songId, chart.id)
    if (verb === 'restore' && others.length >= CHART_LIMITS.charts) return { result: false, entries: [] }
    const [row] = await tx
      .update(charts)
      .set({ deletedAt: verb === 'remove' ? sql`now()` : null, version: sql`${charts.version} + 1` })
      .where(and(inSong(to, chart), verb === 'remove' ? isNull(charts.deletedAt) : isNotNull(charts.deletedAt)))
      .returning({ kind: charts.kind, instrument: charts.instrument, transposition: charts.transposition })
    if (!row) return { result: false, entries: [] }
    const change = verb === 'remove' ? { before: row, others } : { after: row, others }
    return {
      result: true,
      entries: [entryOf(verb, chart.songId, chart.id, {}, {}), ...(await ticked(tx, to, song, change))],
    }
  })
}

type LockedSong = NonNullable<Awaited<ReturnType<typeof lockedSong>>>

async function lockedSong(tx: Database, to: Writable, id: string) {
  const [song] = await tx
    .select({ id: songs.id, chartTypes: songs.chartTypes, version: songs.version })
    .from(songs)
    .where(and(eq(songs.repertoireId, to.id), eq(songs.id, id), isNull(songs.deletedAt)))
    .for('update')
  return song
}

function chartsOf(tx: Database, to: Writable, songId: string, except?: string) {
  return tx
    .select({
      kind: charts.kind,
      instrument: charts.instrument,
      transposition: charts.transposition,
      position: charts.position,
    })
    .from(charts)
    .where(
      and(
        eq(charts.repertoireId, to.id),
        eq(charts.songId, songId),
        isNull(charts.deletedAt),
        except ? ne(charts.id, except) : undefined,
      ),
    )
    .orderBy(charts.position, charts.id)
    .limit(CHART_LIMITS.charts)
}

/** Writes the chart types that the song has now, as a change of the song that its history tells of; what was asked for is done. */
async function ticked(
  tx: Database,
  to: Writable,
  song: LockedSong,
  change: Parameters<typeof chartTypesAfter>[1],
): Promise<Entry[]> {
  const chartTypes = chartTypesAfter(song.chartTypes, change)
  const found = differences({ chartTypes: song.chartTypes }, { chartTypes })
  const entries: Entry[] = []
  if (Object.keys(found).length) {
    const version = song.version + 1
    await tx
      .update(songs)
      .set({ chartTypes, version })
      .where(and(eq(songs.repertoireId, to.id), eq(songs.id, song.id)))
    entries.push({ verb: 'change', subject: 'song', subjectId: song.id, subjectVersion: version, differences: found })
  }
  return change.after ? [...entries, ...(await closeAsks(tx, to.id, song.id))] : entries
}

/** The log tells how long a text was and became, not the text: it would hold every version of it. */
function entryOf(verb: string, songId: string, id: string, before: Partial<NewChart>, after: Partial<NewChart>): Entry {
  const { text: from, ...were } = before
  const { text: to, ...are } = after
  const found = differences(were as Partial<NewChart>, are as Partial<NewChart>)
  if (to !== undefined && from !== to) found.text = { from: from?.length ?? null, to: to?.length ?? null }
  return { verb, subject: 'chart', subjectId: songId, differences: { chart: { to: id }, ...found } }
}

function inSong(to: Writable, chart: { songId: string; id: string }) {
  return and(eq(charts.repertoireId, to.id), eq(charts.songId, chart.songId), eq(charts.id, chart.id))
}

function mine(to: Writable, chart: { songId: string; id: string }) {
  return and(inSong(to, chart), isNull(charts.deletedAt))
}
