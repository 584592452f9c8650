import type { Metadata } from 'next'
import { SongPlace } from '@/components/songs/song-place'
import type { Params } from '@/lib/song-filter'
import { openSong } from '../open-song'

type SongPageProps = { params: Promise<{ songId: string }>; searchParams: Promise<Params> }

export async function generateMetadata({ params }: SongPageProps): Promise<Metadata> {
  return { title: (await openSong((await params).songId)).song.title }
}

export default async function SongPage({ params, searchParams }: SongPageProps) {
  return <SongPlace {...(await openSong((await params).songId))} params={await searchParams} />
}
