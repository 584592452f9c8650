import { Search } from 'lucide'
import Link from 'next/link'
import { bandsToBringTo } from '@/components/band-songs/bands-to-bring-to'
import { Icon } from '@/components/ui/icon'
import { PageTitle } from '@/components/ui/page-title'
import { findMemberships, may } from '@/db/band-membership'
import { newId } from '@/db/schema/columns'
import { findList } from '@/db/song-lists'
import { counted } from '@/lib/counted'
import { CHOOSING, first, type Params, readSongFilter, readSort, songFilterParams } from '@/lib/song-filter'
import { ANSWERED_AHEAD } from './ahead/parts'
import { EmptyRepertoire } from './empty-repertoire'
import { ListTools } from './list-tools'
import type { OpenRepertoire } from './open-repertoire'
import { RemovedNotice } from './removed-notice'
import { SelectionBar } from './selection-bar'
import { SongBrowser } from './song-browser'

/** A repertoire as the address asks for it: search, filters, order, page, and whether songs are being ticked. */
export async function Repertoire({ repertoire, params }: { repertoire: OpenRepertoire; params: Params }) {
  const { asker, from, to, place, member } = repertoire
  const [filter, sort, after] = [readSongFilter(params), readSort(params), first(params.after)]
  const selecting = to !== undefined && params.select !== undefined
  const [{ found, counts, facets }, bands] = await Promise.all([
    findList(from, { filter, sort, after }),
    filter.search || (selecting && !member) ? findMemberships(asker) : [],
  ])
  const sharing = !member || may(member, 'share songs')
  const query = songFilterParams(filter, sort).toString()
  return (
    <div className="page flex flex-col gap-4">
      <PageTitle title={member ? 'Songs' : 'Repertoire'} numbers={counts.songs ? numbers(counts) : []} />
      <RemovedNotice to={to} place={place} removed={first(params.removed)} />
      {counts.songs === 0 ? (
        <EmptyRepertoire place={place} changing={to !== undefined} />
      ) : (
        <SongBrowser
          path={place.list}
          filter={filter}
          sort={sort}
          counts={counts}
          facets={facets}
          found={found}
          later={after !== undefined}
          choosing={params[CHOOSING] !== undefined}
          moreFrom={place.more}
          copyFrom={place.all}
          parts={ANSWERED_AHEAD}
          songPath={place.song}
          selection={selecting ? { name: 'song', form: 'selection' } : undefined}
          tools={<ListTools {...{ place, query, selecting, sharing }} changing={to !== undefined} />}
        />
      )}
      {filter.search && bands.length > 0 && <Elsewhere search={filter.search} band={member !== undefined} />}
      {selecting && <SelectionBar place={place} formKey={newId()} bands={bandsToBringTo(bands)} />}
    </div>
  )
}

function Elsewhere({ search, band }: { search: string; band: boolean }) {
  return (
    <Link
      href={`/search?q=${encodeURIComponent(search)}`}
      prefetch={false}
      className="tap no-print inline-flex items-center gap-2 self-start"
    >
      <Icon of={Search} aria-hidden size={18} />
      {band ? 'Search mine and all my bands’ songs' : 'Search my bands’ songs too'}
    </Link>
  )
}

function numbers({ songs, artists, genres }: { songs: number; artists: number; genres: number }) {
  return [counted(songs, 'song'), counted(artists, 'artist'), counted(genres, 'genre')]
}
