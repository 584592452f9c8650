/** A duration in seconds as musicians write it: 3:05, or 1:02:30 from an hour on. */
export function durationLabel(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const shown = parts[0] ? parts : parts.slice(1)
  return shown.map((part, at) => (at ? String(part).padStart(2, '0') : String(part))).join(':')
}

/** Seconds of `3:05`, `1:02:30` or a bare number of seconds; null for anything else. */
export function durationSeconds(text: string): number | null {
  if (!/^\d{1,5}(:[0-5]?\d){0,2}$/.test(text.trim())) return null
  return text.split(':').reduce((seconds, part) => seconds * 60 + Number(part), 0)
}
