'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** The keyboard: `/` to search, `n` for a new song, arrows through the list. Typing is never disturbed. */
export function Shortcuts() {
  const router = useRouter()
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      const arrow = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
      if (arrow && moveInList(arrow)) return event.preventDefault()
      if (isTyping(event.target)) return
      if (event.key === 'n') router.push(addHref())
      if (event.key !== '/') return
      event.preventDefault()
      const search = document.querySelector<HTMLInputElement>('input[type=search]')
      if (search) search.select()
      else router.push('/repertoire')
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [router])
  return null
}

/** Within a band a new song is the band's, for whoever may add one there. */
function addHref(): string {
  return document.querySelector('main a[href$="/songs/new"]')?.getAttribute('href') ?? '/songs/new'
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null
}

/** From the search field into the list, through it, and back; answers whether the arrow was for the list. */
function moveInList(step: 1 | -1): boolean {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('main li a[href*="/songs/"]')]
  const search = document.querySelector<HTMLInputElement>('input[type=search]')
  const at = links.indexOf(document.activeElement as HTMLAnchorElement)
  if (at < 0 && (document.activeElement !== search || step < 0)) return false
  const next = at + step < 0 ? search : links[at + step]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
  return true
}
