/** "2" for "to", "4" for "for", "1" for "one": read aloud they agree. */
export function soundsAlike(one: string[], other: string[]): boolean {
  const [a, b] = [one, other].map((words) => words.map((word) => SOUNDS[word] ?? word).join(''))
  return a === b
}

const SOUNDS: Record<string, string> = { to: '2', too: '2', for: '4', one: '1', ate: '8', b: 'be', c: 'see', r: 'are' }

/** "Fuer" is "für", "starlite" is "starlight", vowels may be doubled. */
export function plainVowels(words: string[]): string {
  return words
    .join(' ')
    .replace(/(\w{3})ie(?= |$)/g, '$1y')
    .replace(/(^| )mac(?=[a-z]{4})/g, '$1mc')
    .replaceAll(' ', '')
    .replace(/ph/g, 'f')
    .replace(/([ln])ite/g, '$1ight')
    .replace(/([aou])e/g, '$1')
    .replace(/aa/g, 'a')
    .replace(/[ىي]/gu, 'ي')
    .replace(/ة/gu, 'ه')
    .replace(/[کڪ]/gu, 'ك')
    .replace(/ی/gu, 'ي')
}
