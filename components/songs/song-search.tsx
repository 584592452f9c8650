'use client'

import { SearchField } from './search-field'
import { type SongSearchProps, useSongSearch } from './use-song-search'

/** A search field that the server answers while one types. */
export function SongSearch(asked: SongSearchProps) {
  const search = useSongSearch(asked)
  return <SearchField {...asked} search={search} onType={search.follow} />
}
