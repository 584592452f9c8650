const PAUSE_MS = 120
/** Between the margins of A4 and of Letter, in pixels of 1/96 inch. */
const PAPER_WIDTH = 670

/** Tells the width of a place now, whenever it has another, and that of paper before it is printed. Answers how to end that. */
export function onWidths(place: HTMLElement, tell: (width: number) => void): () => void {
  let known = Math.floor(place.clientWidth)
  let timer: ReturnType<typeof setTimeout> | undefined
  const seen = new ResizeObserver(() => {
    const now = Math.floor(place.clientWidth)
    if (now === known || now === 0 || matchMedia('print').matches) return
    known = now
    clearTimeout(timer)
    timer = setTimeout(() => tell(now), PAUSE_MS)
  })
  const [printing, printed] = [() => tell(PAPER_WIDTH), () => tell(known)]
  seen.observe(place)
  addEventListener('beforeprint', printing)
  addEventListener('afterprint', printed)
  if (known > 0) tell(known)
  return () => {
    clearTimeout(timer)
    seen.disconnect()
    removeEventListener('beforeprint', printing)
    removeEventListener('afterprint', printed)
  }
}
