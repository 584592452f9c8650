import type { Metadata } from 'next'
import { Trash } from '@/components/songs/trash'
import { openSongsToChange } from '../open-songs'

export const metadata: Metadata = { title: 'Trash of the band' }

export default async function BandTrashPage({ params }: { params: Promise<{ bandId: string }> }) {
  return <Trash {...(await openSongsToChange((await params).bandId))} />
}
