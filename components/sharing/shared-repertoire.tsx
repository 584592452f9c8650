import { Printer } from 'lucide'
import { SongBrowser } from '@/components/songs/song-browser'
import { KeepShared } from '@/components/stage/keep-shared'
import { RepertoireSun } from '@/components/sun/repertoire-sun'
import { buttonLook } from '@/components/ui/button-look'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { PageTitle } from '@/components/ui/page-title'
import {
  countSharedFacets,
  countSharedKeys,
  countSharedSongs,
  findAllSharedSongs,
  findSharedSongs,
  type SharedLink,
} from '@/db/shared-songs'
import { counted } from '@/lib/counted'
import { guestFilter } from '@/lib/share-links'
import { askedQuery, type SharedReader } from '@/lib/shared-reader'
import { CHOOSING, first, type Params, readSongFilter, readSort, songFilterParams, withQuery } from '@/lib/song-filter'
import { PlayerQuestion } from './player-question'

type SharedRepertoireProps = {
  link: SharedLink
  path: string
  params: Params
  /** Who reads its charts, where it shows some. */
  reader: SharedReader | null
}

/** The songs behind a link, for a guest: to search, to sort, to filter and to print. */
export async function SharedRepertoire({ link, path, params, reader }: SharedRepertoireProps) {
  const [filter, sort, after] = [guestFilter(readSongFilter(params)), readSort(params), first(params.after)]
  const whole = params.all !== undefined
  const [found, counts, facets, keys] = await Promise.all([
    whole ? findAllSharedSongs(link, { filter, sort }) : findSharedSongs(link, { filter, sort, after }),
    countSharedSongs(link, filter),
    countSharedFacets(link, filter),
    countSharedKeys(link),
  ])
  const query = songFilterParams(filter, sort).toString()
  const asked = reader ? askedQuery(reader) : ''
  const here = withQuery(path, asked)
  return (
    <div className={`page max-w-[76rem]! flex flex-col gap-5 ${ON_PAPER}`}>
      <div className="flex items-start justify-between gap-5">
        <div className="min-w-0">
          <PageTitle title={<Title title={link.title} />} numbers={counts.songs ? numbers(counts) : []} />
          <p className="mt-1 text-soft">
            shared by <bdi>{link.musician}</bdi>
          </p>
        </div>
        <div className="w-24 shrink-0 sm:w-36">
          <RepertoireSun counts={keys} title="The keys of these songs" size={144} />
        </div>
      </div>
      {reader && counts.songs > 0 && <PlayerQuestion reader={reader} back={here} />}
      {reader && counts.songs > 0 && <KeepShared link={link} path={path} reader={reader} />}
      {counts.songs === 0 ? (
        <EmptyState title="No songs here yet">
          This link is fine. Its songs are still on their way: look again later.
        </EmptyState>
      ) : (
        <SongBrowser
          path={here}
          filter={filter}
          sort={sort}
          counts={counts}
          facets={facets}
          found={found}
          later={after !== undefined}
          choosing={params[CHOOSING] !== undefined}
          moreFrom={`${path}/songs`}
          songPath={reader ? `${path}/songs/` : undefined}
          songQuery={asked && `?${asked}`}
          readiness={false}
          tools={
            !whole &&
            found.next && (
              <a href={withQuery(withQuery(here, query), 'all')} className={buttonLook('bare')}>
                <Icon of={Printer} aria-hidden size={18} /> All to print
              </a>
            )
          }
        />
      )}
    </div>
  )
}

/** A title as long as a sentence is set like one. */
function Title({ title }: { title: string }) {
  return <bdi className={title.length > 48 ? 'block text-heading' : undefined}>{title}</bdi>
}

/** Nothing to press, nothing cut off, and more songs to a sheet. */
const ON_PAPER =
  'print:p-0! print:[&_search]:hidden print:[&_.song-title]:line-clamp-none print:[&_.song-row_*]:whitespace-normal ' +
  'print:[&_.song-row]:min-h-0 print:[&_.song-row]:py-0.5 print:[&_.song-row_*]:text-xs! print:[&_.song-row_*]:leading-tight! ' +
  'print:[&_.key-chip]:h-6'

function numbers({ songs, artists, genres }: { songs: number; artists: number; genres: number }) {
  return [counted(songs, 'song'), counted(artists, 'artist'), counted(genres, 'genre')]
}
