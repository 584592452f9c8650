const INNER = 13
const OUTER = 30

/** The mark: the circle of fifths as a sun, one ray for each key, C at the top. */
export function sun() {
  const rays = Array.from({ length: 12 }, (_, fifth) => ray(fifth)).join('')
  return `<svg viewBox="-32 -32 64 64" width="64" height="64" aria-hidden="true" stroke-width="7" stroke-linecap="round">${rays}</svg>`
}

function ray(fifth) {
  const angle = (fifth * Math.PI) / 6
  const at = (radius) => [radius * Math.sin(angle), -radius * Math.cos(angle)].map((n) => n.toFixed(2))
  const [x1, y1] = at(INNER + 4)
  const [x2, y2] = at(OUTER - 4)
  const hue = (75 + 30 * fifth) % 360
  return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="oklch(0.76 0.145 ${hue})"/>`
}
