import { pick } from './words'

const VARIED = 0.08

/** A title as one musician has it: 8 of 100 are live, remastered, with somebody, without marks, in lower case or slipped. */
export function asKept(chance: () => number, title: string): string {
  return chance() < VARIED ? pick(chance, VARIANTS)(title) : title
}

const VARIANTS: ((title: string) => string)[] = [
  (title) => `${title} (Live)`,
  (title) => `${title} - Remastered 2011`,
  (title) => `${title} (feat. Nina Rey)`,
  (title) => title.normalize('NFD').replace(/\p{M}/gu, ''),
  (title) => title.toLowerCase(),
  (title) => title.replace(/(?<=\p{L})(\p{L})(\p{L})/u, '$2$1'),
]
