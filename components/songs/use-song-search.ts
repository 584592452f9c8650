import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, useTransition } from 'react'
import { type SongFilter, type SongSort, songListHref } from '@/lib/song-filter'

export type SongSearchProps = { path: string; filter: SongFilter; sort: SongSort }

/** What answers ahead of the server, where something does. */
type Ahead = {
  quick: boolean
  show: (search: string) => void
  settle: (search: string) => void
  reach: () => Promise<boolean>
}

const PAUSE_MS = 60

/**
 * A search field, whose letters are the browser's own and wait for nobody, and how the server is asked for what stands in it: by
 * another address. The router drops every answer but the latest, so a late one never replaces a newer one.
 */
export function useSongSearch({ path, filter, sort }: SongSearchProps, ahead?: Ahead) {
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  const answered = filter.search ?? ''
  const field = useRef<HTMLInputElement>(null)
  const known = useRef(answered)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const asked = useRef<string[]>([])
  const [unheard, setUnheard] = useState(false)
  const settle = ahead?.settle
  // What is asked after a pause is asked of the list that stands there then, and by what answers it then.
  const now = useRef({ ahead, path, filter, sort })
  useLayoutEffect(() => {
    now.current = { ahead, path, filter, sort }
  })

  // In the same step as the answer is shown: a keystroke between the two would be taken for a link's doing, and lost.
  useLayoutEffect(() => {
    if (known.current === answered) return
    known.current = answered
    const place = asked.current.indexOf(answered)
    asked.current.splice(0, place + 1)
    // Not asked from here: a link or the back button wants another search.
    if (place >= 0) return
    clearTimeout(waiting.current)
    waiting.current = undefined
    setUnheard(false)
    field.current!.value = answered
    settle?.(answered)
  }, [answered, settle])

  useLayoutEffect(() => {
    if (!pending) asked.current = []
  }, [pending])

  const typed = () => field.current!.value.trim()
  /** What has to be done once something else stands in the field. */
  const follow = (pause = PAUSE_MS) => {
    const search = typed()
    ahead?.show(search)
    clearTimeout(waiting.current)
    waiting.current = setTimeout(() => ask(search), pause)
  }
  const ask = async (search: string) => {
    const turn = waiting.current
    const reached = now.current.ahead ? await now.current.ahead.reach() : navigator.onLine
    if (turn !== waiting.current) return
    waiting.current = undefined
    const { ahead, path, filter, sort } = now.current
    setUnheard(!reached && !ahead?.quick && search !== (filter.search ?? ''))
    if (!reached) return
    asked.current.push(search)
    startTransition(() => router.replace(songListHref(path, { ...filter, search }, sort), { scroll: false }))
  }

  /** Asks for what stands in the field and was not asked for: typed before the script arrived, or without a network. */
  const askAgain = () => {
    if (typed() !== answered && !pending && waiting.current === undefined) follow(0)
  }
  const begin = useEffectEvent(askAgain)
  useEffect(() => {
    const heard = () => {
      setUnheard(false)
      begin()
    }
    begin()
    window.addEventListener('online', heard)
    return () => window.removeEventListener('online', heard)
  }, [])
  return { field, typed, follow, askAgain, waiting, pending, unheard, answered }
}
