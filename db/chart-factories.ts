import { randomUUID } from 'node:crypto'
import { addChart, type NewChart } from './chart-changes'
import { addChartFile } from './chart-files'
import { db } from './client'
import type { Writable } from './repertoires'
import { charts } from './schema'

const ABOUT = { kind: 'part', label: null, instrument: null, transposition: null, key: null } as const
const TEXT = { ...ABOUT, kind: 'chord chart', text: '[C]la', driveFileId: null, driveResourceKey: null } as const

/** A chart in text of a song, and its id. For tests. */
export async function createChart(to: Writable, songId: string, fields: Partial<NewChart> = {}): Promise<string> {
  return idOf(await addChart(to, songId, { ...TEXT, ...fields }, randomUUID()))
}

/** A file of these words as a chart of a song, and the id of the chart. For tests. */
export async function createChartFile(to: Writable, songId: string, words = 'a part'): Promise<string> {
  const file = { name: `${words}.pdf`, type: 'application/pdf', pages: 1, bytes: Buffer.from(words) } as const
  return idOf(await addChartFile(to, songId, { about: ABOUT, file, formKey: randomUUID() }))
}

/** Many charts of a song at once; answers their ids. For tests. */
export async function createCharts(to: Writable, songId: string, many: number): Promise<string[]> {
  const row = { ...TEXT, repertoireId: to.id, songId }
  const made = await db()
    .insert(charts)
    .values(Array.from({ length: many }, () => row))
    .returning({ id: charts.id })
  return made.map(({ id }) => id)
}

function idOf(made: { id: string } | string): string {
  if (typeof made === 'string') throw new Error(`No chart was made: ${made}.`)
  return made.id
}
