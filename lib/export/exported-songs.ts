import type { DraftChart } from '@/lib/import/draft-chart'
import type { SongFields } from '@/lib/songs'

/** A song on its way into a file, with its charts in text where the file has room for them. */
export type ExportedSong = SongFields & { charts?: readonly DraftChart[] }

/** Songs on their way into a file: in batches, with their number and the moment. */
export type ExportedSongs = { batches: AsyncIterable<readonly ExportedSong[]>; count: number; at: Date }

/** The chart that stands for a song where there is room for one: its first chord chart, else the first it has. */
export function chartOfSong({ charts = [] }: ExportedSong): DraftChart | undefined {
  return charts.find(({ kind }) => kind === 'chord chart') ?? charts[0]
}
