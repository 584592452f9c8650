const LETTERS = new Intl.Segmenter('und', { granularity: 'grapheme' })
const ARTICLE = /^(the|die|der|das|los|las|les|le|la|el|il|os|as)$/i

/** One or two letters that stand for a band: of "The Blue Notes" B and N, of one word its first letter, of "🎺 🎷" both. */
export function bandInitials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /[\p{L}\p{N}\p{S}]/u.test(word))
  const [first, ...others] = words.length > 1 && ARTICLE.test(words[0]!) ? words.slice(1) : words
  const last = others.at(-1)
  return [first ?? name, last].map(firstLetter).join('')
}

function firstLetter(word = ''): string {
  const begins = word.replace(/^[^\p{L}\p{N}\p{S}]+/u, '') || word
  return LETTERS.segment(begins)[Symbol.iterator]().next().value?.segment.toUpperCase() ?? ''
}
