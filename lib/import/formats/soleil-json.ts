import { setImmediate } from 'node:timers/promises'
import { CHART_LIMITS } from '@/lib/chart-kinds'
import { cut } from '@/lib/import/clean-text'
import { type DraftChart, draftChart } from '@/lib/import/draft-chart'
import type { JsonFormat } from '@/lib/import/formats/json'
import { asObject, asText } from '@/lib/import/json-values'
import type { ReadList } from '@/lib/import/song-draft'
import { songFields } from '@/lib/song-fields'
import { EMPTY_SONG } from '@/lib/songs'

const SONGS_A_TURN = 500
const LONGEST_CHART = 100_000

/** SOLEil's own file, `{"soleil":1,"songs":[…]}`, whose songs hold exactly the fields of `songFields` and perhaps a chart. */
export const soleilJson: JsonFormat = (json) => {
  const root = asObject(json)
  return typeof root?.soleil === 'number' && Array.isArray(root.songs) ? readOwn(root.songs, root.charts) : null
}

async function readOwn(songs: unknown[], charts: unknown): Promise<ReadList> {
  const list: ReadList = {
    ...{ format: 'soleil', hasHeader: true, columns: [], read: songs.length },
    ...{ songs: [], skipped: [], remarks: [] },
  }
  const apart = chartsApart(charts)
  for (const [index, song] of songs.entries()) {
    if (index % SONGS_A_TURN === SONGS_A_TURN - 1) await setImmediate()
    const line = index + 1
    const written = asObject(song) ?? {}
    const known = Object.keys(EMPTY_SONG).flatMap((name) =>
      Object.hasOwn(written, name) ? [[name, cleaned(written[name])]] : [],
    )
    const read = songFields.safeParse({ ...EMPTY_SONG, ...Object.fromEntries(known) })
    const chart = cut(storable(asText(written.chart)), LONGEST_CHART)
    if (read.success) {
      const name = nameOf(read.data)
      const own = [...chartsOf(written.charts), ...(apart.get(name) ?? [])]
      apart.delete(name)
      list.songs.push({ ...read.data, line, chart: chart || null, ...(own.length > 0 && { charts: own }) })
    } else list.skipped.push({ line, reason: read.error.issues[0]!.message })
  }
  return list
}

/** The charts in text that stand beside the songs, as in the complete backup, by the names of these. What was removed stays so. */
function chartsApart(written: unknown): Map<string, DraftChart[]> {
  const found = new Map<string, DraftChart[]>()
  for (const one of Array.isArray(written) ? written : []) {
    const { title, artist, deletedAt } = asObject(one) ?? {}
    const charts = deletedAt ? [] : chartsOf([one])
    const name = nameOf({ title: storable(asText(title)), artist: storable(asText(artist)) || null })
    if (charts.length) found.set(name, [...(found.get(name) ?? []), ...charts])
  }
  return found
}

function chartsOf(written: unknown): DraftChart[] {
  const all = Array.isArray(written) ? written.slice(0, CHART_LIMITS.charts) : []
  return all.flatMap((one) => {
    const read = draftChart.safeParse(cleanedValues(asObject(one) ?? {}))
    return read.success ? [read.data] : []
  })
}

function cleanedValues(written: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(written).map(([name, value]) => [name, cleaned(value)]))
}

function nameOf({ title, artist }: { title: string; artist: string | null }): string {
  return `${title}\n${artist ?? ''}`
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return storable(value)
  return Array.isArray(value) ? value.map(cleaned) : value
}

/** As it was written, but for what no database keeps: the texts of a backup stay the same to the letter. */
function storable(text: string): string {
  return text.replaceAll('\0', '').toWellFormed()
}
