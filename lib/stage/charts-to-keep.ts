import { chartsByFit } from '@/lib/chart-that-fits'
import type { Instrument } from '@/lib/charts/instruments'
import { STAGE_LIMITS, type StageFile, type StageSong } from '@/lib/stage/stage-list'

/** A chart of a list as far as keeping it matters. */
export type ToKeep = Parameters<typeof chartsByFit>[0][number] & {
  songId: string
  id: string
  inDrive: boolean
  size: number | null
  sha256: string | null
}
/**
 * A song of a list with its charts. `href`: the page that opens it, where that is not its first chart's; `page`: its own page,
 * on which its charts stand, where they have none of their own.
 */
export type SongToKeep = Omit<StageSong, 'href'> & { charts: readonly ToKeep[]; href?: string; page?: string }
export type Places = { page: (chart: ToKeep) => string; file: (chart: ToKeep) => string }
export type KeptParts = { songs: StageSong[]; pages: string[]; files: StageFile[]; elsewhere: number; cut: boolean }

/**
 * Of a song's charts those for this instrument, the best first: written for it, then what SOLEil writes anew for it; where there
 * is neither, or nobody has said what is played, all that can be read.
 */
export function chartsFor<Chart extends ToKeep>(charts: readonly Chart[], instrument: Instrument | null): Chart[] {
  const read = charts.filter(({ kind }) => kind !== 'audio')
  if (!instrument) return read
  const fit = chartsByFit(read, instrument).filter(({ fit }) => fit !== 'as it is')
  return fit.length ? fit.map(({ chart }) => chart) : read
}

/** What a list keeps of its songs' charts, up to the limits. What is in Drive cannot be kept, and a song without a chart is only named. */
export function partsToKeep(songs: readonly SongToKeep[], places: Places): KeptParts {
  const [pages, files] = [new Set<string>(), new Map<string, StageFile>()]
  const kept: KeptParts = { songs: [], pages: [], files: [], elsewhere: 0, cut: false }
  let bytes = 0
  for (const { title, artist, key, ...song } of songs) {
    let href = song.href ?? null
    const open = (page: string) => {
      kept.cut ||= !pages.has(page) && pages.size === STAGE_LIMITS.charts
      if (kept.cut) return
      pages.add(page)
      href ??= page
    }
    if (song.page) open(song.page)
    for (const chart of song.charts) {
      if (chart.inDrive) kept.elsewhere++
      if (chart.inDrive) continue
      const [file, { size, sha256 }] = [places.file(chart), chart]
      bytes += files.has(file) ? 0 : (size ?? 0)
      kept.cut ||= bytes > STAGE_LIMITS.bytes
      open(song.page ?? places.page(chart))
      if (!kept.cut && size !== null && sha256 !== null) files.set(file, { href: file, size, sha256 })
    }
    kept.songs.push({ title, artist, key, href })
  }
  return { ...kept, pages: [...pages], files: [...files.values()] }
}

/** The charts of each song, in their order, the songs in the order in which they first come. */
export function bySong<Chart extends { songId: string }>(charts: readonly Chart[]): Map<string, Chart[]> {
  const songs = new Map<string, Chart[]>()
  for (const chart of charts) songs.set(chart.songId, [...(songs.get(chart.songId) ?? []), chart])
  return songs
}
