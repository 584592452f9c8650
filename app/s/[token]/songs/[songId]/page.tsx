import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { after } from 'next/server'
import { PasscodeForm } from '@/components/sharing/passcode-form'
import { previewOf } from '@/components/sharing/preview'
import { SharedSheet } from '@/components/sharing/shared-sheet'
import { readSheet } from '@/components/sharing/sheet'
import { KeepShared } from '@/components/stage/keep-shared'
import { isOneSong } from '@/components/stage/shared-list'
import { countOpen } from '@/db/share-links'
import { isArrival } from '@/lib/page-view'
import { sharePath } from '@/lib/share-address'
import type { Params } from '@/lib/song-filter'
import { openShare } from '../../../open-share'

type SongPageProps = { params: Promise<{ token: string; songId: string }>; searchParams: Promise<Params> }

export async function generateMetadata({ params }: SongPageProps): Promise<Metadata> {
  const { token } = await params
  const link = await openShare(token)
  return typeof link === 'string' ? {} : previewOf(link, sharePath(token))
}

export default async function SharedSongPage({ params, searchParams }: SongPageProps) {
  const [{ token, songId }, asked, guest] = await Promise.all([params, searchParams, headers()])
  const link = await openShare(token)
  if (typeof link === 'string') notFound()
  if (link.state === 'locked') return <PasscodeForm token={token} back={guest.get('x-soleil-asked') ?? undefined} />
  const sheet = (await readSheet(link, songId, asked)) ?? notFound()
  if (isArrival(guest)) after(() => countOpen(link))
  return (
    <>
      <SharedSheet sheet={sheet} token={token} list={link.state === 'setlist' || link.songId === null} />
      {isOneSong(link) && (
        <div className="page chart-page pt-0! pb-28!">
          <KeepShared link={link} path={sharePath(token)} reader={sheet.reader} what="this song" />
        </div>
      )}
    </>
  )
}
