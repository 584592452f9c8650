import { pick } from './generate/words'

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz']

/** One slip of the finger in a word: a letter inserted, dropped, replaced or swapped with the next one. */
export function slip(chance: () => number, word: string): string {
  const at = Math.floor(chance() * (word.length - 1))
  const [before, letter, next] = [word.slice(0, at), word.charAt(at), word.charAt(at + 1)]
  const slipped = pick(chance, [
    before + pick(chance, LETTERS) + word.slice(at),
    before + word.slice(at + 1),
    before + pick(chance, LETTERS) + word.slice(at + 1),
    before + next + letter + word.slice(at + 2),
  ])
  return slipped === word ? slip(chance, word) : slipped
}
