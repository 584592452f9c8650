import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireMusician } from '@/auth'
import { SongSheet } from '@/components/songs/song-sheet'
import { ownRepertoire } from '@/db/repertoires'
import { findSong } from '@/db/songs'
import { first, type Params, readSongFilter, readSort, songListHref } from '@/lib/song-filter'

type SongPageProps = { params: Promise<{ songId: string }>; searchParams: Promise<Params> }

export async function generateMetadata({ params }: SongPageProps): Promise<Metadata> {
  const song = await findSong(ownRepertoire(await requireMusician()), (await params).songId)
  return { title: song?.title ?? 'Song' }
}

export default async function SongPage({ params, searchParams }: SongPageProps) {
  const musician = await requireMusician()
  const song = (await findSong(ownRepertoire(musician), (await params).songId)) ?? notFound()
  const asked = await searchParams
  const news = first(asked.added) !== undefined ? 'Added.' : first(asked.saved) !== undefined ? 'Saved.' : undefined
  return (
    <SongSheet song={song} backHref={songListHref('/repertoire', readSongFilter(asked), readSort(asked))} news={news} />
  )
}
