'use client'

import { Search } from 'lucide-react'
import { type FormEvent, useEffect, useRef } from 'react'
import { songFilterParams } from '@/lib/song-filter'
import { type SongSearchProps, useSongSearch } from './use-song-search'

/** The search field: a form before its script arrives, an answer while typing after it. */
export function SongSearch({ path, filter, sort }: SongSearchProps) {
  const { typed, type, prepare, pending, submit } = useSongSearch({ path, filter, sort })
  const field = useRef<HTMLInputElement>(null)
  const rest = songFilterParams({ ...filter, search: undefined }, sort)

  // It may have been entered before its script arrived.
  useEffect(() => {
    if (document.activeElement === field.current) prepare()
  })

  const send = (event: FormEvent) => {
    event.preventDefault()
    submit()
  }
  return (
    <search data-pending={pending || undefined}>
      <form action={path} onSubmit={send} className="relative">
        <Search aria-hidden size={20} className="pointer-events-none absolute inset-y-0 start-4 my-auto text-soft" />
        <input
          ref={field}
          type="search"
          name="q"
          value={typed}
          onChange={(event) => type(event.currentTarget.value)}
          onFocus={prepare}
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
