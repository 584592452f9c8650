import type { Instrument } from '@/lib/charts/instruments'
import { type ChartSign, cellOf, columnOf } from '@/lib/parts'
import { STAGE_LIMITS, type StageFile, type StageSong } from '@/lib/stage/stage-list'

/** A chart of a list as far as keeping it matters. */
export type ToKeep = Omit<ChartSign, 'movable'> & {
  songId: string
  id: string
  isText: boolean
  inDrive: boolean
  size: number | null
  sha256: string | null
}
/** A song of a list with its charts, and where those are. */
export type SongToKeep = Omit<StageSong, 'href'> & { charts: readonly ToKeep[]; href?: string }
export type Places = { page: (chart: ToKeep) => string; file: (chart: ToKeep) => string }
export type KeptParts = { songs: StageSong[]; pages: string[]; files: StageFile[]; elsewhere: number; cut: boolean }

/**
 * Of a song's charts those for this instrument, the best first: written for it, then what SOLEil writes anew for it; where there
 * is neither, or nobody has said what is played, all that can be read.
 */
export function chartsFor<Chart extends ToKeep>(charts: readonly Chart[], instrument: Instrument | null): Chart[] {
  const read = charts.filter(({ kind }) => kind !== 'audio')
  if (!instrument) return read
  const column = columnOf(instrument.name)
  const cells = read.map((chart) => ({ chart, cell: cellOf(column, { ...chart, movable: chart.isText }) }))
  const fit = ['has', 'transposable'].flatMap((wanted) => cells.filter(({ cell }) => cell === wanted))
  return fit.length ? fit.map(({ chart }) => chart) : read
}

/** What a list keeps of its songs' charts, up to the limits. What is in Drive cannot be kept, and a song without a chart is only named. */
export function partsToKeep(songs: readonly SongToKeep[], places: Places): KeptParts {
  const kept: KeptParts = { songs: [], pages: [], files: [], elsewhere: 0, cut: false }
  let bytes = 0
  for (const song of songs) {
    let href = song.href ?? null
    for (const chart of song.charts) {
      if (chart.inDrive) kept.elsewhere++
      if (chart.inDrive) continue
      const page = places.page(chart)
      if (!kept.pages.includes(page)) {
        bytes += chart.size ?? 0
        if (kept.pages.length === STAGE_LIMITS.charts || bytes > STAGE_LIMITS.bytes) kept.cut = true
        if (kept.cut) break
        kept.pages.push(page)
        const { size, sha256 } = chart
        if (size !== null && sha256 !== null) kept.files.push({ href: places.file(chart), size, sha256 })
      }
      href ??= page
    }
    kept.songs.push({ title: song.title, artist: song.artist, key: song.key, href })
  }
  return kept
}

/** The charts of each song, in their order, the songs in the order in which they first come. */
export function bySong<Chart extends { songId: string }>(charts: readonly Chart[]): Map<string, Chart[]> {
  const songs = new Map<string, Chart[]>()
  for (const chart of charts) songs.set(chart.songId, [...(songs.get(chart.songId) ?? []), chart])
  return songs
}
