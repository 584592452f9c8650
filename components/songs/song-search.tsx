'use client'

import { Search } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { type FormEvent, useLayoutEffect, useRef, useState, useTransition } from 'react'
import { type SongFilter, type SongSort, songFilterParams, songListHref } from '@/lib/song-filter'

type SongSearchProps = { path: string; filter: SongFilter; sort: SongSort }

const PAUSE_MS = 60

/**
 * The search field: a form before its script arrives, an answer while typing after it. Each keystroke replaces the address,
 * and the router drops every answer but the latest, so a late one never replaces a newer one.
 */
export function SongSearch({ path, filter, sort }: SongSearchProps) {
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  const [typed, setTyped] = useState(filter.search ?? '')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const asked = useRef<string[]>([])
  const rest = songFilterParams({ ...filter, search: undefined }, sort)
  const answered = filter.search ?? ''

  // In the same step as the answer is shown: a keystroke between the two would be taken for a link's doing, and lost.
  useLayoutEffect(() => {
    const place = asked.current.indexOf(answered)
    asked.current.splice(0, place + 1)
    // Not asked from here: a link or the back button wants another search.
    if (place < 0) setTyped(answered)
  }, [answered])

  useLayoutEffect(() => {
    if (!pending) asked.current = []
  }, [pending])

  const ask = (typed: string) => {
    const search = typed.trim()
    asked.current.push(search)
    startTransition(() => router.replace(songListHref(path, { ...filter, search }, sort), { scroll: false }))
  }
  const type = (event: FormEvent<HTMLInputElement>) => {
    const search = event.currentTarget.value
    setTyped(search)
    clearTimeout(timer.current)
    timer.current = setTimeout(ask, PAUSE_MS, search)
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    clearTimeout(timer.current)
    ask(typed)
  }

  return (
    <search data-pending={pending || undefined}>
      <form action={path} onSubmit={submit} className="relative">
        <Search aria-hidden size={20} className="pointer-events-none absolute inset-y-0 start-4 my-auto text-soft" />
        <input
          type="search"
          name="q"
          value={typed}
          onChange={type}
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
