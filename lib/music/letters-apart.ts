/**
 * How many letters two words are apart: inserted, dropped, replaced or swapped with their neighbour (optimal string
 * alignment), in UTF-16 units; `most + 1` for all that is farther.
 */
export function lettersApart(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let same = 0
  while (same < one.length && one[same] === other[same]) same++
  if (same > 1) return lettersApart(one.slice(same - 1), other.slice(same - 1), most)
  let [twoAbove, above] = [new Uint16Array(0), Uint16Array.from({ length: other.length + 1 }, (_, column) => column)]
  for (let depth = 1; depth <= one.length; depth++) {
    const row = new Uint16Array(other.length + 1)
    row[0] = depth
    let nearest = depth
    for (let column = 1; column <= other.length; column++) {
      const alike = one[depth - 1] === other[column - 1]
      let distance = Math.min(above[column - 1]! + (alike ? 0 : 1), above[column]! + 1, row[column - 1]! + 1)
      if (depth > 1 && column > 1 && one[depth - 1] === other[column - 2] && one[depth - 2] === other[column - 1])
        distance = Math.min(distance, twoAbove[column - 2]! + 1)
      row[column] = distance
      nearest = Math.min(nearest, distance)
    }
    if (nearest > most) return most + 1
    twoAbove = above
    above = row
  }
  return Math.min(above[other.length]!, most + 1)
}
