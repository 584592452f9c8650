import type { Metadata } from 'next'
import { FromDrive } from '@/components/drive/from-drive'
import type { Params } from '@/lib/song-filter'
import { openOwn } from '../../repertoire/open-own'

export const metadata: Metadata = { title: 'Charts from Drive' }

export default async function FromDrivePage({ searchParams }: { searchParams: Promise<Params> }) {
  return <FromDrive {...(await openOwn())} params={await searchParams} />
}
