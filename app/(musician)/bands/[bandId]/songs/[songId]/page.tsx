import type { Metadata } from 'next'
import { SongPlace } from '@/components/songs/song-place'
import type { Params } from '@/lib/song-filter'
import { openBandSong } from '../open-songs'

type BandSongPageProps = { params: Promise<{ bandId: string; songId: string }>; searchParams: Promise<Params> }

export async function generateMetadata({ params }: BandSongPageProps): Promise<Metadata> {
  const { bandId, songId } = await params
  return { title: (await openBandSong(bandId, songId)).song.title }
}

export default async function BandSongPage({ params, searchParams }: BandSongPageProps) {
  const { bandId, songId } = await params
  return <SongPlace {...(await openBandSong(bandId, songId))} params={await searchParams} />
}
