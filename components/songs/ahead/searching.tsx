'use client'

import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { type SongFilter, type SongSort, songFilterParams, songListHref } from '@/lib/song-filter'
import type { ListedSong } from '../song-row'
import { type Confirmed, confirmCopy } from './copied-repertoires'

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
  ahead?: Ahead
  /** Whether what is typed is answered here at once. */
  quick: boolean
  show: (search: string) => void
  prepare: () => void
  /** Asks whether the server can be asked, and whether the copy is still true. */
  reach: () => Promise<boolean>
}

const Searching = createContext<Searching>({ quick: false, show() {}, prepare() {}, reach: async () => true })

export const useSearching = () => useContext(Searching)

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
  const [search, show] = useState(answered)
  const [confirmed, setConfirmed] = useState<Confirmed>()
  const asked = useRef(false)

  const confirm = async () => {
    const now = await confirmCopy(copyFrom!)
    setConfirmed(now)
    return now.state !== 'away'
  }

  const { copy, finder } = confirmed === undefined || confirmed.state === 'none' ? {} : confirmed
  const quick = copy !== undefined && finder!.isAnsweredByCopy(filter)
  const away = confirmed?.state === 'away'
  const ahead = useMemo(() => {
    if (!quick || search === answered) return undefined
    const asked = { ...filter, search: search || undefined }
    const query = songFilterParams(asked, sort).toString()
    const found = finder!.findInCopy(copy, asked, sort, FIRST_PAGE)
    return { ...found, filter: asked, query: query && `?${query}`, href: songListHref(path, asked, sort), away }
  }, [quick, copy, finder, path, filter, sort, search, answered, away])

  // What the server tells without being asked from the field is a change, and the copy may lack it.
  const before = useRef(answer)
  useEffect(() => {
    if (before.current === answer) return
    before.current = answer
    if (copy && !asked.current) void confirmCopy(copyFrom!).then(setConfirmed)
    asked.current = false
  }, [answer, copy, copyFrom])

  const prepare = () => {
    if (copyFrom && (!confirmed || (away && !copy))) void confirm()
  }
  const reach = async () => {
    asked.current = true
    return !quick || confirm()
  }
  return <Searching value={{ ahead, quick, show, prepare, reach }}>{children}</Searching>
}
