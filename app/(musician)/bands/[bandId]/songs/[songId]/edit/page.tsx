import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ChangedSong } from '@/components/songs/changed-song'
import { openBandSong } from '../../open-songs'

export const metadata: Metadata = { title: 'Change a song of the band' }

type EditBandSongPageProps = { params: Promise<{ bandId: string; songId: string }> }

export default async function EditBandSongPage({ params }: EditBandSongPageProps) {
  const { bandId, songId } = await params
  const opened = await openBandSong(bandId, songId)
  if (!opened.repertoire.to) notFound()
  return <ChangedSong {...opened} />
}
