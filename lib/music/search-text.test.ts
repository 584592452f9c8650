import { describe, expect, it, test } from 'vitest'
import { artistSort, likePattern, matches, searchTerms, searchText, searchWords } from '@/lib/music/search-text'

const finds = (query: string, title: string, artist: string | null = null) =>
  matches(searchText(title, artist), searchTerms(query))

describe('a song is found by what musicians type', () => {
  test.each([
    ...[
      ['acdc', 'AC/DC'],
      ['ac/dc', 'AC/DC'],
      ['ac dc', 'AC/DC'],
      ['AC/DC', 'ACDC'],
      ['pyt', 'P.Y.T.'],
      ['p.y.t', 'P.Y.T.'],
    ],
    ...[
      ['a-ha', 'A-ha'],
      ['a-ha', 'Aha'],
      ['aha', 'a-ha'],
      ['blink-182', 'Blink182'],
      ['twenty one', 'Twenty-One Pilots'],
    ],
    ...[
      ['dont stop', "Don't Stop"],
      ["don't stop", 'Don’t Stop'],
      ['don`t', 'Dont Stop'],
      ['rocknroll', 'Rock‘n’Roll'],
    ],
    ...[
      ['100%', '100%'],
      ['100', '100% Pure Love'],
      ['1999', '1999'],
      ['10,000', '10000 Hours'],
      ['x2', 'x²'],
      ['99', '99 Luftballons'],
    ],
    ...[
      ['beyonce', 'Beyoncé'],
      ['beyoncé', 'Beyonce'],
      ['bey', 'Beyonce\u0301'],
      ['motorhead', 'Motörhead'],
      ['agua', 'Águas de Março'],
    ],
    ...[
      ['strasse', 'Straße'],
      ['STRASSE', 'straße'],
      ['lodz', 'Łódź'],
      ['smorrebrod', 'Smørrebrød'],
      ['aether', 'Æther'],
      ['coeur', 'Cœur'],
    ],
    ...[
      ['istanbul', 'İSTANBUL'],
      ['isik', 'Işık'],
      ['ışık', 'Isik'],
      ['med sud', 'Með suð í eyrum'],
      ['dem', 'Đêm Đông'],
      ['nguoi', 'Người'],
    ],
    ...[
      ['歩こう', '上を向いて歩こう'],
      ['上を', '上を向いて歩こう'],
      ['เธอ', 'รักเธอ'],
      ['夜に駆ける', '夜に、駆ける'],
      ['ガ', 'ｶﾞﾗｽ'],
    ],
    ...[
      ['ສະ', 'ສະບາຍດີ'],
      ['ស្រ', 'ស្រលាញ់'],
      ['ချစ်', 'ချစ်သူ'],
      ['abc歩', 'ABC 歩こう'],
    ],
    ...[
      ['!!!', '!!!'],
      ['！！', '!!!'],
      ['!', '!!!'],
      ['?', '???'],
      ['÷', '÷'],
      ["'", '’'],
    ],
    ...[
      ['kesha', 'Ke$ha'],
      ['keha', 'Ke$ha'],
      ['ke$ha', 'Kesha'],
      ['asap', 'A$AP Rocky'],
      ['a$ap', 'ASAP'],
      ['pink', 'P!nk'],
      ['suicideboys', '$uicideboy$'],
    ],
    ...[
      ['❤', '❤️'],
      ['❤️', 'I ❤ NY'],
      ['👍', '👍🏽'],
      ['👨‍👩‍👧', '👨‍👩‍👧'],
      ['👧', '👨‍👩‍👧'],
      ['🇫🇷', 'Vive la 🇫🇷'],
      ['1', '1️⃣'],
    ],
    ...[
      ['שלום', 'שָׁלוֹם'],
      ['צהל', 'צה"ל'],
      ['احبك', 'أَحِبُّكَ'],
      ['مي', 'می‌خواهم'.replace('ی', 'ي')],
      ['שלום', '\u200fשלום\u200e'],
    ],
    ...[
      ['καλημερα', 'Καλημέρα'],
      ['ΟΔΟΣ', 'οδός'],
      ['οδοσ', 'ΟΔΌΣ'],
      ['ι', 'Ϊ'],
      ['елка', 'Ёлка'],
      ['йод', 'Йод'],
    ],
    ...[
      ['हिन्दी', 'हिन्दी गीत'],
      ['한국', '한국'.normalize('NFD')],
      ['한국'.normalize('NFD'), '한국'],
      ['abc', 'ＡＢＣ'],
      ['fi', 'ﬁre'],
    ],
    ...[
      ['amour', "L'amour existe"],
      ['connor', 'Sinéad O’Connor'],
      ['simon and garfunkel', 'Simon & Garfunkel'],
    ],
    ...[
      ['simon & garfunkel', 'Simon and Garfunkel'],
      ['florence and the', 'Florence + The Machine'],
      ['r&b', 'R & B'],
      ['rb', 'R&B'],
    ],
  ])('%s finds %s', (query, title) => {
    expect(finds(query!, title!)).toBe(true)
    expect(finds(query!, 'Nothing', title!)).toBe(true)
  })

  test.each([
    ['onna', 'Donna'],
    ['歩う', '上を向いて歩こう'],
    ['हन', 'हिन्दी'],
    ['song 3', 'Song 2'],
    ['%', '100 songs'],
    ['_', 'Nothing'],
    ['!!!', 'Nothing'],
  ])('%s does not find %s', (query, title) => expect(finds(query, title)).toBe(false))

  it('finds words of title and artist in any order', () => {
    expect(finds('beatles hey', 'Hey Jude', 'The Beatles')).toBe(true)
    expect(finds('beatles let', 'Hey Jude', 'The Beatles')).toBe(false)
  })

  it('keeps the order and both forms of a word with inner punctuation', () => {
    expect(searchWords('AC/DC live')).toEqual(['ac', 'dc', 'acdc', 'live'])
    expect(searchWords('P.Y.T.')).toEqual(['p', 'y', 't', 'pyt'])
    expect(searchWords('a-ha')).toEqual(['a', 'ha', 'aha'])
    expect(searchText("Don't Stop", 'Fleetwood Mac')).toBe(' dont stop fleetwood mac')
  })
})

describe('a query', () => {
  it('is at most six terms of a hundred characters', () => {
    expect(searchTerms('')).toEqual([])
    expect(searchTerms(' \t\0')).toEqual([])
    expect(searchTerms('a b c d e f g h')).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
    expect(searchTerms('x'.repeat(5000))).toEqual(['x'.repeat(100)])
  })

  it('takes letters of scripts without spaces as a phrase', () =>
    expect(searchTerms('歩こう abc')).toEqual(['歩 こ う', 'abc']))

  it('is never query syntax', () => expect(likePattern('1\\0%_')).toBe('% 1\\\\0\\%\\_%'))
})

describe('artists are ordered and counted', () => {
  test.each([
    ['The Beatles', 'beatles'],
    ['Beatles, The', 'beatles'],
    ['the beatles', 'beatles'],
    ['The The', 'the'],
    ['The', 'the'],
    ['Theodore', 'theodore'],
    ['Bathe', 'bathe'],
    ['AC/DC', 'ac dc'],
    ['Beyoncé', 'beyonce'],
    ['Simon & Garfunkel', 'simon and garfunkel'],
    ['Ke$ha', 'kesha'],
    ['!!!', '!!!'],
    ['', ''],
  ])('%s as %s', (artist, sorted) => expect(artistSort(artist)).toBe(sorted))

  it('without an artist as nothing, and never longer than the column', () => {
    expect(artistSort(null)).toBe('')
    expect(artistSort('歌'.repeat(300)).length).toBeLessThanOrEqual(80)
  })
})
