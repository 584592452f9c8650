import { SongSearch } from '@/components/songs/song-search'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageTitle } from '@/components/ui/page-title'
import { type FoundSong, searchAcross } from '@/db/song-search-across'
import { counted } from '@/lib/counted'
import type { Musician } from '@/lib/musician'
import { first, type Params, readSongFilter, songListHref } from '@/lib/song-filter'
import { FoundRow } from './found-row'

const PATH = '/search'

/** One search over one's own repertoire and those of all one's bands. */
export async function SearchAcross({ musician, params }: { musician: Musician; params: Params }) {
  const { search } = readSongFilter(params)
  const after = first(params.after)
  const { songs, close, found, next, bands } = await searchAcross(musician, search ?? '', after)
  const here = songListHref(PATH, { search })
  const where = bands.length ? `your repertoire and ${counted(bands.length, 'band')}` : 'your repertoire'
  return (
    <div className="page page-narrow flex flex-col gap-4">
      <PageTitle title="Search everywhere" numbers={[`In ${where}`]} />
      <SongSearch path={PATH} filter={{ search }} sort="title" />
      {search ? (
        <p role="status" className="figures text-soft">
          {found ? counted(found, 'song') : `Nothing is called that in ${where}.`}
        </p>
      ) : (
        <EmptyState title="Whose song was it?">
          Mine, or one of a band’s: each song stands here once, with every place it lives in.
        </EmptyState>
      )}
      {after && <a href={here}>Back to the beginning</a>}
      {songs.length > 0 && <Found songs={songs} label="Songs" />}
      {next && (
        <ButtonLink href={`${here}&after=${next}`} prefetch={false} className="self-center">
          More songs
        </ButtonLink>
      )}
      {close.length > 0 && (
        <section aria-labelledby="close">
          <h2 id="close" className="pb-2 text-lg">
            {songs.length ? 'Or did you mean' : 'Did you mean'}
          </h2>
          <Found songs={close} label="Songs spelt nearly like this" />
        </section>
      )}
    </div>
  )
}

function Found({ songs, label }: { songs: FoundSong[]; label: string }) {
  return (
    <ul aria-label={label} className="border-hairline border-t">
      {songs.map((song) => (
        <FoundRow key={song.work} song={song} />
      ))}
    </ul>
  )
}
