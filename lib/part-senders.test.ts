import { expect, test } from 'vitest'
import { readParts } from './part-senders'

test('instruments and names stand side by side, and what is no instrument is left out with its name', () => {
  const parts = readParts({ for: ['alto-sax', '', 'theremin', 'guitar'], name: ['Amara', 'Nobody', 'Leon', ' Tomás '] })
  expect(parts.map(({ instrument, name }) => [instrument.name, name])).toEqual([
    ['alto-sax', 'Amara'],
    ['guitar', 'Tomás'],
  ])
  expect(readParts({ for: 'trumpet' })).toMatchObject([{ instrument: { name: 'trumpet' }, name: '' }])
  expect(readParts({})).toEqual([])
  expect(readParts({ for: Array.from({ length: 500 }, () => 'flute') })).toHaveLength(40)
})
