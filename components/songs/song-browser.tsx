import type { ReactNode } from 'react'
import { asText } from '@/lib/as-text'
import { type SongFilter, type SongSort, songFilterParams, songListHref, withQuery } from '@/lib/song-filter'
import { ANSWERED_BY_SERVER, type BrowserParts } from './browser-parts'
import { LinkedSongs } from './linked-songs'
import { MoreSongs } from './more-songs'
import { type FilterCounts, SongFilters } from './song-filters'
import type { ListedSong, Selection } from './song-row'
import { SortChoice } from './sort-choice'

export type SongBrowserProps = {
  /** The page this stands on: all its links and forms lead there. */
  path: string
  filter: SongFilter
  sort: SongSort
  counts: { songs: number; found: number }
  facets: FilterCounts
  found: { songs: ListedSong[]; close: ListedSong[]; next: string | null }
  /** Whether this is a page after the first, reached without a script. */
  later?: boolean
  /** Whether the filters are filled before they are opened. */
  choosing?: boolean
  /** Where more songs come from as JSON. */
  moreFrom: string
  /** Where all songs come from as JSON, for the browser to search them by itself; without it the server is asked. */
  copyFrom?: string
  parts?: BrowserParts
  /** What a song's page begins with; without it songs are only read. */
  songPath?: string
  /** What is put after a song's id instead of the list's own query. */
  songQuery?: string
  readiness?: boolean
  selection?: Selection
  tools?: ReactNode
}

/** Search, filters, order and the list they lead to: the same for one's own repertoire and for a shared one. */
export function SongBrowser({
  path,
  filter,
  sort,
  counts,
  facets,
  found,
  choosing = false,
  ...rest
}: SongBrowserProps) {
  const query = songFilterParams(filter, sort).toString()
  const listQuery = query ? `?${query}` : ''
  const songQuery = rest.songQuery ?? listQuery
  const { Searching, Search, Found, Songs } = rest.parts ?? ANSWERED_BY_SERVER
  return (
    <Searching path={path} filter={filter} sort={sort} copyFrom={rest.copyFrom} answer={counts}>
      <div className="flex flex-col gap-3">
        <Search path={path} filter={filter} sort={sort} />
        <SongFilters
          path={path}
          filter={filter}
          sort={sort}
          facets={asText(facets)}
          readiness={rest.readiness}
          choosing={choosing}
        />
        <div className="flex min-h-11 items-center justify-between gap-2">
          <p role="status" className="figures min-w-0 text-soft max-sm:text-sm">
            <Found counts={counts} filter={filter} />
          </p>
          <div className="no-print flex shrink-0 items-center gap-1 sm:gap-2">
            {rest.tools}
            <SortChoice path={path} filter={filter} sort={sort} choosing={choosing} />
          </div>
        </div>
        {rest.later && <a href={songListHref(path, filter, sort)}>Back to the beginning of the list</a>}
        <Songs songs={asText(found.songs)} songPath={rest.songPath} songQuery={songQuery} selection={rest.selection}>
          {found.next && (
            <MoreSongs
              key={`${query} ${found.next}`}
              href={withQuery(songListHref(path, filter, sort), `after=${found.next}`)}
              from={`${rest.moreFrom}${listQuery}`}
              next={found.next}
              songPath={rest.songPath}
              songQuery={songQuery}
              selection={rest.selection}
            />
          )}
          {found.close.length > 0 && (
            <section aria-labelledby="close" className="pt-4">
              <h2 id="close" className="pb-2 text-lg">
                {found.songs.length ? 'Or did you mean' : 'Did you mean'}
              </h2>
              <LinkedSongs
                songs={asText(found.close)}
                songPath={rest.songPath}
                songQuery={songQuery}
                selection={rest.selection}
                label="Songs spelt nearly like this"
              />
            </section>
          )}
        </Songs>
      </div>
    </Searching>
  )
}
