/** The limits of a setlist; the checks of its tables state the same. */
export const SETLIST_LIMITS = { title: 120, notes: 2_000, note: 500 } as const

/** Days a deleted setlist can be brought back. */
export const SETLIST_GRACE = 30

/** A song in a setlist: words of its own, and where they came from. */
export type SetlistSong = {
  songId: string | null
  songKey: string
  title: string
  artist: string | null
  key: string | null
  tempo: number | null
  durationSeconds: number | null
  note: string | null
}

/** How long these songs take together, in seconds, and of how many that is unknown. */
export function lengthOf(songs: readonly { durationSeconds: number | null }[]) {
  return {
    seconds: songs.reduce((sum, { durationSeconds }) => sum + (durationSeconds ?? 0), 0),
    unknown: songs.filter(({ durationSeconds }) => durationSeconds === null).length,
  }
}

/** The ids with one of them moved before another, or to the end; as they were where either is gone. */
export function moved(ids: readonly string[], id: string, before: string | null): string[] {
  if (!ids.includes(id) || id === before || (before !== null && !ids.includes(before))) return [...ids]
  const others = ids.filter((other) => other !== id)
  const place = before === null ? others.length : others.indexOf(before)
  return [...others.slice(0, place), id, ...others.slice(place)]
}
