import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placesWith, wordPlaces } from './word-places'

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '𝄞', '歩'), minLength: 1, maxLength: 4 })

test('exactly the texts with a word that begins so are found', () => {
  fc.assert(
    fc.property(fc.array(fc.array(word)), fc.array(word), (texts, beginnings) => {
      const places = wordPlaces([...new Set(texts.flat())].sort(), texts)
      const expected = texts.flatMap((text, place) =>
        text.some((word) => beginnings.some((beginning) => word.startsWith(beginning))) ? [place] : [],
      )
      expect([...placesWith(beginnings, places)].sort((one, other) => one - other)).toEqual(expected)
    }),
  )
})
