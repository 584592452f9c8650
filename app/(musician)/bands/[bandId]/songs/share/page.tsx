import type { Metadata } from 'next'
import { Sharing } from '@/components/sharing/sharing'
import type { Params } from '@/lib/song-filter'
import { openSongsToShare } from '../open-songs'

export const metadata: Metadata = { title: 'Share songs of the band' }

type SharePageProps = { params: Promise<{ bandId: string }>; searchParams: Promise<Params> }

export default async function ShareBandSongsPage({ params, searchParams }: SharePageProps) {
  return <Sharing repertoire={await openSongsToShare((await params).bandId)} params={await searchParams} />
}
