import type { NextRequest } from 'next/server'
import { stageReader } from '@/components/stage/stage-reader'
import { findSetlist } from '@/db/setlists'
import { findChartsOfSongs } from '@/db/stage-charts'
import { bySong, chartsFor, partsToKeep } from '@/lib/stage/charts-to-keep'
import { stageAnswer } from '../../answer'
import { openedRepertoire, placesOf } from '../../repertoire'

/** A setlist with the charts that fit whoever asks, to be kept on their device. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ setlistId: string }> }) {
  const { setlistId } = await params
  return stageAnswer(async (musician) => {
    const opened = await openedRepertoire(musician, request)
    const setlist = opened && (await findSetlist(opened.from, setlistId))
    if (!setlist) return undefined
    const ids = setlist.songs.map(({ songId }) => songId).filter((id) => id !== null)
    const [charts, reader] = await Promise.all([findChartsOfSongs(opened.from, ids), stageReader(musician)])
    const charted = bySong(charts)
    const songs = setlist.songs.map(({ title, artist, key, songId }) => ({
      ...{ title, artist, key },
      charts: chartsFor(charted.get(songId ?? '') ?? [], reader.instrument),
    }))
    const href = `/bands/${opened.place.band}/setlists/${setlist.id}`
    const parts = partsToKeep(songs, placesOf(opened.place))
    return {
      id: `setlist ${setlist.id}`,
      title: setlist.title,
      href,
      ...parts,
      pages: [href, ...parts.pages],
      seen: [setlist, charts, reader.seen],
    }
  })
}
