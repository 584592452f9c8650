import Link from 'next/link'
import { chipLook } from '@/components/ui/chip-look'
import { Disclosure } from '@/components/ui/disclosure'
import { SORT_LABEL, SORTS, type SongFilter, type SongSort, songListHref } from '@/lib/song-filter'

export function SortChoice({ path, filter, sort }: { path: string; filter: SongFilter; sort: SongSort }) {
  return (
    <Disclosure label={`By ${SORT_LABEL[sort].toLowerCase()}`} name="filter">
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
    </Disclosure>
  )
}
