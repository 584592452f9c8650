import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, useTransition } from 'react'
import { type SongFilter, type SongSort, songListHref } from '@/lib/song-filter'
import { useSearching } from './searching'

export type SongSearchProps = { path: string; filter: SongFilter; sort: SongSort }

const PAUSE_MS = 60
/** Where the rows are shown already, the server is asked for the rest of its answer once the typing pauses. */
const QUICK_PAUSE_MS = 250

/** Addresses that got their search when they were left, and no answer yet. */
const leftAt = new Set<string>()

/**
 * What stands in a search field and who answers it: each keystroke the page's copy of the songs, where it has one, and then
 * the server, by another address. The router drops every answer but the latest, so a late one never replaces a newer one.
 */
export function useSongSearch({ path, filter, sort }: SongSearchProps) {
  const router = useRouter()
  const { quick, ahead, show, prepare, reach } = useSearching()
  const [pending, startTransition] = useTransition()
  const answered = filter.search ?? ''
  const [typed, setTyped] = useState(answered)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const asked = useRef<string[]>([])

  // In the same step as the answer is shown: a keystroke between the two would be taken for a link's doing, and lost.
  useLayoutEffect(() => {
    const place = asked.current.indexOf(answered)
    asked.current.splice(0, place + 1)
    // Not asked from here: a link or the back button wants another search.
    if (place >= 0) return
    setTyped(answered)
    show(answered)
  }, [answered, show])

  useLayoutEffect(() => {
    if (!pending) asked.current = []
  }, [pending])

  const type = (typed: string) => {
    setTyped(typed)
    show(typed.trim())
    prepare()
    wait(typed, quick ? QUICK_PAUSE_MS : PAUSE_MS)
  }
  const wait = (typed: string, pause: number) => {
    clearTimeout(waiting.current)
    waiting.current = setTimeout(() => ask(typed), pause)
  }
  const ask = async (typed: string) => {
    const [search, turn] = [typed.trim(), waiting.current]
    const reached = await reach()
    if (turn !== waiting.current) return
    waiting.current = undefined
    if (!reached) return
    asked.current.push(search)
    startTransition(() => router.replace(songListHref(path, { ...filter, search }, sort), { scroll: false }))
  }

  // A link took the place of the question, or there is a network again.
  const askAgain = useEffectEvent(() => {
    if (typed.trim() !== answered && !pending && waiting.current === undefined) wait(typed, 0)
  })
  // A row shown ahead of the server is followed before the address has its search, and the way back leads there.
  const leave = useEffectEvent((event: MouseEvent) => {
    if (typed.trim() === answered || !isFollowed(event)) return
    clearTimeout(waiting.current)
    waiting.current = undefined
    if (!ahead) return
    window.history.replaceState(null, '', ahead.href)
    leftAt.add(ahead.href)
  })
  const comeBack = useEffectEvent(() => {
    const { pathname, search, searchParams } = new URL(window.location.href)
    const wanted = leftAt.delete(pathname + search) ? (searchParams.get('q') ?? '') : answered
    if (wanted !== answered) type(wanted)
  })
  useEffect(() => {
    comeBack()
    askAgain()
  }, [filter])
  useEffect(() => {
    window.addEventListener('online', askAgain)
    window.addEventListener('click', leave, true)
    return () => {
      window.removeEventListener('online', askAgain)
      window.removeEventListener('click', leave, true)
    }
  }, [])

  return { typed, type, prepare, pending, submit: () => wait(typed, 0) }
}

/** Whether a click leads away from the page in the same tab. */
function isFollowed({ target, button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  if (button !== 0 || ctrlKey || metaKey || shiftKey || altKey) return false
  return target instanceof Element && target.closest('a[href]') !== null
}
