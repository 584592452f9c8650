import { useCallback, useEffect, useRef, useState } from 'react'

/** Moves the page from its top to its end in `seconds`, faster or slower as one likes. `takes` is how long that is now. */
export function useAutoscroll(seconds: number) {
  const [playing, setPlaying] = useState(false)
  const [takes, setTakes] = useState(seconds)
  const pace = useRef(seconds)
  pace.current = takes
  const toggle = useCallback(() => setPlaying((now) => !now), [])
  const faster = (times: number) => setTakes((now) => Math.min(3600, Math.max(10, Math.round(now / times))))
  useEffect(() => {
    if (!playing) return
    let [last, at, frame] = [performance.now(), window.scrollY, 0]
    const move = (now: number) => {
      const way = document.documentElement.scrollHeight - window.innerHeight
      // Who scrolls by hand goes on from there.
      if (Math.abs(window.scrollY - at) > 2) at = window.scrollY
      at += (way / pace.current) * ((now - last) / 1000)
      last = now
      window.scrollTo({ top: at, behavior: 'instant' })
      if (at < way) frame = requestAnimationFrame(move)
      else setPlaying(false)
    }
    frame = requestAnimationFrame(move)
    return () => cancelAnimationFrame(frame)
  }, [playing])
  return { playing, takes, toggle, faster }
}
