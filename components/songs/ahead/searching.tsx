'use client'

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { type SongFilter, type SongSort, songFilterParams, songListHref } from '@/lib/song-filter'
import type { ListedSong } from '../song-row'
import { type Confirmed, confirmCopy } from './copied-repertoires'
import { useLetters } from './use-letters'

/** What the browser's own copy of the songs answers to what stands in the field, before the server does. */
type Ahead = {
  filter: SongFilter
  songs: ListedSong[]
  found: number
  query: string
  href: string
  away: boolean
}

type Searching = {
  /** What is answered to what stands in the field now. */
  look: () => Ahead | undefined
  /** Whether what is typed is answered here at once. */
  quick: boolean
  show: (search: string) => void
  /** What stands in the field is what the server answers, without having been asked from there. */
  settle: (search: string) => void
  /** Lets the rows be written with each letter, before all else is told of it. Answers what ends that. */
  onLetter: (write: () => void) => () => void
  prepare: () => void
  /** Asks whether the server can be asked, and whether the copy is still true. */
  reach: () => Promise<boolean>
}

const Searching = createContext<Searching | undefined>(undefined)
const LastAhead = createContext<Ahead | undefined>(undefined)

/** How to search. It is the same for every letter: a field that React looks at anew has its name written anew, which browsers take for a change. */
export const useSearching = () => useContext(Searching)!

/** What was answered ahead when the last frame was drawn. */
export const useLastAhead = () => useContext(LastAhead)

/** As many as a page of `findSongs`. */
const FIRST_PAGE = 50

type SongSearchingProps = {
  path: string
  filter: SongFilter
  sort: SongSort
  /** Where all songs come from; without it only the server answers. */
  copyFrom?: string
  /** Another one whenever the server has answered. */
  answer: unknown
  children: ReactNode
}

/** Lets the search field of a list be answered by a copy of its songs, which is fetched when the field is entered. */
export function SongSearching({ path, filter, sort, copyFrom, answer, children }: SongSearchingProps) {
  const answered = filter.search ?? ''
  const { typed, search, letters } = useLetters(answered)
  const [confirmed, setConfirmed] = useState<Confirmed>()
  const asked = useRef(false)

  const confirm = useCallback(async () => {
    const now = await confirmCopy(copyFrom!)
    setConfirmed(now)
    return now.state !== 'away'
  }, [copyFrom])

  const { copy, finder } = confirmed === undefined || confirmed.state === 'none' ? {} : confirmed
  const quick = copy !== undefined && finder!.isAnsweredByCopy(filter)
  const away = confirmed?.state === 'away'
  const lookFor = useCallback(
    (search: string) => {
      if (!quick || search === answered) return undefined
      const asked = { ...filter, search: search || undefined }
      const query = songFilterParams(asked, sort).toString()
      const found = finder!.findInCopy(copy, asked, sort, FIRST_PAGE)
      return { ...found, filter: asked, query: query && `?${query}`, href: songListHref(path, asked, sort), away }
    },
    [quick, copy, finder, path, filter, sort, answered, away],
  )
  const lastAhead = useMemo(() => lookFor(search), [lookFor, search])

  // What the server tells without being asked from the field is a change, and the copy may lack it.
  const before = useRef(answer)
  useEffect(() => {
    if (before.current === answer) return
    before.current = answer
    if (copy && !asked.current) void confirmCopy(copyFrom!).then(setConfirmed)
    asked.current = false
  }, [answer, copy, copyFrom])

  useEffect(() => {
    if (!away) return
    const ask = () => void confirm()
    window.addEventListener('online', ask)
    return () => window.removeEventListener('online', ask)
  }, [away, confirm])

  const unknown = copyFrom !== undefined && (!confirmed || (away && !copy))
  const searching = useMemo<Searching>(
    () => ({
      ...letters,
      look: () => lookFor(typed.current),
      quick,
      prepare() {
        if (unknown) void confirm()
      },
      async reach() {
        asked.current = true
        return quick ? confirm() : navigator.onLine
      },
    }),
    [letters, typed, lookFor, quick, unknown, confirm],
  )
  return (
    <Searching value={searching}>
      <LastAhead value={lastAhead}>{children}</LastAhead>
    </Searching>
  )
}
