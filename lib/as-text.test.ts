import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asText, fromText } from './as-text'

const sign = fc.constantFrom('`', '"', '\\', '\\u0060', '\\"', '</script>', 'é', '🎷', '\u2028', '\n')
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(sign).map((signs) => signs.join('')),
)

test('a value is the same after its way as a text, whatever signs it holds', () => {
  const value = fc.oneof(fc.array(fc.dictionary(text, fc.oneof(text, fc.integer(), fc.constant(null)))), fc.jsonValue())
  fc.assert(
    fc.property(value, (given) => {
      expect(fromText(asText(given))).toEqual(JSON.parse(JSON.stringify(given)))
    }),
  )
})

test('no sign of it has to be escaped by a page', () => {
  expect(asText([{ title: 'Body and Soul' }])).toBe('[{`title`:`Body and Soul`}]')
})
