import { expect, test } from 'vitest'
import { readScore } from './read-score'

const part = (inside: string) => `<part id="P"><measure number="1"><attributes>${inside}</attributes></measure></part>`
const key = (fifths: number, mode = 'major') => `<key><fifths>${fifths}</fifths><mode>${mode}</mode></key>`
const up = (chromatic: number) => `<transpose><chromatic>${chromatic}</chromatic></transpose>`
const score = (...parts: string[]) => `<?xml version="1.0"?>
<!DOCTYPE score-partwise PUBLIC "-//Recordare//DTD MusicXML 4.0 Partwise//EN" "http://www.musicxml.org/dtds/partwise.dtd">
<score-partwise version="4.0">${parts.join('')}</score-partwise>`

test.each([
  [score(part(key(-2))), { key: 'Bb', transposition: null }],
  [score(part(key(3, 'minor'))), { key: 'F#m', transposition: null }],
  [score(part(`${key(0)}${up(-2)}`)), { key: 'C', transposition: 'Bb' }],
  [score(part(`${key(1)}${up(-9)}`)), { key: 'G', transposition: 'Eb' }],
  [score(part(`${key(1)}${up(-7)}`)), { key: 'G', transposition: 'F' }],
  [score(part(`${key(2)}${up(-2)}`), part(key(0))), { key: 'C', transposition: null }],
  [score(part('')), { key: null, transposition: null }],
])('a score says its key and for whom it is written', (xml, facts) => {
  expect(readScore(xml)).toEqual(facts)
})

const BOMB = `<!DOCTYPE score-partwise [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><score-partwise><part>&b;</part></score-partwise>`
const OUTSIDE =
  '<!DOCTYPE score-partwise [<!ENTITY a SYSTEM "file:///etc/passwd">]><score-partwise><part>&a;</part></score-partwise>'

test.each([
  ['entities that grow', BOMB, 'entities'],
  ['an entity from outside', OUTSIDE, 'entities'],
  ['tags without an end', `<score-partwise>${'<part>'.repeat(100_000)}`, 'broken'],
  ['tags that cross', '<score-partwise><part><measure></part></measure></score-partwise>', 'broken'],
  ['a tag that is cut off', '<score-partwise><part', 'damaged'],
  ['no music', '<score-partwise></score-partwise>', 'broken'],
  ['another page before it', '<html></html><score-partwise><part/></score-partwise>', 'broken'],
  ['a billion staves', score(part('<staves>1e9</staves>')), 'more staves'],
  ['a note higher than the moon', score(part('<octave>99999999</octave>')), 'more staves'],
])('%s are refused with a sentence', (_, xml, words) => {
  expect(readScore(xml)).toMatchObject({ problem: expect.stringContaining(words) })
})
