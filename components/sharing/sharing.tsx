import type { OpenRepertoire } from '@/components/songs/open-repertoire'
import { SunMark } from '@/components/sun/sun-mark'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import type { Writable } from '@/db/repertoires'
import { findMadeLink, findShareLinks } from '@/db/share-links'
import { countSongs } from '@/db/songs'
import { type RepertoirePlace, sharingPath } from '@/lib/repertoire-place'
import { first, type Params, readSongFilter } from '@/lib/song-filter'
import { MadeLink } from './made-link'
import { NewLink } from './new-link'
import { ShareLinks } from './share-links'

type SharingProps = {
  repertoire: OpenRepertoire & { to: Writable }
  params: Params
  /** The one song that is shared here; else the repertoire or a part of it. */
  song?: { id: string; title: string }
}

/** Sharing a repertoire, a part of it or one song: a new link, and those there are. */
export async function Sharing({ repertoire, params, song }: SharingProps) {
  const { to, place, asker, member } = repertoire
  const filter = song ? {} : readSongFilter(params)
  const [made, links, counts] = await Promise.all([
    findMadeLink(to, first(params.made)),
    findShareLinks(to, { songId: song?.id }),
    countSongs(to, filter),
  ])
  return (
    <div className="page page-narrow stack">
      <PageTitle title={song ? 'Share a song' : 'Share'} />
      {params.stopped !== undefined && (
        <Notice tone="done">
          Stopped. The link does not open any more; what devices keep for the stage goes at their next contact.
        </Notice>
      )}
      {made && <MadeLink link={made} done={sharingPath(place, song?.id)} />}
      {!made && counts.songs > 0 && (
        <NewLink whose={member?.bandName ?? asker.name} {...{ place, filter, counts, song }} />
      )}
      {counts.songs === 0 && <NothingToShare place={place} />}
      <ShareLinks links={links} place={place} songId={song?.id} />
    </div>
  )
}

function NothingToShare({ place }: { place: RepertoirePlace }) {
  return (
    <EmptyState
      picture={<SunMark className="size-24" />}
      title="Nothing to share yet"
      action={
        <>
          <ButtonLink href={place.add} look="primary">
            Add a song
          </ButtonLink>
          {!place.band && <ButtonLink href="/import">Bring a list</ButtonLink>}
        </>
      }
    >
      Once there are songs, a link shows them to anybody you send it to, without an account.
    </EmptyState>
  )
}
