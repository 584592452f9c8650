import type { Metadata } from 'next'
import { DriveListPage } from '@/components/drive/drive-list-page'
import type { Params } from '@/lib/song-filter'
import { openSongsToChange } from '../../open-songs'

export const metadata: Metadata = { title: 'The band’s charts from Drive' }

type BandDriveListPageProps = {
  params: Promise<{ bandId: string; listId: string }>
  searchParams: Promise<Params>
}

export default async function BandDriveListPage({ params, searchParams }: BandDriveListPageProps) {
  const { bandId, listId } = await params
  return <DriveListPage {...(await openSongsToChange(bandId))} id={listId} params={await searchParams} />
}
