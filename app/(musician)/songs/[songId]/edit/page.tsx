import type { Metadata } from 'next'
import { ChangedSong } from '@/components/songs/changed-song'
import { openSong } from '../../open-song'

export const metadata: Metadata = { title: 'Change a song' }

export default async function EditSongPage({ params }: { params: Promise<{ songId: string }> }) {
  return <ChangedSong {...(await openSong((await params).songId))} />
}
