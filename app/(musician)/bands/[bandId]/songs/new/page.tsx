import type { Metadata } from 'next'
import { NewSong } from '@/components/songs/new-song'
import type { Params } from '@/lib/song-filter'
import { openSongsToChange } from '../open-songs'

export const metadata: Metadata = { title: 'Add a song to the band' }

type NewBandSongPageProps = { params: Promise<{ bandId: string }>; searchParams: Promise<Params> }

export default async function NewBandSongPage({ params, searchParams }: NewBandSongPageProps) {
  return <NewSong repertoire={await openSongsToChange((await params).bandId)} params={await searchParams} />
}
