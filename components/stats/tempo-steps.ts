import type { SongFilter } from '@/lib/song-filter'

export type TempoStep = { from?: number; to?: number; songs: number }

const WIDTH = 20
const SLOW = 60
const FAST = 220

/**
 * Steps of 20 bpm from the slowest to the fastest song, those without songs between them included. Below 60 and from 220
 * on there is one step each, open at its end: at most ten of them are wide enough for a thumb on a phone.
 */
export function tempoSteps(tempos: readonly { from: number; songs: number }[]): TempoStep[] {
  if (!tempos.length) return []
  const place = ({ from }: { from: number }) => Math.min(Math.max(from, SLOW - WIDTH), FAST)
  const [first, last] = [Math.min(...tempos.map(place)), Math.max(...tempos.map(place))]
  return Array.from({ length: (last - first) / WIDTH + 1 }, (_, step) => {
    const from = first + step * WIDTH
    const songs = tempos.filter((tempo) => place(tempo) === from).reduce((sum, tempo) => sum + tempo.songs, 0)
    return {
      ...(from >= SLOW && { from }),
      ...(from < FAST && { to: from + WIDTH - 1 }),
      songs,
    }
  })
}

/** “under 60”, “60–79”, “220 and more” */
export function tempoStepName({ from, to }: SongFilter['tempo'] & object): string {
  if (from === undefined) return `under ${to! + 1}`
  return to === undefined ? `${from} and more` : `${from}–${to}`
}
