const ONSETS = 'b c d f g h j k l m n p r s t v w br cr dr fl gr pl pr sh st th tr'.split(' ')
const VOWELS = 'a e i o u a e o ai ea ou'.split(' ')
const ENDS = ['', '', '', 'l', 'm', 'n', 'r', 's', 't', 'nd', 'ng', 'st']
const ACCENTS: Record<string, string> = { a: 'á', e: 'é', i: 'í', o: 'ö', u: 'ü' }

type Chance = () => number

/** So many different made-up words, the frequent ones first and shorter, as in a language. */
export function makeWords(chance: Chance, count: number): string[] {
  const words = new Set<string>()
  while (words.size < count) {
    const shortest = words.size < 150 ? 1 : 2
    const syllables = shortest + Math.floor(chance() * Math.min(3, words.size / 500))
    words.add(Array.from({ length: syllables }, () => syllable(chance)).join(''))
  }
  return [...words]
}

/** A rank from 0 to below `count`, the lower ones more often: by Zipf's law with this exponent. */
export function zipf(chance: Chance, count: number, exponent: number): number {
  const power = 1 - exponent
  const span = (count + 1) ** power - 1
  return Math.min(count - 1, Math.floor((chance() * span + 1) ** (1 / power)) - 1)
}

export function pick<Value>(chance: Chance, from: readonly Value[]): Value {
  return from[Math.floor(chance() * from.length)]!
}

export function accented(word: string): string {
  return word.replace(/[aeiou]/, (vowel) => ACCENTS[vowel]!)
}

export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

function syllable(chance: Chance): string {
  return pick(chance, ONSETS) + pick(chance, VOWELS) + pick(chance, ENDS)
}
