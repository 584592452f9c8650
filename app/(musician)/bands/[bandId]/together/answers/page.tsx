import type { Metadata } from 'next'
import { BandAnswers } from '@/components/together/band-answers'
import { openBand } from '../../../open-band'

export const metadata: Metadata = { title: 'Same song?' }

export default async function AnswersPage({ params }: { params: Promise<{ bandId: string }> }) {
  return <BandAnswers member={await openBand((await params).bandId)} />
}
