import type { Metadata } from 'next'
import { Sharing } from '@/components/sharing/sharing'
import type { Params } from '@/lib/song-filter'
import { openSong } from '../../open-song'

export const metadata: Metadata = { title: 'Share a song' }

type ShareSongPageProps = { params: Promise<{ songId: string }>; searchParams: Promise<Params> }

export default async function ShareSongPage({ params, searchParams }: ShareSongPageProps) {
  const { repertoire, song } = await openSong((await params).songId)
  return <Sharing repertoire={repertoire} song={song} params={await searchParams} />
}
