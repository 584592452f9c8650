import type { FontMetrics } from './font-metrics'

/** A text in lines that are no wider than `room` pixels; what does not fit in the last one ends in an ellipsis. */
export function setLines(text: string, font: FontMetrics, size: number, room: number, most: number): string[] {
  const lines: string[] = []
  let rest = text.split(/\s+/).filter(Boolean)
  while (rest.length && lines.length < most) {
    let words = 1
    while (words < rest.length && font.width(rest.slice(0, words + 1).join(' '), size) <= room) words++
    const last = lines.length === most - 1
    lines.push(cut((last ? rest : rest.slice(0, words)).join(' '), font, size, room))
    rest = rest.slice(words)
  }
  return lines
}

function cut(line: string, font: FontMetrics, size: number, room: number): string {
  if (font.width(line, size) <= room) return line
  const signs = Array.from(line)
  while (signs.length && font.width(`${signs.join('')}…`, size) > room) signs.pop()
  return `${signs.join('').trimEnd()}…`
}
