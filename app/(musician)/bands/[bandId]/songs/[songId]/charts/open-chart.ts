import 'server-only'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { findChart } from '@/db/charts'
import { openSongs } from '../../open-songs'

/** A chart of one of the band's songs, for its members, read once per request. */
export const openBandChart = cache(async (bandId: string, songId: string, chartId: string) => {
  const repertoire = await openSongs(bandId)
  return { repertoire, chart: (await findChart(repertoire.from, songId, chartId)) ?? notFound() }
})
