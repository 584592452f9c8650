import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { requireMusician } from '@/auth'
import { RepertoireBeside } from '@/components/songs/repertoire-beside'
import { SongSheet } from '@/components/songs/song-sheet'
import { ownRepertoire } from '@/db/repertoires'
import { findSong } from '@/db/songs'
import { type Params, readSongFilter, readSort, songListHref } from '@/lib/song-filter'

type SongPageProps = { params: Promise<{ songId: string }>; searchParams: Promise<Params> }

const openSong = cache(async (songId: string) => {
  const repertoire = ownRepertoire(await requireMusician())
  return { repertoire, song: (await findSong(repertoire, songId)) ?? notFound() }
})

export async function generateMetadata({ params }: SongPageProps): Promise<Metadata> {
  return { title: (await openSong((await params).songId)).song.title }
}

export default async function SongPage({ params, searchParams }: SongPageProps) {
  const { repertoire, song } = await openSong((await params).songId)
  const asked = await searchParams
  const [filter, sort] = [readSongFilter(asked), readSort(asked)]
  const news = asked.added === '' ? 'Added.' : asked.saved === '' ? 'Saved.' : undefined
  return (
    <div className="page page-wide side-by-side">
      <RepertoireBeside repertoire={repertoire} filter={filter} sort={sort} open={song.id} />
      <SongSheet song={song} backHref={songListHref('/repertoire', filter, sort)} news={news} />
    </div>
  )
}
