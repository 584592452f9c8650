import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { after } from 'next/server'
import { SharedSetlist } from '@/components/setlists/shared-setlist'
import { PasscodeForm } from '@/components/sharing/passcode-form'
import { previewOf } from '@/components/sharing/preview'
import { SharedRepertoire } from '@/components/sharing/shared-repertoire'
import { countOpen } from '@/db/share-links'
import { isPageView } from '@/lib/page-view'
import { sharePath } from '@/lib/share-address'
import type { Params } from '@/lib/song-filter'
import { openShare } from '../open-share'

type SharedPageProps = { params: Promise<{ token: string }>; searchParams: Promise<Params> }

export async function generateMetadata({ params }: SharedPageProps): Promise<Metadata> {
  const { token } = await params
  const link = await openShare(token)
  return typeof link === 'string' ? {} : previewOf(link, sharePath(token))
}

export default async function SharedPage({ params, searchParams }: SharedPageProps) {
  const [{ token }, asked, guest] = await Promise.all([params, searchParams, headers()])
  const link = await openShare(token)
  if (typeof link === 'string') notFound()
  if (link.state === 'locked') return <PasscodeForm token={token} />
  if (!Object.keys(asked).length && isPageView(guest)) after(() => countOpen(link))
  if (link.state === 'setlist') return <SharedSetlist link={link} />
  return <SharedRepertoire link={link} path={sharePath(token)} params={asked} />
}
