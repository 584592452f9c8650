const LONGEST_GAP_MS = 3_500
const MOST_TAPS = 9

/**
 * The tempo of taps so far and one more at `now` (milliseconds): 60,000 over the mean gap of the last eight, in whole bpm
 * within the limits; null for a first tap. A pause longer than 3.5 s begins anew.
 */
export function tappedTempo(taps: number[], now: number, limits: { min: number; max: number }) {
  const last = taps.at(-1)
  const kept = [...(last !== undefined && now - last <= LONGEST_GAP_MS ? taps : []), now].slice(-MOST_TAPS)
  if (kept.length < 2) return { kept, bpm: null }
  const bpm = Math.round((60_000 * (kept.length - 1)) / (now - kept[0]!))
  return { kept, bpm: Math.min(limits.max, Math.max(limits.min, bpm)) }
}
