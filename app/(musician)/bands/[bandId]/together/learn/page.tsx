import type { Metadata } from 'next'
import { LearnNext } from '@/components/together/learn-next'
import type { Params } from '@/lib/song-filter'
import { openBand } from '../../../open-band'

export const metadata: Metadata = { title: 'Learn next' }

type LearnPageProps = { params: Promise<{ bandId: string }>; searchParams: Promise<Params> }

export default async function LearnPage({ params, searchParams }: LearnPageProps) {
  return <LearnNext member={await openBand((await params).bandId)} params={await searchParams} />
}
