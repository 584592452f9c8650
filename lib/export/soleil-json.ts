import { EMPTY_SONG, type SongFields } from '@/lib/songs'

/** The file in which SOLEil gives songs back complete; reading it gives the same songs. */
export function soleilJson(songs: Iterable<SongFields & { chart?: string | null }>): string {
  return `${JSON.stringify({ soleil: 1, songs: Array.from(songs, ownFields) }, null, 1)}\n`
}

function ownFields(song: SongFields & { chart?: string | null }) {
  const fields = Object.keys(EMPTY_SONG) as (keyof SongFields)[]
  return {
    ...Object.fromEntries(fields.map((name) => [name, song[name]])),
    ...(song.chart ? { chart: song.chart } : {}),
  }
}
