'use client'

import { Chip } from '@/components/ui/chip'
import { SORT_LABEL, SORTS, type SongFilter, type SongSort, songListHref } from '@/lib/song-filter'
import { FilterPanel } from './filter-panel'

type SortChoiceProps = { path: string; filter: SongFilter; sort: SongSort; choosing: boolean }

export function SortChoice({ path, filter, sort, choosing }: SortChoiceProps) {
  return (
    <FilterPanel label={`By ${SORT_LABEL[sort].toLowerCase()}`} {...{ path, filter, sort, choosing }}>
      {() => (
        <ul aria-label="Order" className="flex flex-wrap gap-2">
          {SORTS.map((other) => (
            <li key={other}>
              <Chip href={songListHref(path, filter, other)} active={other === sort} removable={false}>
                {SORT_LABEL[other]}
              </Chip>
            </li>
          ))}
        </ul>
      )}
    </FilterPanel>
  )
}
