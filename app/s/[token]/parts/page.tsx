import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Parts } from '@/components/sharing/parts'
import { PasscodeForm } from '@/components/sharing/passcode-form'
import { readParts } from '@/lib/part-senders'
import { sharePath } from '@/lib/share-address'
import type { Params } from '@/lib/song-filter'
import { openShare } from '../../open-share'

export const metadata: Metadata = { title: 'Send each their part' }

type PartsPageProps = { params: Promise<{ token: string }>; searchParams: Promise<Params> }

/** The secret of a link is nowhere but in its address: who holds that may pass it on, each part by its own code. */
export default async function PartsPage({ params, searchParams }: PartsPageProps) {
  const [{ token }, asked] = await Promise.all([params, searchParams])
  const link = await openShare(token)
  if (typeof link === 'string') notFound()
  if (link.state === 'locked') return <PasscodeForm token={token} back={`${sharePath(token)}/parts`} />
  if (!link.charts) notFound()
  return <Parts title={link.title} token={token} parts={readParts(asked)} asksPasscode={link.asksPasscode} />
}
