'use client'

import { type MouseEvent, useEffect, useRef, useState } from 'react'
import { buttonLook } from '@/components/ui/button-look'
import { LinkedSongs } from './linked-songs'
import type { ListedSong, Selection } from './song-row'

type MoreSongsProps = {
  /** The page that shows the next songs without a script. */
  href: string
  /** Where the next songs come from as JSON; the cursor is added. */
  from: string
  next: string
  /** What a song's id is put behind, and the query kept after it. */
  songPath?: string
  songQuery?: string
  selection?: Selection
}

type Page = { songs: ListedSong[]; next: string | null }

/** The songs after the first page: fetched when the end of the list comes near, or by its link. */
export function MoreSongs({ href, from, next: first, songPath, songQuery = '', selection }: MoreSongsProps) {
  const [songs, setSongs] = useState<ListedSong[]>([])
  const [next, setNext] = useState<string | null>(first)
  const [state, setState] = useState<'idle' | 'loading' | 'failed'>('idle')
  const end = useRef<HTMLDivElement>(null)

  const load = async () => {
    if (!next || state === 'loading') return
    setState('loading')
    const page = await fetchPage(from, next)
    setState(page ? 'idle' : 'failed')
    if (!page) return
    setSongs((before) => [...before, ...page.songs])
    setNext(page.next)
  }

  useEffect(() => {
    if (!end.current || state === 'failed') return
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && load(), { rootMargin: '800px' })
    watch.observe(end.current)
    return () => watch.disconnect()
  })

  const more = (event: MouseEvent) => {
    event.preventDefault()
    load()
  }
  return (
    <>
      {songs.length > 0 && (
        <LinkedSongs songs={songs} songPath={songPath} songQuery={songQuery} selection={selection} label="More songs" />
      )}
      {next && (
        <div ref={end} className="no-print flex flex-col items-center gap-2 py-6">
          {state === 'failed' && <p role="alert">The next songs did not come. Is there a connection?</p>}
          <a href={href} onClick={more} aria-busy={state === 'loading'} className={buttonLook('quiet')}>
            {state === 'loading' ? 'More songs are coming…' : 'More songs'}
          </a>
        </div>
      )}
    </>
  )
}

async function fetchPage(from: string, next: string): Promise<Page | null> {
  try {
    const answer = await fetch(`${from}${from.includes('?') ? '&' : '?'}after=${encodeURIComponent(next)}`)
    return answer.ok ? ((await answer.json()) as Page) : null
  } catch {
    return null
  }
}
