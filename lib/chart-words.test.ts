import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineParts } from './chart-words'
import type { ViewSegment } from './charts/chart-view'

const seg = (chord: string, text: string): ViewSegment => ({ chord, note: false, text })

test('a chord inside a word stands above its syllable, and the word stays whole', () => {
  expect(lineParts([seg('', 'how sweet a'), seg('G', 'mazing '), seg('C', 'grace')])).toEqual([
    { kind: 'text', text: 'how sweet ' },
    {
      kind: 'word',
      pieces: [
        { chord: '', note: false, text: 'a' },
        { chord: 'G', note: false, text: 'mazing' },
      ],
      whole: true,
    },
    { kind: 'text', text: ' ' },
    { kind: 'word', pieces: [{ chord: 'C', note: false, text: 'grace' }], whole: true },
  ])
})

test('no letter and no chord is lost or moved', () => {
  const segments = fc.array(fc.record({ chord: fc.constantFrom('', 'G', 'Am7'), text: fc.string() }), { maxLength: 8 })
  fc.assert(
    fc.property(segments, (made) => {
      const flat = lineParts(made.map(({ chord, text }) => seg(chord, text))).flatMap((part) =>
        part.kind === 'text' ? [part.text] : part.pieces.map(({ chord, text }) => (chord ? `[${chord}]` : '') + text),
      )
      expect(flat.join('')).toBe(made.map(({ chord, text }) => (chord ? `[${chord}]` : '') + text).join(''))
    }),
  )
})
