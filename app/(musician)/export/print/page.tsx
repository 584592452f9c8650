import type { Metadata } from 'next'
import { requireMusician } from '@/auth'
import { PrintedList } from '@/components/export/printed-list'
import { ownRepertoire } from '@/db/repertoires'
import type { Params } from '@/lib/song-filter'

export const metadata: Metadata = { title: 'List to print' }

export default async function PrintPage({ searchParams }: { searchParams: Promise<Params> }) {
  const musician = await requireMusician()
  return <PrintedList repertoire={ownRepertoire(musician)} params={await searchParams} />
}
