import { Search } from 'lucide'
import type { FormEvent } from 'react'
import { Icon } from '@/components/ui/icon'
import { songFilterParams } from '@/lib/song-filter'
import type { SongSearchProps, useSongSearch } from './use-song-search'

type SearchFieldProps = SongSearchProps & {
  search: Pick<ReturnType<typeof useSongSearch>, 'typed' | 'pending'>
  type: (typed: string, pause?: number) => void
  onEnter?: () => void
}

/** The search field: a form before its script arrives. */
export function SearchField({ path, filter, sort, search: { typed, pending }, type, onEnter }: SearchFieldProps) {
  const rest = songFilterParams({ ...filter, search: undefined }, sort)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    type(typed, 0)
  }
  return (
    <search data-pending={pending || undefined} className="no-print">
      <form action={path} onSubmit={submit} className="relative">
        <Icon
          of={Search}
          aria-hidden
          size={20}
          className="pointer-events-none absolute inset-y-0 start-4 my-auto text-soft"
        />
        <input
          type="search"
          name="q"
          value={typed}
          onChange={(event) => type(event.currentTarget.value)}
          onFocus={onEnter}
          maxLength={100}
          placeholder="Find a song or an artist…"
          aria-label="Find a song or an artist"
          aria-keyshortcuts="/"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="search"
          className="entry rounded-lg! py-3! ps-12!"
        />
        {[...rest].map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <noscript>
          <button type="submit" className="tap mt-2 underline">
            Search
          </button>
        </noscript>
      </form>
    </search>
  )
}
