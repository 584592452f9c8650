import type { Metadata } from 'next'
import { Sharing } from '@/components/sharing/sharing'
import type { Params } from '@/lib/song-filter'
import { openBandSong, openSongsToShare } from '../../open-songs'

export const metadata: Metadata = { title: 'Share a song of the band' }

type SharePageProps = { params: Promise<{ bandId: string; songId: string }>; searchParams: Promise<Params> }

export default async function ShareBandSongPage({ params, searchParams }: SharePageProps) {
  const { bandId, songId } = await params
  const repertoire = await openSongsToShare(bandId)
  const { song } = await openBandSong(bandId, songId)
  return <Sharing repertoire={repertoire} song={song} params={await searchParams} />
}
