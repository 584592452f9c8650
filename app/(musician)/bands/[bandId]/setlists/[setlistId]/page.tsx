import type { Metadata } from 'next'
import { SetlistSheet } from '@/components/setlists/setlist-sheet'
import type { Params } from '@/lib/song-filter'
import { openSetlist } from './open-setlist'

type SetlistPageProps = { params: Promise<{ bandId: string; setlistId: string }>; searchParams: Promise<Params> }

export async function generateMetadata({ params }: SetlistPageProps): Promise<Metadata> {
  const { bandId, setlistId } = await params
  return { title: (await openSetlist(bandId, setlistId)).setlist.title }
}

export default async function SetlistPage({ params, searchParams }: SetlistPageProps) {
  const { bandId, setlistId } = await params
  return <SetlistSheet {...(await openSetlist(bandId, setlistId))} params={await searchParams} />
}
