import type { ExportedSong } from '@/lib/export/exported-songs'
import { chartAbout } from '@/lib/import/draft-chart'
import { EMPTY_SONG, type SongFields } from '@/lib/songs'

/** The version of the file, raised when what was in it changes its meaning; what is new does not raise it. */
const SOLEIL_VERSION = 1

/** The file in which SOLEil gives songs back complete, a song to a line; reading it gives the same songs. */
export function soleilJson(songs: Iterable<ExportedSong & { chart?: string | null }>): string {
  return `${jsonHead()}${Array.from(songs, songJson).join(',\n')}${JSON_END}`
}

/** All before the songs; `more` is what else the file holds. */
export function jsonHead(more: Record<string, unknown> = {}): string {
  return `${JSON.stringify({ soleil: SOLEIL_VERSION, ...more }).slice(0, -1)},\n"songs":[\n`
}

/** A song, to be joined to the next by a comma. */
export function songJson(song: ExportedSong & { chart?: string | null }): string {
  const fields = Object.keys(EMPTY_SONG) as (keyof SongFields)[]
  return JSON.stringify({
    ...Object.fromEntries(fields.map((name) => [name, song[name]])),
    ...(song.chart ? { chart: song.chart } : {}),
    ...(song.charts?.length
      ? { charts: song.charts.map((chart) => ({ ...chartAbout(chart), text: chart.text })) }
      : {}),
  })
}

/** All behind the songs. */
export const JSON_END = '\n]}\n'
