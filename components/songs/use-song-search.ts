import { useRouter } from 'next/navigation'
import { useLayoutEffect, useRef, useState, useTransition } from 'react'
import { type SongFilter, type SongSort, songListHref } from '@/lib/song-filter'

export type SongSearchProps = { path: string; filter: SongFilter; sort: SongSort }

/** What answers ahead of the server, where something does. */
type Ahead = { show: (search: string) => void; reach: () => Promise<boolean> }

const PAUSE_MS = 60

/**
 * What stands in a search field, and how the server is asked for it: by another address. The router drops every answer but
 * the latest, so a late one never replaces a newer one.
 */
export function useSongSearch({ path, filter, sort }: SongSearchProps, ahead?: Ahead) {
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  const answered = filter.search ?? ''
  const [typed, setTyped] = useState(answered)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const asked = useRef<string[]>([])
  const show = ahead?.show

  // In the same step as the answer is shown: a keystroke between the two would be taken for a link's doing, and lost.
  useLayoutEffect(() => {
    const place = asked.current.indexOf(answered)
    asked.current.splice(0, place + 1)
    // Not asked from here: a link or the back button wants another search.
    if (place >= 0) return
    setTyped(answered)
    show?.(answered)
  }, [answered, show])

  useLayoutEffect(() => {
    if (!pending) asked.current = []
  }, [pending])

  const type = (typed: string, pause = PAUSE_MS) => {
    setTyped(typed)
    show?.(typed.trim())
    clearTimeout(waiting.current)
    waiting.current = setTimeout(() => ask(typed.trim()), pause)
  }
  const ask = async (search: string) => {
    const turn = waiting.current
    const reached = !ahead || (await ahead.reach())
    if (turn !== waiting.current) return
    waiting.current = undefined
    if (!reached) return
    asked.current.push(search)
    startTransition(() => router.replace(songListHref(path, { ...filter, search }, sort), { scroll: false }))
  }
  return { typed, type, waiting, pending, answered }
}
