import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { canonArtist, canonTitle, songKey } from '@/lib/music/song-identity'

type Song = [title: string, artist: string | null]
const same = (one: Song, other: Song) => songKey(...one) === songKey(...other)

describe('the same song', () => {
  test.each<[string, string]>([
    ['Wonderwall', 'wonderwall'],
    ['Wonderwall', 'Wonderwall (Live)'],
    ['Wonderwall', 'Wonderwall [Remastered 2014]'],
    ['Wonderwall', 'Wonderwall - Remastered'],
    ['Wonderwall', 'Wonderwall – 2014 Remaster'],
    ['Hey Jude', 'Hey Jude - Remastered 2015'],
    ['Hey Jude', 'Hey Jude (2000 Digital Remaster)'],
    ['Hey Jude', 'Hey Jude - Mono / 2009 Remaster'],
    ['Hey Jude', 'Hey Jude (Stereo) [Single Mix]'],
    ['Hey Jude', 'Hey Jude（Live）'],
    ['Hey Jude', 'Hey Jude (Live (Remastered))'],
    ['Hey Jude', 'Hey Jude (Live'],
    ['Layla', 'Layla - Acoustic; Live at MTV Unplugged, 1992'],
    ['Layla', 'Layla - Live at T-Mobile Arena'],
    ['Layla', 'Layla (Live from the Royal Albert Hall) - 2003 Version'],
    ['Valerie', 'Valerie - Live at Maida Vale, London / 2007'],
    ['Valerie', 'Valerie - Live at Carnegie Hall, New York - October 1963'],
    ['Corcovado', 'Corcovado (Ao Vivo)'],
    ['Believe', 'Believe - Radio Edit'],
    ['Believe', 'Believe (Album Version)'],
    ['Umbrella', 'Umbrella (feat. JAY-Z)'],
    ['Umbrella', 'Umbrella ft. Jay-Z'],
    ['Umbrella', 'Umbrella featuring Jay-Z (Live)'],
    ['The Wall, Pt. 2', 'Wall (Part II)'],
    ['The Wall, Pt. 2', 'The Wall Part Two feat. Nobody - 2011 Remastered Version'],
    ['The Wall, Pt. 2', 'The Wall feat. Nobody, Pt. 2'],
    ['Rocky II', 'Rocky 2'],
    ['10,000 Hours', '10000 hours'],
    ["Don't Stop", 'Dont Stop'],
    ['Don’t Stop Believin’', "Don't Stop Believin'"],
    ['Rock & Roll', 'Rock and Roll'],
    ['Twenty-One', 'Twenty One'],
    ['P.Y.T.', 'PYT'],
    ['Águas de Março', 'Aguas de Marco'],
    ['Straße', 'Strasse'],
    ['Die Straße', 'Die Strasse'],
    ['The Song', 'Song, The'],
    ["L'amour", 'Amour'],
    ['La Bamba', 'Bamba'],
    ['C.R.E.A.M.', 'CREAM'],
    ['Ca$h', 'Cash'],
    ['上を向いて歩こう', '上を向いて歩こう (Live)'],
    ['ガラス', 'ｶﾞﾗｽ'],
  ])('%s = %s', (one, other) => {
    expect(same([one, 'X'], [other, 'X']), `${canonTitle(one)} | ${canonTitle(other)}`).toBe(true)
    expect(same([one, null], [other, null])).toBe(true)
  })

  test.each<[string, string]>([
    ['The Beatles', 'Beatles'],
    ['Beatles, The', 'the beatles'],
    ['AC/DC', 'ACDC'],
    ['AC/DC', 'AC DC'],
    ['Simon & Garfunkel', 'Simon and Garfunkel'],
    ['Florence + The Machine', 'Florence and the Machine'],
    ['Die Ärzte', 'Ärzte, Die'],
    ['Beyoncé', 'beyonce'],
    ['Beyoncé feat. JAY-Z', 'Beyoncé'],
    ['Beyoncé (ft. JAY-Z)', 'Beyoncé'],
    ['Ke$ha', 'Kesha'],
    ['P!nk', 'Pink'],
  ])('by %s = by %s', (one, other) => expect(same(['X', one], ['X', other])).toBe(true))
})

describe('another song', () => {
  test.each<[string, string]>([
    ['Song 2', 'Song 3'],
    ['Song 2', 'Song'],
    ['The Wall, Pt. 1', 'The Wall, Pt. 2'],
    ['The Wall, Pt. I', 'The Wall, Pt. II'],
    ['The Wall (Part One)', 'The Wall (Part Two)'],
    ['The Wall feat. Nobody, Pt. 1', 'The Wall feat. Nobody, Pt. 2'],
    ['Dark (Live, Pt. 1)', 'Dark (Live, Pt. 2)'],
    ['Dark - Live at Home - Pt. 1', 'Dark - Live at Home - Pt. 2'],
    ['Symphony III', 'Symphony IV'],
    ['Song 2 1', 'Song 21'],
    ['99.9', '999'],
    ["4'33", '433'],
    ['No. 1', 'No One'],
    ['Live Forever', 'Forever'],
    ['Live', 'Acoustic'],
    ['(Live)', '(Acoustic)'],
    ['Live and Let Die', 'Let Die'],
    ['Fame (Live Your Life)', 'Fame'],
    ['Die Young', 'Young'],
    ['As Tears Go By', 'Tears Go By'],
    ['Let It Die', 'Let It'],
    ['Plan A', 'Plan'],
    ['La La La', 'La La'],
    ['A & E', 'E'],
    ['A Feat of Strength', 'A'],
    ['1979', '1999'],
    ['1979', '1979 (Remix)'],
    ['!!!', '???'],
    ['❤', '☠'],
    ['が', 'か'],
    ['constructor', 'toString'],
  ])('%s ≠ %s', (one, other) => expect(same([one, 'X'], [other, 'X'])).toBe(false))

  test.each<[Song, Song]>([
    [
      ['Hurt', 'Nine Inch Nails'],
      ['Hurt', 'Johnny Cash'],
    ],
    [
      ['Hello', 'Adele'],
      ['Hello', null],
    ],
    [
      ['Hello', 'A'],
      ['HelloA', null],
    ],
    [
      ['Hello', 'a-ha'],
      ['Hello', 'Ha'],
    ],
    [
      ['Hello', 'U2'],
      ['Hello', 'U4'],
    ],
  ])('%s ≠ %s', (one, other) => expect(same(one, other)).toBe(false))
})

describe('canonical words', () => {
  test.each([
    ['The Wall, Pt. II (Live)', 'wall pt 2'],
    ['(Live) [Acoustic]', 'live acoustic'],
    ['Live - Remastered', 'live'],
    ['Live', 'live'],
    ['上を向いて歩こう', '上を向いて歩こう'],
    ['R&B', 'r and b'],
    ['!!!', '!!!'],
    ['The', 'the'],
    ['', ''],
  ])('%s: %s', (title, canon) => expect(canonTitle(title)).toBe(canon))

  it('of an artist', () => {
    expect(canonArtist(null)).toBe('')
    expect(canonArtist('The The')).toBe('the the')
    expect(canonArtist('Os Mutantes')).toBe('mutantes')
  })
})

describe('whatever the title', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.string({ maxLength: 400 }),
  )
  const name = fc.array(fc.constantFrom('blue', 'river', 'amor', 'été', '歌', 'москва'), { minLength: 1, maxLength: 4 })
  const qualifier = fc.constantFrom(
    ' (Live)',
    ' [Acoustic]',
    ' - Remastered 2009',
    ' (feat. Someone Else)',
    ' - Radio Edit',
    ' (Mono)',
  )

  it('is sixteen characters, in any case and form of its letters', () => {
    fc.assert(
      fc.property(anyText, fc.option(anyText), (title, artist) => {
        expect(songKey(title, artist)).toMatch(/^[\w-]{16}$/)
        expect(songKey(` ${title.normalize('NFD')} `, artist)).toBe(songKey(title, artist))
      }),
    )
  })

  it('is the same with any qualifiers, and never with another number', () => {
    fc.assert(
      fc.property(
        name,
        fc.array(qualifier, { maxLength: 3 }),
        fc.nat(50),
        fc.nat(50),
        (words, qualifiers, one, other) => {
          const title = words.join(' ')
          expect(songKey(title + qualifiers.join(''), 'X')).toBe(songKey(title.toUpperCase(), 'x'))
          fc.pre(one !== other)
          expect(songKey(`${title} ${one}`, null)).not.toBe(songKey(`${title} ${other}`, null))
          expect(songKey(`${title}, Pt. ${one}${qualifiers.join('')}`, null)).not.toBe(
            songKey(`${title}, Pt. ${other}`, null),
          )
        },
      ),
    )
  })

  it('takes no longer for hostile text', () => {
    const start = performance.now()
    for (const part of ['(', ' - live', ' feat. a', '((live)', '- ', 'the ', ' ,', ' /'])
      songKey(part.repeat(100_000), part.repeat(1000))
    expect(performance.now() - start).toBeLessThan(10_000)
  })
})
