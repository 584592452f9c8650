import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { artistLikeness, SAME_ARTIST } from '@/lib/music/artist-likeness'
import { readArtists } from '@/lib/music/artist-names'
import { compareSongs, type Named } from '@/lib/music/compare-songs'
import { labelledPairs } from '@/lib/music/same-songs-labelled'
import { figuresOf } from '@/lib/music/same-songs-report'
import { songKey } from '@/lib/music/song-identity'

const named = (title: string, artist: string | null = null): Named => ({ title, artist })
const verdict = (one: Named, other: Named) => compareSongs(one, other).verdict

describe('the labelled pairs', () => {
  const pairs = labelledPairs()
  const figures = figuresOf(pairs)

  it('are enough, and nearly half of them other songs', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(2_000)
    expect(pairs.every(({ label }) => ['same', 'ask', 'different', 'cover'].includes(label))).toBe(true)
    const others = pairs.filter(({ label }) => label === 'different' || label === 'cover')
    expect(others.length / pairs.length).toBeGreaterThanOrEqual(0.4)
  })

  it('are judged as people judge them', () => {
    expect(figures.precision).toBeGreaterThanOrEqual(0.995)
    expect(figures.same).toBeGreaterThanOrEqual(0.9)
    expect(figures.sameOrAsked).toBeGreaterThanOrEqual(0.98)
    expect(figures.asked).toBeLessThanOrEqual(0.06)
  })

  it('hold no cover that is joined without asking', () => expect(figures.coversJoined).toBe(0))
})

describe('rules without exception', () => {
  test.each([
    ['Song 2', 'Song 3'],
    ['Song, Pt. 1', 'Song, Part II'],
    ['Chapter 88', 'Chapter 165'],
    ['Symphony No. 5', 'Symphony No. 9'],
    ['第1番', '第2番'],
  ])('%s is not %s', (one, other) => {
    expect(verdict(named(one, 'X'), named(other, 'X'))).toBe('different')
    expect(verdict(named(one), named(other))).toBe('different')
  })

  it('joins no two named artists', () => {
    expect(verdict(named('Hurt', 'Nine Inch Nails'), named('Hurt', 'Johnny Cash'))).toBe('ask')
    expect(verdict(named('Heaven', 'Bryan Adams'), named('Heaven', 'Ryan Adams'))).not.toBe('same')
    expect(verdict(named('Jambalaya', 'Hank Williams'), named('Jambalaya', 'Hank Williams Jr.'))).not.toBe('same')
  })

  it('asks where several songs bear the title and an artist is unknown', () => {
    expect(verdict(named('Hello', 'Adele'), named('Hello'))).toBe('ask')
    expect(verdict(named('Wonderwall', 'Oasis'), named('Wonderwall'))).toBe('same')
  })
})

describe('a composer’s catalogue', () => {
  const by = (title: string, artist = 'Frédéric Chopin') => named(title, artist)

  it('names a work beside its title, and tells works of one form apart', () => {
    expect(verdict(by('Raindrop Prelude'), by('Raindrop Prelude, Op. 28 No. 15', 'Chopin'))).toBe('same')
    expect(verdict(by('Nocturne, Op. 9 No. 1'), by('Nocturne Op. 9/2'))).toBe('different')
    expect(verdict(by('Nocturne'), by('Nocturne, Op. 9 No. 2'))).toBe('ask')
    expect(verdict(by('Nocturne in E-flat, Op. 9 No. 2'), by('Nocturne op.9 nr.2'))).toBe('same')
  })

  it('counts with the key and the movement, which may be left out but not be others', () => {
    expect(verdict(by('Nocturne in E-flat major, Op. 9 No. 2'), by('Nocturne No. 2 Es-Dur op. 9/2'))).toBe('same')
    expect(verdict(by('Prelude No. 4, Op. 28'), by('Prelude in E minor, Op. 28 No. 4'))).toBe('same')
    expect(verdict(by('Waltz in A minor'), by('Waltz in A-flat major'))).toBe('different')
    expect(verdict(by('Sonata No. 2: I. Grave'), by('Sonata No. 2: III. Marche funèbre'))).toBe('different')
    expect(verdict(by('Turandot: Nessun dorma', 'Puccini'), by('Nessun dorma', 'Puccini'))).toBe('same')
    expect(verdict(by('Main Title (from Jaws)', 'X'), by('Main Title (from Alien)', 'X'))).toBe('different')
  })

  it('is nothing that other titles hold', () => {
    expect(verdict(named('Vitamin D', 'X'), named('Vitamin D 2', 'X'))).toBe('different')
  })
})

describe('letters of other scripts', () => {
  test.each([
    ['Группа крови', 'Кино', 'Gruppa krovi', 'Kino', 'same'],
    ['Συννεφιασμένη Κυριακή', 'Βασίλης Τσιτσάνης', 'Synnefiasmeni Kyriaki', 'Vassilis Tsitsanis', 'same'],
    ['紅蓮華', 'LiSA', 'Gurenge', 'LiSA', 'ask'],
    ['봄날', '방탄소년단', 'Spring Day (봄날)', 'BTS', 'ask'],
    ['Кукушка', 'Кино', 'Группа крови', 'Kino', 'different'],
    ['紅蓮華', 'LiSA', 'Thunderstruck', 'LiSA', 'different'],
  ])('%s by %s and %s by %s: %s', (title, artist, another, other, expected) => {
    expect(verdict(named(title, artist), named(another, other))).toBe(expected)
  })

  it('join no song that was handed down with what a named artist plays', () => {
    expect(verdict(named('God Save the Queen', 'Traditional'), named('God Save the Queen', 'Sex Pistols'))).toBe('ask')
    expect(verdict(named('Danny Boy', 'Traditional'), named('Danny Boy (Londonderry Air)', 'trad.'))).toBe('same')
  })
})

describe('whatever the songs', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc
      .array(
        fc.constantFrom(
          'Hello',
          'Run',
          'away',
          'Runaway',
          'Love',
          'Pt.',
          'II',
          '2',
          'two',
          '(Live)',
          '(',
          ')',
          '-',
          '/',
          'feat.',
          'the',
          'and',
          '&',
          'by',
          'Oasis',
          'Song',
          '愛',
          '- Remix',
          '_',
          ',',
          "'n'",
          '.pdf',
          '01.',
          'été',
          'The Beatles',
          'Reprise',
          '[',
          ':',
        ),
        { maxLength: 8 },
      )
      .map((words) => words.join(' ')),
  )
  const song = fc.record({ title: text, artist: fc.option(text) })

  it('the order of two does not matter', () => {
    fc.assert(
      fc.property(song, song, (one, other) => {
        expect(compareSongs(one, other)).toEqual(compareSongs(other, one))
      }),
      { numRuns: 1000 },
    )
  })

  it('a song is the same as itself, in any form of its letters', () => {
    fc.assert(
      fc.property(song, (one) => {
        const again = { title: ` ${one.title.normalize('NFD')} `, artist: one.artist?.normalize('NFC') ?? null }
        expect(compareSongs(one, one)).toEqual({ verdict: 'same', score: 1 })
        expect(compareSongs(one, again)).toEqual({ verdict: 'same', score: 1 })
      }),
    )
  })

  it('the same identity is the same song', () => {
    fc.assert(
      fc.property(song, fc.constantFrom('', ' (Live)', ' - Remastered 2011'), (one, note) => {
        const other = { title: one.title + note, artist: one.artist }
        fc.pre(songKey(one.title, one.artist) === songKey(other.title, other.artist))
        expect(verdict(one, other)).toBe('same')
      }),
    )
  })

  it('the verdict is the one of the score, and two artists are never joined', () => {
    fc.assert(
      fc.property(song, song, (one, other) => {
        const { verdict, score } = compareSongs(one, other)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
        expect(verdict).toBe(score >= 0.9 ? 'same' : score >= 0.7 ? 'ask' : 'different')
        const artist = artistLikeness(readArtists(one.artist), readArtists(other.artist))
        fc.pre(
          artist !== null &&
            artist < SAME_ARTIST &&
            songKey(one.title, one.artist) !== songKey(other.title, other.artist),
        )
        expect(verdict).not.toBe('same')
      }),
    )
  })

  it('hostile text is read to its end, and no further than a title may be long', () => {
    for (const part of [
      '(',
      ')',
      ' - live',
      ' feat. a',
      '((live)',
      '- ',
      'the ',
      ' ,',
      ' / ',
      ' by ',
      '1. ',
      'a.',
      '愛',
      ' & ',
      '_',
      "'n'",
    ])
      expect(verdict(named(part.repeat(50_000), part.repeat(5000)), named('Hello', 'Adele'))).toBe('different')
  })
})
