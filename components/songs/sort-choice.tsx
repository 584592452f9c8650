'use client'

import Link from 'next/link'
import { chipLook } from '@/components/ui/chip-look'
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
              <Link
                href={songListHref(path, filter, other)}
                scroll={false}
                prefetch={false}
                aria-current={other === sort || undefined}
                className={chipLook(other === sort)}
              >
                {SORT_LABEL[other]}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </FilterPanel>
  )
}
