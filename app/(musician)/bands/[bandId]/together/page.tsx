import type { Metadata } from 'next'
import { Together } from '@/components/together/together'
import type { Params } from '@/lib/song-filter'
import { openBand } from '../../open-band'

export const metadata: Metadata = { title: 'Together' }

type TogetherPageProps = { params: Promise<{ bandId: string }>; searchParams: Promise<Params> }

export default async function TogetherPage({ params, searchParams }: TogetherPageProps) {
  return <Together member={await openBand((await params).bandId)} params={await searchParams} />
}
