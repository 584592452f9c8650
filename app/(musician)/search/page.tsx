import type { Metadata } from 'next'
import { requireMusician } from '@/auth'
import { SearchAcross } from '@/components/band-songs/search-across'
import type { Params } from '@/lib/song-filter'

export const metadata: Metadata = { title: 'Search everywhere' }

export default async function SearchPage({ searchParams }: { searchParams: Promise<Params> }) {
  return <SearchAcross musician={await requireMusician()} params={await searchParams} />
}
