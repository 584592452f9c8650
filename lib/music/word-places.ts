/** In which texts each word stands: those of the word `words[w]` are `places[starts[w]]` up to `places[starts[w + 1]]`. */
export type WordPlaces = { words: readonly string[]; starts: Uint32Array; places: Uint32Array }

/** Notes for each of these words, given in order and each once, which of the texts have it. */
export function wordPlaces(words: readonly string[], texts: readonly (readonly string[])[]): WordPlaces {
  const order = new Map(words.map((word, at) => [word, at]))
  const starts = new Uint32Array(words.length + 1)
  for (const text of texts) for (const word of text) starts[order.get(word)! + 1]! += 1
  for (let at = 0; at < words.length; at++) starts[at + 1]! += starts[at]!
  const next = starts.slice()
  const places = new Uint32Array(starts[words.length]!)
  for (const [place, text] of texts.entries()) for (const word of text) places[next[order.get(word)!]!++] = place
  return { words, starts, places }
}

/** The texts that have a word with one of these beginnings. */
export function placesWith(beginnings: readonly string[], { words, starts, places }: WordPlaces): Set<number> {
  const found = new Set<number>()
  for (const beginning of beginnings)
    for (let at = firstNotBefore(beginning, words); words[at]?.startsWith(beginning); at++)
      for (const place of places.subarray(starts[at]!, starts[at + 1]!)) found.add(place)
  return found
}

function firstNotBefore(beginning: string, words: readonly string[]): number {
  let [low, high] = [0, words.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (words[middle]! < beginning) low = middle + 1
    else high = middle
  }
  return low
}
