import { Download, ListChecks, Share2 } from 'lucide-react'
import { EmptyRepertoire } from '@/components/songs/empty-repertoire'
import { RemovedNotice } from '@/components/songs/removed-notice'
import { SelectionBar } from '@/components/songs/selection-bar'
import { SongBrowser } from '@/components/songs/song-browser'
import { ButtonLink } from '@/components/ui/button-link'
import { PageTitle } from '@/components/ui/page-title'
import type { Writable } from '@/db/repertoires'
import { countFacets } from '@/db/song-facets'
import { countSongs, findSongs } from '@/db/songs'
import { counted } from '@/lib/counted'
import { first, type Params, readSongFilter, readSort, songFilterParams } from '@/lib/song-filter'

/** The musician's own repertoire as the address asks for it: search, filters, order, page, and whether songs are being ticked. */
export async function Repertoire({ repertoire, params }: { repertoire: Writable; params: Params }) {
  const [filter, sort, after] = [readSongFilter(params), readSort(params), first(params.after)]
  const [found, counts, facets] = await Promise.all([
    findSongs(repertoire, { filter, sort, after }),
    countSongs(repertoire, filter),
    countFacets(repertoire, filter),
  ])
  const selecting = params.select !== undefined
  const query = songFilterParams(filter, sort).toString()
  return (
    <div className="page flex flex-col gap-4">
      <PageTitle title="Repertoire" numbers={counts.songs ? numbers(counts) : []} />
      <RemovedNotice repertoire={repertoire} removed={first(params.removed)} />
      {counts.songs === 0 ? (
        <EmptyRepertoire />
      ) : (
        <SongBrowser
          path="/repertoire"
          filter={filter}
          sort={sort}
          counts={counts}
          facets={facets}
          found={found}
          later={after !== undefined}
          moreFrom="/api/songs"
          songPath="/songs/"
          selection={selecting ? { name: 'song', form: 'selection' } : undefined}
          tools={<ListTools query={query} selecting={selecting} />}
        />
      )}
      {selecting && <SelectionBar />}
    </div>
  )
}

function ListTools({ query, selecting }: { query: string; selecting: boolean }) {
  const to = (path: string, more = '') => path + [query, more].filter(Boolean).join('&')
  return (
    <>
      <ButtonLink href={to('/share?')} look="bare">
        <Share2 aria-hidden size={18} /> <span className="max-sm:sr-only">Share</span>
      </ButtonLink>
      <ButtonLink href={to('/export?')} look="bare">
        <Download aria-hidden size={18} /> <span className="max-sm:sr-only">Export</span>
      </ButtonLink>
      <ButtonLink href={to('/repertoire?', selecting ? '' : 'select')} scroll={false} look="bare">
        <ListChecks aria-hidden size={18} /> <span className="max-sm:sr-only">{selecting ? 'Done' : 'Select'}</span>
      </ButtonLink>
    </>
  )
}

function numbers({ songs, artists, genres }: { songs: number; artists: number; genres: number }) {
  return [counted(songs, 'song'), counted(artists, 'artist'), counted(genres, 'genre')]
}
