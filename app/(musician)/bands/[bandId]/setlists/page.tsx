import type { Metadata } from 'next'
import { Setlists } from '@/components/setlists/setlists'
import type { Params } from '@/lib/song-filter'
import { openBand } from '../../open-band'

export const metadata: Metadata = { title: 'Setlists' }

type SetlistsPageProps = { params: Promise<{ bandId: string }>; searchParams: Promise<Params> }

export default async function SetlistsPage({ params, searchParams }: SetlistsPageProps) {
  return <Setlists member={await openBand((await params).bandId)} params={await searchParams} />
}
