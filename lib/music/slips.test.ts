import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { correctSlip, slipIndex } from '@/lib/music/slips'

const repertoire = [
  ...[
    'beyonce',
    'metallica',
    'metallica',
    'metal',
    'motorhead',
    'yesterday',
    'the',
    'the',
    'the',
    'love',
    'love',
    'live',
  ],
  ...[
    'hallelujah',
    'twenty',
    'one',
    'pilots',
    'ac',
    'dc',
    '1999',
    'καλημερα',
    '上',
    '한국사람',
    'believin',
    'song',
    '2',
  ],
]

describe('a slip is corrected', () => {
  test.each([
    ['beyoce', 'beyonce'],
    ['beyoncee', 'beyonce'],
    ['beyomce', 'beyonce'],
    ['beyocne', 'beyonce'],
    ['eyonce', 'beyonce'],
    ['ebyonce', 'beyonce'],
    ['metalica', 'metallica'],
    ['mettalica', 'metallica'],
    ['halelujha', 'hallelujah'],
    ['teh', 'the'],
    ['lvoe', 'love'],
    ['yestredya', 'yesterday'],
    ['yetser', 'yesterday'],
    ['mettal', 'metal'],
    ['twentyone', 'twenty one'],
    ['acdc', 'ac dc'],
    ['καλιμερα', 'καλημερα'],
    ['한국사림', '한국사람'],
  ])('%s to %s', (slip, meant) => expect(correctSlip(slip, repertoire)[0]).toBe(meant))

  it('in a beginning to a word that begins like it', () => {
    expect(correctSlip('mettal', ['metallica', 'mantra'])).toEqual(['metallica'])
    expect(correctSlip('beleiv', repertoire)).toEqual(['believin'])
  })

  test.each([['ab'], ['2'], ['1998'], ['上 を'], [''], ['xqzw'], ['\ud800']])('never %s', (word) => {
    expect(correctSlip(word, repertoire)).toEqual([])
  })

  it('to whole words before beginnings, nearer before farther, frequent before rare, short before long', () => {
    expect(correctSlip('lobe', ['loving', 'live', 'love', 'love', 'lone'])).toEqual(['love', 'lone'])
    expect(correctSlip('lovx', ['loverman', 'love'], 1)).toEqual(['love'])
    expect(correctSlip('hallelujxx', ['hallelujxy', 'hallelujah', 'hallelujah'])).toEqual(['hallelujxy', 'hallelujah'])
    expect(correctSlip('lofe', ['lover', 'loves', 'loveless'])).toEqual(['lover', 'loves', 'loveless'])
  })

  it('never to what the exact search finds, nor to what a better answer finds', () => {
    expect(correctSlip('love', ['love', 'loves', 'live', 'lives'])).toEqual(['live'])
  })

  it('from an index as from the words', () => {
    expect(correctSlip('beyoce', slipIndex(repertoire))).toEqual(correctSlip('beyoce', repertoire))
    expect(correctSlip('love', slipIndex([]))).toEqual([])
  })
})

const word = fc
  .array(fc.constantFrom('a', 'b', 'c', 'd', '한', '🎸'), { minLength: 1, maxLength: 11 })
  .map((letters) => letters.join(''))

describe('against the whole matrix', () => {
  it('answers what is in reach, and nothing else', () => {
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 30 }), (slip, words) => {
        const slipped = Array.from(slip)
        fc.pre(slipped.length >= 4)
        const reach = slipped.length >= 8 ? 2 : 1
        const near = words.filter((other) => Array.from(other).length >= 3 && fromBeginning(slip, other) <= reach)
        const answers = correctSlip(slip, words, 99)
        expect(answers.filter((answer) => !answer.includes(' ') && !near.includes(answer))).toEqual([])
        const missing = near.filter((other) => !answers.some((answer) => other.startsWith(answer)))
        expect(missing.filter((other) => !other.startsWith(slip))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('finds every word again after one slip, and never throws', () => {
    fc.assert(
      fc.property(word, fc.nat(), fc.nat(3), fc.string({ unit: 'binary' }), (meant, where, kind, noise) => {
        const letters = Array.from(meant)
        fc.pre(letters.length >= 5)
        const at = where % (letters.length - 1)
        if (kind === 0) letters.splice(at, 0, 'x')
        if (kind === 1) letters.splice(at, 1)
        if (kind === 2) letters[at] = 'x'
        if (kind === 3) letters.splice(at, 2, letters[at + 1]!, letters[at]!)
        const slip = letters.join('')
        expect(meant.startsWith(slip) || correctSlip(slip, [meant]).includes(meant)).toBe(true)
        expect(() => correctSlip(noise, [noise, meant, noise + meant])).not.toThrow()
      }),
      { numRuns: 300 },
    )
  })
})

/** The smallest optimal-string-alignment distance of a slip to any beginning of a word, by the plain full matrix. */
function fromBeginning(slip: string, word: string): number {
  const [a, b] = [Array.from(slip), Array.from(word)]
  const matrix = Array.from({ length: b.length + 1 }, (_, i) => Array.from({ length: a.length + 1 }, (_, j) => i + j))
  for (let i = 1; i <= b.length; i++) {
    for (let j = 1; j <= a.length; j++) {
      const same = a[j - 1] === b[i - 1] ? 0 : 1
      const swap = i > 1 && j > 1 && a[j - 1] === b[i - 2] && a[j - 2] === b[i - 1] ? matrix[i - 2]![j - 2]! + 1 : 99
      matrix[i]![j] = Math.min(matrix[i - 1]![j]! + 1, matrix[i]![j - 1]! + 1, matrix[i - 1]![j - 1]! + same, swap)
    }
  }
  return Math.min(...matrix.map((row) => row[a.length]!))
}
