import type { NextRequest } from 'next/server'
import { stageReader } from '@/components/stage/stage-reader'
import { findChartsListed } from '@/db/stage-charts'
import { filterInWords } from '@/lib/filter-words'
import { readSongFilter, readSort, songFilterParams, songListHref } from '@/lib/song-filter'
import { bySong, chartsFor, partsToKeep } from '@/lib/stage/charts-to-keep'
import { stageAnswer } from '../answer'
import { openedRepertoire, placesOf } from '../repertoire'

/** The songs of a repertoire that have charts, all or what the filter lets through, to be kept on the device of whoever asks. */
export function GET(request: NextRequest) {
  return stageAnswer(async (musician) => {
    const opened = await openedRepertoire(musician, request)
    if (!opened) return undefined
    const params = Object.fromEntries(request.nextUrl.searchParams)
    const [filter, sort] = [readSongFilter(params), readSort(params)]
    const [charts, reader] = await Promise.all([findChartsListed(opened.from, filter, sort), stageReader(musician)])
    const charted = bySong(charts)
    const songs = [...charted.values()].map((ofSong) => {
      const { title, artist, key } = ofSong[0]!
      return { title, artist, key, charts: chartsFor(ofSong, reader.instrument) }
    })
    const { place, bandName } = opened
    return {
      id: `songs ${place.band ?? 'own'} ${songFilterParams(filter, sort)}`,
      title: [bandName ?? 'Repertoire', ...filterInWords(filter)].join(' · '),
      href: songListHref(place.list, filter, sort),
      ...partsToKeep(songs, placesOf(place)),
      seen: [charts, reader.seen],
    }
  })
}
