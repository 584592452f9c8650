import type { Metadata } from 'next'
import { Repertoire } from '@/components/songs/repertoire'
import type { Params } from '@/lib/song-filter'
import { openOwn } from './open-own'

export const metadata: Metadata = { title: 'Repertoire' }

export default async function RepertoirePage({ searchParams }: { searchParams: Promise<Params> }) {
  return <Repertoire repertoire={await openOwn()} params={await searchParams} />
}
