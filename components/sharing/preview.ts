import type { Metadata } from 'next'
import { findFrozenSongs } from '@/db/frozen-songs'
import type { OpenedLink } from '@/db/share-links'
import { countSharedSongs } from '@/db/shared-songs'
import { counted } from '@/lib/counted'
import { env } from '@/lib/env'

/** What a chat shows of a link. Of one with a passcode it is the same for all of them, even for who knows the passcode. */
export async function previewOf(link: OpenedLink, path: string): Promise<Metadata> {
  const { title, description } = await words(link)
  const image = {
    url: `${path}/picture`,
    width: 1200,
    height: 630,
    alt: 'The sun of a repertoire: its keys around the circle of fifths',
  }
  return {
    metadataBase: new URL(env().AUTH_URL),
    title,
    description,
    openGraph: { title, description, images: [image], url: path, siteName: 'SOLEil', type: 'website' },
    twitter: { card: 'summary_large_image', title, description, images: [image] },
  }
}

async function words(link: OpenedLink) {
  if (link.state === 'locked' || link.asksPasscode)
    return { title: 'Songs shared with you', description: 'A repertoire on SOLEil. It asks for a passcode.' }
  if (link.state === 'setlist' || (link.state === 'frozen' && link.ofSetlist))
    return { title: link.title, description: `A setlist, shared by ${link.musician}` }
  const songs =
    link.state === 'frozen' ? (await findFrozenSongs(link)).length : (await countSharedSongs(link, {})).songs
  return { title: link.title, description: `${counted(songs, 'song')}, shared by ${link.musician}` }
}
