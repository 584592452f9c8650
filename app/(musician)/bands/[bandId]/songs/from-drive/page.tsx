import type { Metadata } from 'next'
import { FromDrive } from '@/components/drive/from-drive'
import { openSongsToChange } from '../open-songs'

export const metadata: Metadata = { title: 'The band’s charts from Drive' }

export default async function BandFromDrivePage({ params }: { params: Promise<{ bandId: string }> }) {
  return <FromDrive {...(await openSongsToChange((await params).bandId))} />
}
