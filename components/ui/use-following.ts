import { useRouter } from 'next/navigation'
import type { MouseEvent } from 'react'

/**
 * What to do with presses on plain links within an element: the router follows them, without loading the page anew; with
 * `scroll` false the page stays where it is. One of it serves a list of fifty, which `next/link` would watch and prepare one by one.
 */
export function useFollowing({ scroll = true } = {}): (event: MouseEvent) => void {
  const router = useRouter()
  return (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null
    const elsewhere = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey
    if (!link || elsewhere || event.defaultPrevented) return
    const to = new URL(link.getAttribute('href')!, window.location.href)
    if (to.origin !== window.location.origin) return
    event.preventDefault()
    router.push(to.pathname + to.search + to.hash, { scroll })
  }
}
