import { SunMark } from '@/components/sun/sun-mark'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { ownRepertoire } from '@/db/repertoires'
import { findMadeLink, findShareLinks } from '@/db/share-links'
import { countSongs } from '@/db/songs'
import type { Musician } from '@/lib/musician'
import { first, type Params, readSongFilter } from '@/lib/song-filter'
import { MadeLink } from './made-link'
import { NewLink } from './new-link'
import { ShareLinks } from './share-links'

/** Sharing one's repertoire or a part of it: a new link, and those there are. */
export async function Sharing({ musician, params }: { musician: Musician; params: Params }) {
  const repertoire = ownRepertoire(musician)
  const filter = readSongFilter(params)
  const [made, links, counts] = await Promise.all([
    findMadeLink(repertoire, first(params.made)),
    findShareLinks(repertoire),
    countSongs(repertoire, filter),
  ])
  return (
    <div className="page page-narrow stack">
      <PageTitle title="Share" />
      {params.stopped !== undefined && <Notice tone="done">Stopped. The link does not open any more.</Notice>}
      {made && <MadeLink link={made} />}
      {!made && counts.songs > 0 && <NewLink musicianName={musician.name} filter={filter} counts={counts} />}
      {counts.songs === 0 && <NothingToShare />}
      <ShareLinks links={links} />
    </div>
  )
}

function NothingToShare() {
  return (
    <EmptyState
      picture={<SunMark size={96} />}
      title="Nothing to share yet"
      action={
        <>
          <ButtonLink href="/songs/new" look="primary">
            Add a song
          </ButtonLink>
          <ButtonLink href="/import">Bring a list</ButtonLink>
        </>
      }
    >
      Once there are songs, a link shows them to anybody you send it to, without an account.
    </EmptyState>
  )
}
