/** The words of a title with its numbers where all say them, and what is sung several times once. */
export function plainCount(words: string[]): string[] {
  return onceEach(numberBehind(withoutNumberWord(words)))
}

/** "Hungarian Dance No. 5" is "Hungarian Dance 5". */
function withoutNumberWord(words: string[]): string[] {
  if (!words.includes('number')) return words
  return words.filter((word, at) => at === 0 || word !== 'number' || !/^\d/.test(words[at + 1] ?? ''))
}

/** "Fifth Symphony" is "Symphony 5". */
function numberBehind(words: string[]): string[] {
  const [ordinal, form] = words.slice(-2)
  const number = ORDINALS.indexOf(ordinal ?? '')
  return number > 0 && /^(?:symphony|sonata|concerto)$/.test(form ?? '')
    ? [...words.slice(0, -2), form!, `${number}`]
    : words
}

const ORDINALS = ' first second third fourth fifth sixth seventh eighth ninth'.split(' ')

/** "Let It Snow! Let It Snow! Let It Snow!" is said once. */
function onceEach(words: string[]): string[] {
  for (let length = 2; length * 2 <= words.length; length++)
    if (words.length % length === 0 && words.every((word, at) => word === words[at % length]))
      return words.slice(0, length)
  return words
}
