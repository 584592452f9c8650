import { useEffect } from 'react'

const ON = new Set(['PageDown', 'ArrowDown', 'ArrowRight', ' ', 'Enter'])
const BACK = new Set(['PageUp', 'ArrowUp', 'ArrowLeft'])

/** The keys of pedals that turn pages: most of a screen on or back, with a few lines in common. `s` moves or stops the chart. */
export function usePageKeys(toggle: () => void) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      // Whoever writes, chooses or presses a button means that.
      if (event.target instanceof Element && event.target.closest('input, select, textarea, button, a, summary, pre'))
        return
      const back = BACK.has(event.key) || (event.key === ' ' && event.shiftKey)
      if (event.key === 's') toggle()
      else if (!back && !ON.has(event.key)) return
      else window.scrollBy({ top: (back ? -0.85 : 0.85) * window.innerHeight, behavior: 'instant' })
      event.preventDefault()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [toggle])
}
