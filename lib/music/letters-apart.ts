/**
 * How many letters two words are apart: inserted, dropped, replaced or swapped with their neighbour (optimal string
 * alignment), in UTF-16 units; `most + 1` for all that is farther.
 */
export function lettersApart(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  const [from, shorter, longer] = apart(one, other)
  const a = one.slice(from, shorter)
  const b = other.slice(from, longer)
  if (a === '' || b === '') return a.length + b.length
  const width = b.length + 1
  const rows = new Uint16Array((a.length + 1) * width)
  for (let column = 0; column < width; column++) rows[column] = column
  for (let row = 1; row <= a.length; row++) {
    let nearest = row
    rows[row * width] = row
    for (let column = 1; column < width; column++) {
      const at = row * width + column
      const alike = a[row - 1] === b[column - 1]
      let distance = Math.min(rows[at - width - 1]! + (alike ? 0 : 1), rows[at - width]! + 1, rows[at - 1]! + 1)
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        distance = Math.min(distance, rows[at - 2 * width - 2]! + 1)
      rows[at] = distance
      nearest = Math.min(nearest, distance)
    }
    if (nearest > most) return most + 1
  }
  return Math.min(rows[rows.length - 1]!, most + 1)
}

/** Where two words begin to differ, and where in each they have stopped to. */
function apart(one: string, other: string): [number, number, number] {
  let from = 0
  while (from < one.length && from < other.length && one[from] === other[from]) from++
  let [end, ending] = [one.length, other.length]
  while (end > from && ending > from && one[end - 1] === other[ending - 1]) {
    end--
    ending--
  }
  return [from, end, ending]
}
