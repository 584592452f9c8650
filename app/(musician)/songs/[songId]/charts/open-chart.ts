import 'server-only'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { findChart } from '@/db/charts'
import { openOwn } from '../../../repertoire/open-own'

/** A chart of one of the musician's own songs, read once per request; not found for everybody else. */
export const openChart = cache(async (songId: string, chartId: string) => {
  const repertoire = await openOwn()
  return { repertoire, chart: (await findChart(repertoire.from, songId, chartId)) ?? notFound() }
})
