import type { Metadata } from 'next'
import { BandLog } from '@/components/bands/band-log'
import { first, type Params } from '@/lib/song-filter'
import { openBand } from '../../open-band'

export const metadata: Metadata = { title: 'Log' }

type LogPageProps = { params: Promise<{ bandId: string }>; searchParams: Promise<Params> }

export default async function LogPage({ params, searchParams }: LogPageProps) {
  return <BandLog member={await openBand((await params).bandId)} after={first((await searchParams).after)} />
}
