import type { Metadata } from 'next'
import { DriveListPage } from '@/components/drive/drive-list-page'
import type { Params } from '@/lib/song-filter'
import { openOwn } from '../../../repertoire/open-own'

export const metadata: Metadata = { title: 'Charts from Drive' }

type OwnDriveListPageProps = { params: Promise<{ listId: string }>; searchParams: Promise<Params> }

export default async function OwnDriveListPage({ params, searchParams }: OwnDriveListPageProps) {
  return <DriveListPage {...(await openOwn())} id={(await params).listId} params={await searchParams} />
}
