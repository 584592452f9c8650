import type { Metadata } from 'next'
import { Repertoire } from '@/components/songs/repertoire'
import type { Params } from '@/lib/song-filter'
import { openSongs } from './open-songs'

export const metadata: Metadata = { title: 'Songs of the band' }

type BandSongsPageProps = { params: Promise<{ bandId: string }>; searchParams: Promise<Params> }

export default async function BandSongsPage({ params, searchParams }: BandSongsPageProps) {
  return <Repertoire repertoire={await openSongs((await params).bandId)} params={await searchParams} />
}
