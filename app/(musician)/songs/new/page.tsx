import type { Metadata } from 'next'
import { NewSong } from '@/components/songs/new-song'
import type { Params } from '@/lib/song-filter'
import { openOwn } from '../../repertoire/open-own'

export const metadata: Metadata = { title: 'Add a song' }

export default async function NewSongPage({ searchParams }: { searchParams: Promise<Params> }) {
  return <NewSong repertoire={await openOwn()} params={await searchParams} />
}
