import { expect, test } from 'vitest'
import { chartOfText } from './chart-of-text'

test.each([
  ['ChordPro as it is', '{comment: v1}\n[Bm7/F]La la\nla', 'chord chart', '{comment: v1}\n[Bm7/F]La la\nla'],
  ['words alone', 'just words\nmore words', 'lyrics', 'just words\nmore words'],
  [
    'chords above the words, without a head',
    '[Verse 1]\n G   D\n La la',
    'chord chart',
    /^\{start_of_verse: Verse 1\}\n \[G\]La l\[D\]a/,
  ],
  ['below its title', 'Sun\nAna\nKey: G\n\nVerse 1:\n[G]La [D]la', 'chord chart', /^\{title: Sun\}\n\{artist: Ana\}/],
  ['a tune in ABC', 'X:1\nT:Sun\nM:4/4\nK:G\nGABc|d4|', 'lead sheet', /^X:1/],
])('%s', (_, written, kind, text) => {
  const chart = chartOfText(written, 'Sun')
  expect(chart).toMatchObject({ kind, text: typeof text === 'string' ? text : expect.stringMatching(text) })
})

test.each([
  ['directives that only name the song', '{title: Sun}\n{key: C}\n', 'none'],
  ['a remark', 'the blue folder, third from the left, ask Tom when it is not there', 'no chart'],
  ['an address', 'https://charts.example/sun?id=1', 'no chart'],
  ['more than a chart may hold', `[C]${'la\n'.repeat(70_000)}`, 'too long'],
])('%s is no chart', (_, written, why) => {
  expect(chartOfText(written, 'Sun')).toBe(why)
})
