import 'server-only'
import { stageReader } from '@/components/stage/stage-reader'
import type { Member } from '@/db/band-membership'
import { bandRepertoire } from '@/db/repertoires'
import type { Setlist } from '@/db/setlists'
import { findChartsOfSongs } from '@/db/stage-charts'
import { bandPlace } from '@/lib/repertoire-place'
import { bySong, chartsFor } from '@/lib/stage/charts-to-keep'

/** Where the chart of each song of a setlist is that fits this member best, by the song's id. */
export async function setlistCharts(member: Member, { songs }: Setlist): Promise<Record<string, string>> {
  const ids = songs.map(({ songId }) => songId).filter((id) => id !== null)
  const [charts, { instrument }] = await Promise.all([
    findChartsOfSongs(bandRepertoire(member), ids),
    stageReader(member.musician),
  ])
  const { song } = bandPlace(member.bandId)
  const first = [...bySong(charts)].map(([id, ofSong]) => [id, chartsFor(ofSong, instrument)[0]] as const)
  return Object.fromEntries(first.flatMap(([id, chart]) => (chart ? [[id, `${song}${id}/charts/${chart.id}`]] : [])))
}
