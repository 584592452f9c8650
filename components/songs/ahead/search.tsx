'use client'

import { useEffect, useEffectEvent } from 'react'
import { SearchField } from '../search-field'
import { type SongSearchProps, useSongSearch } from '../use-song-search'
import { useSearching } from './searching'

/** Where the rows are shown already, the server is asked for the rest of its answer once the typing pauses. */
const PAUSE_MS = 250

/** Addresses that got their search when they were left, and no answer yet. */
const leftAt = new Set<string>()

/** A search field whose letters are answered by the page's copy of the songs, where it has one, and then by the server. */
export function Search(asked: SongSearchProps) {
  const { look, quick, show, settle, prepare, reach } = useSearching()
  const search = useSongSearch(asked, { quick, show, settle, reach })
  const { field, typed, answered, waiting } = search
  const follow = (pause = quick ? PAUSE_MS : undefined) => {
    prepare()
    search.follow(pause)
  }

  // A row is followed before the address has its search, and the way back leads there.
  const leave = useEffectEvent((event: MouseEvent) => {
    if (typed() === answered || !isFollowed(event)) return
    clearTimeout(waiting.current)
    waiting.current = undefined
    const ahead = look()
    if (!ahead) return
    window.history.replaceState(null, '', ahead.href)
    leftAt.add(ahead.href)
  })
  const comeBack = useEffectEvent(() => {
    const { pathname, search, searchParams } = new URL(window.location.href)
    const wanted = leftAt.delete(pathname + search) ? (searchParams.get('q') ?? '') : answered
    if (wanted === answered) return
    field.current!.value = wanted
    follow(0)
  })
  const askAgain = useEffectEvent(search.askAgain)
  const prepareNow = useEffectEvent(prepare)
  // Another filter is another answer: of a link that took the place of the question, or of the back button.
  const { filter } = asked
  useEffect(() => {
    if (filter) comeBack()
    askAgain()
  }, [filter])
  // The copy may have come after letters that nobody could be asked for.
  useEffect(() => {
    if (quick) askAgain()
  }, [quick])
  useEffect(() => {
    // It may have been entered before its script arrived.
    if (document.activeElement?.matches('input[type=search]')) prepareNow()
    window.addEventListener('click', leave, true)
    return () => {
      window.removeEventListener('click', leave, true)
      // Whoever has left the list is not brought back to it.
      clearTimeout(waiting.current)
      waiting.current = undefined
    }
  }, [waiting])

  return <SearchField {...asked} search={search} onType={follow} onEnter={prepare} />
}

/** Whether a click leads away from the page in the same tab. */
function isFollowed({ target, button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  if (button !== 0 || ctrlKey || metaKey || shiftKey || altKey) return false
  return target instanceof Element && target.closest('a[href]') !== null
}
