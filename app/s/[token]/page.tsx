import type { Metadata } from 'next'
import { cookies, headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { after } from 'next/server'
import { FrozenList, SharedSetlist } from '@/components/setlists/shared-setlist'
import { PasscodeForm } from '@/components/sharing/passcode-form'
import { previewOf } from '@/components/sharing/preview'
import { SharedRepertoire } from '@/components/sharing/shared-repertoire'
import { countOpen, type OpenedLink } from '@/db/share-links'
import { choicesCookie } from '@/lib/device-cookies'
import { isPageView } from '@/lib/page-view'
import { sharedSongPath, sharePath } from '@/lib/share-address'
import { shareName } from '@/lib/share-names'
import { askedQuery, sharedReader } from '@/lib/shared-reader'
import type { Params } from '@/lib/song-filter'
import { openShare } from '../open-share'

type SharedPageProps = { params: Promise<{ token: string }>; searchParams: Promise<Params> }

export async function generateMetadata({ params }: SharedPageProps): Promise<Metadata> {
  const { token } = await params
  const link = await openShare(token)
  return typeof link === 'string' ? {} : previewOf(link, sharePath(token))
}

export default async function SharedPage({ params, searchParams }: SharedPageProps) {
  const [{ token }, asked, guest, jar] = await Promise.all([params, searchParams, headers(), cookies()])
  const link = await openShare(token)
  if (typeof link === 'string') notFound()
  if (link.state === 'locked') return <PasscodeForm token={token} back={guest.get('x-soleil-asked') ?? undefined} />
  const reader = link.charts && sharedReader(asked, jar.get(choicesCookie().name)?.value)
  const song = reader && songOf(link)
  // The page of the song counts who comes.
  if (song) redirect(sharedSongPath(token, shareName(link.id, song), askedQuery(reader)))
  if (Object.keys(asked).every((name) => name === 'for') && isPageView(guest)) after(() => countOpen(link))
  if (link.state === 'setlist') return <SharedSetlist link={link} token={token} reader={reader} />
  if (link.state === 'frozen') return <FrozenList link={link} token={token} reader={reader} />
  return <SharedRepertoire link={link} path={sharePath(token)} params={asked} reader={reader} />
}

/** The one song a link is of. */
function songOf(link: Exclude<OpenedLink, { state: 'locked' }>): string | null {
  return link.state === 'setlist' ? null : link.songId
}
