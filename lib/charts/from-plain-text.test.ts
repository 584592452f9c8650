import { describe, expect, it, test } from 'vitest'
import { readChordLine } from '@/lib/charts/chord-line'
import { fromPlainText } from '@/lib/charts/from-plain-text'
import { asChordpro } from '@/lib/charts/read-any-chart'
import { readHeading } from '@/lib/charts/section-words'

describe('a line of chords', () => {
  test.each([
    'C  G  Am  F',
    'Am',
    'Em7',
    'F#m7b5   B7(b9)',
    '| C / / / | G |',
    'D/F#',
    '(G)  C',
    'Intro: C  G',
    'C  G (x2)',
    'Bb  N.C.',
    'A  E',
  ])('%s is one', (line) => {
    const words = readChordLine(line, { amongChords: true })
    expect(words).not.toBeNull()
  })
  test.each(['A', 'Am', 'Em'])('a lone %s is one only among others', (line) => {
    expect(readChordLine(line)).toBeNull()
    expect(readChordLine(line, { amongChords: true })).not.toBeNull()
  })
  test.each([
    'Am I the one',
    'A day in May',
    'E a vida',
    'Do re mi',
    'La La La',
    'Go',
    'a',
    'Be good',
    'C you later',
    'Dad',
    'Solo',
    '',
    '1 2 3',
    'Chorus',
    'Fade',
  ])('%s is none', (line) => expect(readChordLine(line, { amongChords: true })).toBeNull())
  it('may be in solfège where the sheet is', () => {
    expect(readChordLine('Do  La  Mi')).toBeNull()
    expect(readChordLine('Do  La  Mi', { roots: 'solfege' })).not.toBeNull()
  })
})

describe('a heading', () => {
  test.each([
    ['[Verse 1]', 'verse', 'Verse 1', ''],
    ['Chorus:', 'chorus', 'Chorus', ''],
    ['CHORUS (x2)', 'chorus', 'CHORUS (x2)', ''],
    ['Refrão', 'chorus', 'Refrão', ''],
    ['Strophe 2:', 'verse', 'Strophe 2', ''],
    ['[Primeira Parte]', 'verse', 'Primeira Parte', ''],
    ['[Intro] C  G', 'other', 'Intro', 'C  G'],
    ['Припев:', 'chorus', 'Припев', ''],
    ['[Dedilhado - Intro]', 'other', 'Dedilhado - Intro', ''],
    ['Bridge', 'bridge', 'Bridge', ''],
  ])('%s', (line, kind, label, rest) => expect(readHeading(line)).toEqual({ kind, label, rest }))
  test.each(['[Am]', '[C] [G]', 'She said: go', 'The chorus of birds', 'Verse me in love songs', ''])(
    '%s is none',
    (line) => expect(readHeading(line)).toBeNull(),
  )
})

describe('a sheet', () => {
  it('becomes ChordPro', () =>
    expect(
      fromPlainText(
        'Moon Song\nJune Okafor\nKey: G\nCapo 2\n\n[Verse 1]\nG        D/F#\nMoon over hill\n\nChorus:\n   C     G\nO silver moon\n\n[Chorus]\n',
      ),
    ).toBe(
      '{title: Moon Song}\n{artist: June Okafor}\n{key: G}\n{capo: 2}\n\n{start_of_verse: Verse 1}\n[G]Moon over[D/F#] hill\n{end_of_verse}\n\n{start_of_chorus: Chorus}\nO s[C]ilver [G]moon\n{end_of_chorus}\n\n{chorus}\n',
    ))
  it('keeps tablature and the chords above it', () =>
    expect(fromPlainText('  C      G\ne|--3----3--|\nB|--1----0--|\nwords')).toBe(
      '{start_of_tab}\n  C      G\ne|--3----3--|\nB|--1----0--|\n{end_of_tab}\nwords\n',
    ))
  it('keeps repeats and bar lines in the row of the chords', () =>
    expect(fromPlainText('C  | G  x2\n\n')).toBe('[C]   [*|]  [G]   [*x2]\n'))
  it('begins a section where chords follow its name', () =>
    expect(fromPlainText('Solo: Em  D\n\nwords')).toBe(
      '{start_of_verse: Solo}\n[Em]    [D]\n\nwords\n{end_of_verse}\n',
    ))
  it('keeps what ChordPro would swallow', () =>
    expect(fromPlainText('C  G\nla\n#1 hit\nend\\\nnext')).toContain(' #1 hit\nend\\ \nnext'))
  it('of OnSong has a title, an artist and tags', () =>
    expect(fromPlainText('Moon\nJune | Amara\nKey: [G]\nTempo: 90 Time: 6/8\n045\n\nVerse:\n[G]la', 'onsong')).toBe(
      '{title: Moon}\n{artist: June | Amara}\n{key: G}\n{tempo: 90}\n{time: 6/8}\n{comment: 045}\n\n{start_of_verse: Verse}\n[G]la\n{end_of_verse}\n',
    ))
  it('in solfège keeps its names', () =>
    expect(fromPlainText('Do      Sol7    Lam\nCantiamo insieme\nFa   Do\nla la la\n')).toContain(
      '[Do]Cantiamo[Sol7] insieme[Lam]',
    ))
})

it('ChordPro comes back as it is, but for bare lines of chords', () => {
  const song = '{title: Moon}\r\n[G]Moon over [D]hill\r\nAm I right\r\n'
  expect(asChordpro(song)).toBe(song)
  expect(asChordpro('{title: Moon}\nG    D7\nMoon over\n{sot}\nG  D7\n{eot}\n')).toBe(
    '{title: Moon}\n[G]Moon [D7]over\n{sot}\nG  D7\n{eot}\n',
  )
})
