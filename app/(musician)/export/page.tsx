import type { Metadata } from 'next'
import { requireMusician } from '@/auth'
import { ExportPlace } from '@/components/export/export-place'
import { ownRepertoire } from '@/db/repertoires'
import type { Params } from '@/lib/song-filter'

export const metadata: Metadata = { title: 'Export' }

export default async function ExportPage({ searchParams }: { searchParams: Promise<Params> }) {
  const musician = await requireMusician()
  return <ExportPlace repertoire={ownRepertoire(musician)} params={await searchParams} />
}
