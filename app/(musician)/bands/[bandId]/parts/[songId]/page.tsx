import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SongParts } from '@/components/parts/song-parts'
import { findAsks } from '@/db/part-asks'
import { findPartsOfSong } from '@/db/parts'
import { first, type Params } from '@/lib/song-filter'
import { openBand } from '../../../open-band'

export const metadata: Metadata = { title: 'Parts of a song' }

type PartsPageProps = { params: Promise<{ bandId: string; songId: string }>; searchParams: Promise<Params> }

export default async function PartsOfSongPage({ params, searchParams }: PartsPageProps) {
  const { bandId, songId } = await params
  const member = await openBand(bandId)
  const [parts, asks] = await Promise.all([findPartsOfSong(member, songId), findAsks(member)])
  if (!parts) notFound()
  const wanted = first((await searchParams).for)
  return <SongParts member={member} songId={songId} parts={parts} asks={asks} wanted={wanted} />
}
