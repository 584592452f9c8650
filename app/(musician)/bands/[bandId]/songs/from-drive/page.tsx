import type { Metadata } from 'next'
import { FromDrive } from '@/components/drive/from-drive'
import type { Params } from '@/lib/song-filter'
import { openSongsToChange } from '../open-songs'

export const metadata: Metadata = { title: 'The band’s charts from Drive' }

type BandFromDrivePageProps = { params: Promise<{ bandId: string }>; searchParams: Promise<Params> }

export default async function BandFromDrivePage({ params, searchParams }: BandFromDrivePageProps) {
  return <FromDrive {...(await openSongsToChange((await params).bandId))} params={await searchParams} />
}
