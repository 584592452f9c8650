import { randomBytes } from 'node:crypto'

/**
 * Whose words: the musician's own (`a`), the band's (`b`), those behind a link (`g`), the name others may call them by (`n`), and
 * what nobody is shown (`s`).
 */
export type Mark = 'a' | 'b' | 'g' | 'n' | 's'

export type Canary = ReturnType<typeof newCanary>

/** Words that nobody else writes. Each tells whose it is and where it was written; a search for the stem alone finds them all. */
export function newCanary() {
  const stem = `canary${randomBytes(6).toString('hex')}z`
  const each = new RegExp(`${stem}([abgns])([a-z]+)`, 'gi')
  return {
    stem,
    word: (mark: Mark, where: string) => `${stem}${mark}${where}`,
    /** Those in a text, as `mark:where`. */
    wordsIn: (text: string) =>
      new Set([...text.matchAll(each)].map(([, mark, where]) => `${mark}:${where}`.toLowerCase())),
  }
}
