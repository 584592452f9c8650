/** The distinct words of a repertoire, prepared so that a slip is looked for in all of them at once. */
export interface SlipIndex {
  /** In order, so that words with the same beginning stand together and share the work on it. */
  words: string[]
  /** How many times each word was given. */
  counted: Map<string, number>
  /** The code points of all words, one after the other, and where each word's begin (and, last, where all end). */
  letters: Uint32Array
  starts: Uint32Array
  /** How many letters each word shares with the one before it. */
  shared: Uint16Array
}

const SHORTEST = 3
const SHORTEST_BEGINNING = 4
const TWO_SLIPS_FROM = 8
const FAR = 99

interface Guess {
  text: string
  distance: number
  whole: boolean
  count: number
}

/**
 * The words (or two of them, run together) that a slipped word may have meant, best first: one inserted, dropped,
 * replaced or swapped letter (Damerau–Levenshtein, optimal string alignment), two from eight letters on, counted
 * against whole words and, from four letters on, their beginnings. A word that begins with a better answer is left
 * out: searching the better one finds it too. Numbers and words of one or two letters are never corrected.
 */
export function correctSlip(word: string, vocabulary: Iterable<string> | SlipIndex, most = 3): string[] {
  const letters = Uint32Array.from(word, (letter) => letter.codePointAt(0)!)
  if (letters.length < SHORTEST || /^\d+$|\s/u.test(word)) return []
  const index = 'shared' in vocabulary ? vocabulary : slipIndex(vocabulary)
  const guesses = [...near(letters, index), ...runTogether(word, index)].sort(better)
  const chosen: string[] = []
  for (const { text } of guesses) {
    if (chosen.length >= most) break
    if (!text.startsWith(word) && !chosen.some((other) => text.startsWith(other))) chosen.push(text)
  }
  return chosen
}

/** Prepares words, each as often as it occurs: built once for all slips looked for in them. */
export function slipIndex(given: Iterable<string>): SlipIndex {
  const counted = new Map<string, number>()
  for (const word of given) counted.set(word, (counted.get(word) ?? 0) + 1)
  const words = [...counted.keys()].sort()
  const starts = new Uint32Array(words.length + 1)
  const shared = new Uint16Array(words.length)
  const letters = new Uint32Array(words.reduce((sum, word) => sum + word.length, 0))
  let end = 0
  words.forEach((word, at) => {
    starts[at] = end
    for (const letter of word) letters[end++] = letter.codePointAt(0)!
    const [before, start] = [starts[at - 1] ?? 0, starts[at]!]
    let same = 0
    while (before + same < start && start + same < end && letters[before + same] === letters[start + same]) same++
    shared[at] = same
  })
  starts[words.length] = end
  return { words, counted, letters, starts, shared }
}

/**
 * The words within reach. Row `i` of the matrix holds the distances of a word's first `i` letters to the beginnings
 * of the slip; words with a common beginning share its rows, and a beginning out of reach is left with all its words:
 * ten times quicker than asking each of 40,000 words for itself, and built four times quicker than a table of deletions.
 */
function near(slip: Uint32Array, { words, counted, letters, starts, shared }: SlipIndex): Guess[] {
  const reach = slip.length >= TWO_SLIPS_FROM ? 2 : 1
  const deepest = slip.length + reach
  const rows = Array.from({ length: deepest + 1 }, () => new Uint16Array(slip.length + 1).fill(FAR))
  const beginning = new Uint16Array(deepest + 1).fill(FAR)
  for (let column = 0; column <= slip.length; column++) rows[0]![column] = column
  const found: Guess[] = []
  let lost = FAR
  let known = 0
  for (let at = 0; at < words.length; at++) {
    const [start, length] = [starts[at]!, starts[at + 1]! - starts[at]!]
    known = Math.min(known, shared[at]!)
    if (shared[at]! < lost) lost = FAR
    while (lost === FAR && known < length && known < deepest) {
      known++
      const nearest = fillRow(rows, known, letters, start, slip, reach)
      beginning[known] = Math.min(beginning[known - 1]!, rows[known]![slip.length]!)
      if (nearest > reach) lost = known
    }
    const whole = lost === FAR && length <= deepest ? rows[length]![slip.length]! : FAR
    const begun = slip.length >= SHORTEST_BEGINNING ? beginning[Math.min(known, length)]! : FAR
    if (Math.min(whole, begun) > reach || length < SHORTEST) continue
    const text = words[at]!
    found.push({ text, distance: Math.min(whole, begun), whole: whole <= begun, count: counted.get(text)! })
  }
  return found
}

/**
 * Fills the row of a word's first `depth` letters, which begin at `start`; answers the smallest distance in it. What is further
 * from the diagonal than the reach is out of it, and stays so.
 */
function fillRow(
  rows: Uint16Array[],
  depth: number,
  letters: Uint32Array,
  start: number,
  slip: Uint32Array,
  reach: number,
): number {
  const [row, above, twoAbove] = [rows[depth]!, rows[depth - 1]!, rows[depth - 2]]
  const letter = letters[start + depth - 1]!
  const before = depth > 1 ? letters[start + depth - 2]! : -1
  const last = Math.min(slip.length, depth + reach)
  let nearest = depth
  row[0] = depth
  for (let column = Math.max(1, depth - reach); column <= last; column++) {
    let distance = above[column - 1]! + (slip[column - 1] === letter ? 0 : 1)
    if (above[column]! < distance) distance = above[column]! + 1
    if (row[column - 1]! < distance) distance = row[column - 1]! + 1
    if (twoAbove && column > 1 && letter === slip[column - 2] && before === slip[column - 1]) {
      distance = Math.min(distance, twoAbove[column - 2]! + 1)
    }
    row[column] = distance
    if (distance < nearest) nearest = distance
  }
  return nearest
}

/** Two words of the repertoire without the space between them; often by chance, so never before a single word. */
function runTogether(word: string, { counted }: SlipIndex): Guess[] {
  const found: Guess[] = []
  for (let split = 1; split < word.length; split++) {
    const count = Math.min(counted.get(word.slice(0, split)) ?? 0, counted.get(word.slice(split)) ?? 0)
    if (count > 0)
      found.push({ text: `${word.slice(0, split)} ${word.slice(split)}`, distance: 1, whole: false, count })
  }
  return found
}

function better(one: Guess, other: Guess): number {
  return (
    one.distance - other.distance ||
    Number(other.whole) - Number(one.whole) ||
    other.count - one.count ||
    one.text.length - other.text.length ||
    (one.text < other.text ? -1 : 1)
  )
}
