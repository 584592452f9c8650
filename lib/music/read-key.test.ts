import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { KEY_PATTERN } from '@/lib/music/keys'
import { readKey } from '@/lib/music/read-key'

describe('a key in any usual spelling', () => {
  test.each([
    ...[
      'Bb Bb',
      'A# A#',
      'B♭ Bb',
      'Ｂｂ Bb',
      'Am Am',
      'A- Am',
      'a Am',
      'Cmaj C',
      'GM G',
      'Gm Gm',
      'E♭m Ebm',
      'fis F#m',
    ],
    ...['G-Dur G', 'h-moll Bm', 'Hm Bm', 'H B', 'Fis-Moll F#m', 'Es-Dur Eb', 'As Ab', 'B-Dur Bb', 'b-moll Bbm', 'B B'],
    ...['Re D', 'SIb Bb', 'SOL#- G#m', 'Lam Am', 'Mib Eb', 'Dom Cm', '8A Am', '08B C', '1m Am', '2d G', '12m Dm'],
    ...['[G] G', 'G] G', '1=G G', 'G调 G', 'C大调 C', 'a小调 Am', '降B大调 Bb', 'ハ長調 C', '嬰ヘ短調 F#m'],
  ])('%s', (pair) => {
    const [text, key] = pair.split(' ')
    expect(readKey(text!)).toMatchObject({ key, leftover: null })
  })

  test.each([
    ['F♯ minor', 'F#m'],
    ['A min', 'Am'],
    ['C Major', 'C'],
    ['E flat minor', 'Ebm'],
    ['C-sharp minor', 'C#m'],
    ['Do maggiore', 'C'],
    ['Ré mineur', 'Dm'],
    ['Si bémol majeur', 'Bb'],
    ['Fa dièse mineur', 'F#m'],
    ['La menor', 'Am'],
    ['Sol maior', 'G'],
    ['си-бемоль мажор', 'Bb'],
    ['Key of Eb', 'Eb'],
    ['Tom: G', 'G'],
  ])('%s', (text, key) => expect(readKey(text)).toMatchObject({ key, leftover: null }))

  test.each(['', '-', '---', 'N/A', 'None', 'nan', '?', 'TBD', '0', '#VALUE!'])('%j means that none is known', (text) =>
    expect(readKey(text)).toEqual({ key: null, leftover: null, spelling: null }),
  )
})

describe('what stands beside a key goes to the notes', () => {
  test.each([
    ['G (capo 2)', 'G'],
    ['Eb | Capo: 1', 'Eb'],
    ['G  (78 Bpm)', 'G'],
    ['Bb (+3)', 'Bb'],
    ['G capo 2', 'G'],
    ['D dorian', 'Dm'],
  ])('%s', (text, key) => expect(readKey(text)).toMatchObject({ key, leftover: text }))

  test.each([
    'A, G',
    'Em/Am',
    'D-E',
    'D-Em',
    'E / C',
    'C to D',
    'Ab-Bb: Male Lead',
    'EF',
    'G7',
    'N51',
    'A little',
    'constructor',
  ])('%s is no one key', (text) => expect(readKey(text)).toEqual({ key: null, leftover: text, spelling: null }))
})

describe('hints of the file', () => {
  it('reads B as B flat in a German file', () => expect(readKey('B', { german: true }).key).toBe('Bb'))
  it('takes a lone lower-case letter as the file means it', () => {
    expect(readKey('a', { lowerCase: 'major' }).key).toBe('A')
    expect(readKey('a', { lowerCase: 'unclear' })).toMatchObject({ key: null, leftover: 'a' })
  })
  it('reads pitch classes only with their mode', () => {
    expect(readKey('6', { pitchClass: true, mode: '1' }).key).toBe('F#')
    expect(readKey('0.0', { pitchClass: true, mode: '0.0' }).key).toBe('Cm')
    expect(readKey('6', { pitchClass: true })).toMatchObject({ key: null, leftover: '6' })
    expect(readKey('-1', { pitchClass: true, mode: '1' })).toMatchObject({ key: null, leftover: null })
  })
  it('reads signatures', () => {
    expect(readKey('-3', { fifths: true, mode: '1' }).key).toBe('Cm')
    expect(readKey('0', { fifths: true, mode: '0' }).key).toBe('C')
  })
  it('takes the first of several only where the format says so', () =>
    expect(readKey('D-E', { firstOfSeveral: true })).toMatchObject({ key: 'D', leftover: 'D-E' }))
  it('joins a mode column', () => expect(readKey('A', { mode: 'minor' }).key).toBe('Am'))
})

test('any text gives a key in letter spelling or none, and never throws', () => {
  const keyish = fc.string({ unit: fc.constantFrom(...'ABHabh#♭bm-/ ,([)1=0調solReDurmoll') })
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), keyish), (text) => {
      const { key, leftover } = readKey(text)
      return (key === null || KEY_PATTERN.test(key)) && (leftover === null || leftover === text.trim())
    }),
    { numRuns: 1000 },
  )
})
