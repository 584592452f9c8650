import { Search } from 'lucide'
import type { FormEvent } from 'react'
import { Icon } from '@/components/ui/icon'
import { songFilterParams } from '@/lib/song-filter'
import type { SongSearchProps, useSongSearch } from './use-song-search'

type SearchFieldProps = SongSearchProps & {
  search: Pick<ReturnType<typeof useSongSearch>, 'field' | 'answered' | 'pending' | 'unheard'>
  onType: (pause?: number) => void
  onEnter?: () => void
}

/** The search field: a form before its script arrives. */
export function SearchField({ path, filter, sort, search, onType, onEnter }: SearchFieldProps) {
  const rest = songFilterParams({ ...filter, search: undefined }, sort)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onType(0)
  }
  return (
    <search data-pending={search.pending || undefined} className="no-print">
      <form action={path} onSubmit={submit} className="relative">
        <input
          ref={search.field}
          type="search"
          name="q"
          defaultValue={search.answered}
          onChange={() => onType()}
          onFocus={onEnter}
          maxLength={100}
          placeholder="Find a song or an artist…"
          aria-label="Find a song or an artist"
          aria-keyshortcuts="/"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="search"
          className="entry block h-[3.125rem] rounded-lg! py-3! ps-12! [contain:size_layout]"
        />
        {/* After the field, which covers what stands before it: a letter in it moves nothing on the page. */}
        <Icon
          of={Search}
          aria-hidden
          size={20}
          className="pointer-events-none absolute inset-y-0 start-4 my-auto text-soft"
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
      <p aria-live="polite" className="text-soft text-sm not-empty:pt-2">
        {search.unheard && 'No connection. What stands here is looked for as soon as there is one.'}
      </p>
    </search>
  )
}
