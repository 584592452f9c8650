import type { ReactNode } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import { CHOOSING, type SongFilter, type SongSort, songListHref, withQuery } from '@/lib/song-filter'

type FilterPanelProps = {
  label: ReactNode
  active?: boolean
  path: string
  filter: SongFilter
  sort: SongSort
  /** Whether the panels are filled before they are opened: for whoever has no script. */
  choosing: boolean
  children: () => ReactNode
}

/** What there is to choose from is drawn once it is asked for: a list is opened often, and its filters seldom. */
export function FilterPanel({ label, active, path, filter, sort, choosing, children }: FilterPanelProps) {
  return (
    <Disclosure
      label={label}
      active={active}
      name="filter"
      unscripted={
        <a href={withQuery(songListHref(path, filter, sort), CHOOSING)} className="tap underline">
          Show what there is to choose from
        </a>
      }
    >
      {choosing ? children() : children}
    </Disclosure>
  )
}
