import type { Metadata } from 'next'
import { requireMusician } from '@/auth'
import { Repertoire } from '@/components/songs/repertoire'
import { ownRepertoire } from '@/db/repertoires'
import type { Params } from '@/lib/song-filter'

export const metadata: Metadata = { title: 'Repertoire' }

export default async function RepertoirePage({ searchParams }: { searchParams: Promise<Params> }) {
  const musician = await requireMusician()
  return <Repertoire repertoire={ownRepertoire(musician)} params={await searchParams} />
}
