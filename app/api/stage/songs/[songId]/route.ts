import type { NextRequest } from 'next/server'
import { stageReader } from '@/components/stage/stage-reader'
import { findSong } from '@/db/songs'
import { findChartsOfSongs } from '@/db/stage-charts'
import { partsToKeep } from '@/lib/stage/charts-to-keep'
import { stageAnswer } from '../../answer'
import { openedRepertoire, placesOf } from '../../repertoire'

/** A song with all its charts, to be kept on the device of whoever asks. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ songId: string }> }) {
  const { songId } = await params
  return stageAnswer(async (musician) => {
    const opened = await openedRepertoire(musician, request)
    const song = opened && (await findSong(opened.from, songId))
    if (!song) return undefined
    const [charts, reader] = await Promise.all([findChartsOfSongs(opened.from, [song.id]), stageReader(musician)])
    const places = placesOf(opened.place)
    const href = places.songOf(song.id)
    const parts = partsToKeep([{ title: song.title, artist: song.artist, key: song.key, href, charts }], places)
    const pages = [href, ...parts.pages]
    return { id: `song ${song.id}`, title: song.title, href, ...parts, pages, seen: [song, charts, reader.seen] }
  })
}
