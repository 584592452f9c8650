import { afterFrame } from '@/lib/after-frame'
import type { SongRowProps } from '../song-row'
import type { StandingRows } from '../standing-rows'

/** Longer than from one letter to the next. */
const PAUSE_MS = 250
/** So few rows are added at once that a letter which comes meanwhile hardly waits. */
const [STEP, FRAME_MS] = [6, 16]
/** A row is 64 high; what stands above the list has taken a share of each. */
const ROW_PX = 80

/**
 * Writes the rows that answer a letter: those that are seen with the letter, what stands below them after the next frame, and what is lacking
 * once the typing pauses, a few with each frame. `over` is whether they are written over those that stand there. Answers what stops it.
 */
export function writeAhead(standing: StandingRows, wanted: readonly SongRowProps[], over: boolean): () => void {
  const seen = Math.ceil(window.innerHeight / ROW_PX)
  let timer: ReturnType<typeof setTimeout>
  const write = (count: number) => {
    if (over) standing.rewrite(wanted.slice(0, count))
    // Boxes that stand there stay, with their ticks.
    else standing.replace(wanted.filter(({ song }, at) => at < count || standing.has(song.id)))
    if (wanted.length <= count) standing.cut(wanted.length)
  }
  const further = (count: number) => {
    write(count)
    if (count < wanted.length) timer = setTimeout(further, FRAME_MS, count + STEP)
  }
  write(seen)
  const stopWaiting = afterFrame(() => {
    write(standing.length)
    timer = setTimeout(further, PAUSE_MS, standing.length + STEP)
  })
  return () => {
    stopWaiting()
    clearTimeout(timer)
  }
}
