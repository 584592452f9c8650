import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { artistSort, foldLetters, matches, searchTerms, searchText, searchWords } from '@/lib/music/search-text'

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }).map((units) => String.fromCharCode(...units)),
  fc
    .array(
      fc.constantFrom(
        ...["'", '’', '´', '&', '+', '$', '!', '-', '/', '.', ' ', '%', '_', '\\', 'a', 'B', 'é', 'e\u0301', 'ß', 'Σ'],
        ...[
          'İ',
          '1',
          '²',
          '½',
          '歩',
          'こ',
          'ガ',
          'ｶﾞ',
          'เ',
          'ธ',
          'น้ำ',
          '한',
          'ᄒ',
          'ᅡ',
          'ᆫ',
          'हि',
          '❤️',
          '👨‍👩‍👧',
          '🇫🇷',
          'ש\u05c1',
          'أ',
          '\0',
        ],
        ...['\ud800', '\udc00', '\u200d', '\u0301', 'ﷺ', '™', '\u0327'],
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join('')),
)

describe('whatever the text', () => {
  const lone = /\p{Cs}|\0/u

  it('is words without spaces, NUL or halves of letters, and stays as it is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const words = searchWords(text)
        for (const word of words) expect(word).toMatch(/^\S+$/u)
        expect(words.join(' ')).not.toMatch(lone)
        expect(searchWords(words.join(' '))).toEqual(words)
      }),
      { numRuns: 2000 },
    )
  })

  it('is a search text that fits its column', () => {
    fc.assert(
      fc.property(anyText, fc.option(anyText), fc.nat(40), (title, artist, times) => {
        const search = searchText(title.repeat(times), artist)
        expect(search.length).toBeLessThanOrEqual(400)
        expect(search).not.toMatch(/ {2}| $/)
        expect(search).not.toMatch(lone)
        expect(artistSort(artist)).not.toMatch(/ {2}|^ | $|\p{Cs}|\0/u)
      }),
    )
  })

  it('is found by itself, by its beginning and by the beginning of each of its words', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.nat(), (title, artist, at) => {
        const search = searchText(title, artist)
        fc.pre(search.length < 400)
        expect(matches(search, searchTerms(title))).toBe(true)
        expect(matches(search, searchTerms(artist))).toBe(true)
        for (const word of searchWords(title)) {
          const letters = Array.from(word)
          const beginning = letters.slice(0, 1 + (at % letters.length)).join('')
          expect(matches(search, searchTerms(beginning)), JSON.stringify([title, beginning])).toBe(true)
        }
      }),
      { numRuns: 3000 },
    )
  })
})

test('the quick way of plain letters ends where the long one of any other letter does', () => {
  const signs = Array.from({ length: 0x24f - 0x20 }, (_, at) => String.fromCharCode(0x20 + at))
  const plain = fc.string({ unit: fc.constantFrom(...signs, ..." '`‘’aB.".repeat(20)), maxLength: 20 })
  fc.assert(
    fc.property(plain, (text) => {
      expect(foldLetters(`${text} ж`)).toBe(`${foldLetters(text)} ж`.trim())
      const words = searchWords(text)
      if (/[a-z0-9]/.test(foldLetters(text))) expect(searchWords(`${text} ж`)).toEqual([...words, 'ж'])
    }),
    { numRuns: 2_000 },
  )
})
