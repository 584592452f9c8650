import 'server-only'
import { and, asc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import { CHART_LIMITS } from '@/lib/chart-kinds'
import type { DraftChart } from '@/lib/import/draft-chart'
import { reading } from './reading'
import type { Readable } from './repertoires'
import { charts } from './schema'

/** The same songs with those of their charts that are text, in the order of each. */
export async function withTextCharts<Song extends { id: string }>(from: Readable, songs: readonly Song[]) {
  const { songId, kind, label, instrument, transposition, key, text } = charts
  const ids = songs.map(({ id }) => id)
  const found = await reading(from, (database) =>
    database
      .select({ songId, kind, label, instrument, transposition, key, text })
      .from(charts)
      .where(and(eq(charts.repertoireId, from.id), inArray(songId, ids), isNotNull(text), isNull(charts.deletedAt)))
      .orderBy(asc(songId), asc(charts.position), asc(charts.id))
      .limit(ids.length * CHART_LIMITS.charts),
  )
  const ofSong = new Map<string, DraftChart[]>(ids.map((id) => [id, []]))
  for (const { songId, text, ...about } of found) ofSong.get(songId)!.push({ ...about, text: text! })
  return songs.map((song) => ({ ...song, charts: ofSong.get(song.id)! }))
}
