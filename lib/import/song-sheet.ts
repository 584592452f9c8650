const CHORD = /^\(?[A-H][#b♯♭]?(?:maj|min|dim|aug|sus|add|m|M|º|°|ø|\+|-)?[0-9]{0,2}(?:[/(][A-H0-9#b♯♭+-]{1,6}\)?)*\)?$/
const TABLATURE = /^[A-Ga-g]?\|?[-0-9hpbx/~|\\ ]{8,}$/
const INLINE = /\[[A-H][#b♯♭]?(?:m|maj|min|dim|aug|sus|add|[0-9/+º°-])*(?:[A-H][#b]?)?\]\s*\p{L}/u
// How a chord is gripped, `Ab=xx111x`.
const FINGERING = /^[A-H][^\s=]{0,14}(?: alt)? ?[=:] ?[xX0-9]{4,7}(?: or [xX0-9]{4,7})?$/

/** Whether a text is one song with its chords or tablature rather than a list: a sixth of its lines or more say so. */
export function isSongSheet(text: string): boolean {
  const lines = text
    .slice(0, 20_000)
    .split('\n', 400)
    .map((line) => line.trim())
  const written = lines.filter((line) => line !== '')
  const music = written.filter(
    (line) => isChordLine(line) || FINGERING.test(line) || (TABLATURE.test(line) && line.includes('--')),
  )
  return music.length >= 3 && music.length * 6 >= written.length
}

/** Whether a line holds chords and nothing else. */
export function isChordLine(line: string): boolean {
  const words = line
    .replace(/^\[[^\]]{1,30}\]/, '')
    .split(/[\s|]+/)
    .filter((word) => word !== '')
  return words.length > 0 && words.length <= 40 && words.every((word) => word.length <= 12 && CHORD.test(word))
}

/** Whether so many lines have chords in brackets among their words, `[G]La la [C]la`. */
export function hasInlineChords(lines: string[], least = 2): boolean {
  let found = 0
  for (const line of lines) if (INLINE.test(line.slice(0, 500)) && ++found === least) return true
  return false
}
