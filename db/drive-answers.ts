import 'server-only'
import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { chartOfName, type NamedChart, writtenKey } from '@/lib/drive-list/chart-of-name'
import { merged } from '@/lib/drive-list/drive-changes'
import { record } from './changes'
import { changeChart, type NewChart, removeChart, restoreChart } from './chart-changes'
import { db } from './client'
import type { Writable } from './repertoires'
import { charts, driveFiles } from './schema'
import type { DriveAnswer } from './schema/drive'

const CHARTS_AT_ONCE = 100

type Answered = 'done' | 'gone' | 'overtaken'
type Part = Pick<NewChart, 'kind' | 'instrument' | 'transposition' | 'key'>

/**
 * Answers what changed of a file in Drive: `take` reads its charts anew where the new name says something else, `keep` leaves
 * them, `remove` takes them off their songs. What was before is kept for an undo.
 */
export async function answerDriveFile(
  to: Writable,
  { fileId, version }: { fileId: string; version: number },
  answer: DriveAnswer['answer'],
): Promise<Answered> {
  const file = await findFile(to, fileId)
  if (!file?.found) return 'gone'
  if (file.version !== version) return 'overtaken'
  const { known, found } = file
  const before: DriveAnswer = { answer, known, found, charts: [] }
  const change = answer === 'take' && !found.gone ? partChange(known.name, found.name) : undefined
  for await (const chart of chartsOf(to, fileId)) {
    const { songId, id, version, kind, instrument, transposition, key } = chart
    if (answer === 'remove' && (await removeChart(to, chart))) before.charts.push({ id, songId, version: version + 1 })
    const part = { kind, instrument, transposition, key }
    if (change && (await changeChart(to, chart, { ...part, ...change })) === 'done')
      before.charts.push({ id, songId, version: version + 1, fields: part })
  }
  return update(to, fileId, version, { known: merged(known, found), found: null, before }, 'answer')
}

/** Takes the last answer about a file back; charts that were changed since stay as they are. */
export async function undoDriveAnswer(
  to: Writable,
  { fileId, version }: { fileId: string; version: number },
): Promise<Answered> {
  const file = await findFile(to, fileId)
  if (!file?.before) return 'gone'
  if (file.version !== version) return 'overtaken'
  const { known, found } = file.before
  for (const { fields, ...chart } of file.before.charts)
    if (fields) await changeChart(to, chart, fields as Part)
    else await restoreChart(to, chart)
  return update(to, fileId, version, { known, found, before: null }, 'undo')
}

/** What the readings of two names differ in: the rest stays as its musician made it. Undefined where they say the same. */
function partChange(from: string, to: string): Partial<Part> | undefined {
  const [before, after] = [partOf(chartOfName(from)), partOf(chartOfName(to))]
  const fields = (Object.keys(after) as (keyof Part)[]).filter((field) => before[field] !== after[field])
  return fields.length ? Object.fromEntries(fields.map((field) => [field, after[field]])) : undefined
}

function partOf(named: NamedChart): Part {
  const { kind, instrument, transposition, key } = named
  return { kind, instrument, transposition, key: writtenKey(key, named) }
}

async function findFile(of: Writable, fileId: string) {
  const [file] = await db()
    .select({
      known: driveFiles.known,
      found: driveFiles.found,
      before: driveFiles.before,
      version: driveFiles.version,
    })
    .from(driveFiles)
    .where(mine(of, fileId))
  return file
}

/** All charts of a file, however many songs a book of them has: some at a time, in an order that answering does not change. */
async function* chartsOf(of: Writable, fileId: string) {
  for (let after: string | undefined; ; ) {
    const some = await findCharts(of, fileId, after)
    yield* some
    if (some.length < CHARTS_AT_ONCE) return
    after = some.at(-1)!.id
  }
}

function findCharts(of: Writable, fileId: string, after: string | undefined) {
  return db()
    .select({
      id: charts.id,
      songId: charts.songId,
      version: charts.version,
      kind: charts.kind,
      instrument: charts.instrument,
      transposition: charts.transposition,
      key: charts.key,
    })
    .from(charts)
    .where(
      and(
        eq(charts.repertoireId, of.id),
        eq(charts.driveFileId, fileId),
        isNull(charts.deletedAt),
        after ? gt(charts.id, after) : undefined,
      ),
    )
    .orderBy(charts.id)
    .limit(CHARTS_AT_ONCE)
}

function update(
  of: Writable,
  fileId: string,
  version: number,
  values: Pick<typeof driveFiles.$inferInsert, 'known' | 'found' | 'before'>,
  verb: 'answer' | 'undo',
): Promise<Answered> {
  return db().transaction(async (tx) => {
    const changed = await tx
      .update(driveFiles)
      .set({ ...values, version: sql`${driveFiles.version} + 1` })
      .where(and(mine(of, fileId), eq(driveFiles.version, version)))
      .returning({ fileId: driveFiles.driveFileId })
    if (!changed.length) return 'overtaken'
    const differences = { name: { to: values.known.name } }
    await record(tx, { musicianId: of.musicianId, repertoireId: of.id }, [{ verb, subject: 'drive file', differences }])
    return 'done'
  })
}

function mine(of: Writable, fileId: string) {
  return and(eq(driveFiles.repertoireId, of.id), eq(driveFiles.driveFileId, fileId))
}
