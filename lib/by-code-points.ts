/** Orders texts as PostgreSQL's collation "C" does in UTF-8: by code points, where JavaScript's `<` goes by UTF-16 units. */
export function byCodePoints(one: string, other: string): number {
  const end = Math.min(one.length, other.length)
  for (let at = 0; at < end; at++) {
    const [a, b] = [one.charCodeAt(at), other.charCodeAt(at)]
    if (a !== b) return rank(a) - rank(b)
  }
  return one.length - other.length
}

/** Halves of letters beyond U+FFFF go behind everything else. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit
}
