import { describe, expect, test } from 'vitest'
import { readPasted } from '@/lib/import/read-songs'

const read = async (text: string) => {
  const { songs } = await readPasted(text)
  return songs.map(({ title, artist, key }) => [title, artist, key])
}
const PAIRS = [
  ['Sun', 'Ana', null],
  ['Moon', 'The Owls', null],
  ['Sea', 'Rui', null],
]
const KEYED = [
  ['Sun', 'Ana', 'F#m'],
  ['Moon', 'The Owls', 'G'],
  ['Sea', 'Rui', 'Bb'],
]

describe('title and artist on one line', () => {
  test.each([
    ['tabs', 'Sun\tAna\nMoon\tThe Owls\nSea\tRui'],
    ['bullets', '• Sun – Ana\n• Moon – The Owls\n• Sea – Rui'],
    ['pictures', '🎸 Sun - Ana\n🎹 Moon - The Owls\n🎤 Sea - Rui'],
    ['boxes', '- [ ] Sun - Ana\n- [x] Moon - The Owls\n- [ ] Sea - Rui'],
    ['numbers without a sign', '1 Sun - Ana\n2 Moon - The Owls\n3 Sea - Rui'],
    ['places in a video', '00:00 Sun - Ana\n04:18 Moon - The Owls\n1:08:16 Sea - Rui'],
    ['dashes of every length and place', 'Sun- Ana\nMoon -The Owls\nSea — Rui'],
    ['marked words', '- **Sun** – Ana\n- **Moon** – The Owls\n- *Sea* – Rui'],
    ['by', 'Sun by Ana\nMoon by The Owls\nSea by Rui'],
    ['slashes', 'Sun / Ana\nMoon / The Owls\nSea / Rui'],
    ['brackets', 'Sun (Ana)\nMoon (The Owls)\nSea (Rui)'],
    ['quotes', '"Sun" Ana\n"Moon" The Owls\n„Sea“ Rui'],
    ['artist and colon', 'Ana: Sun\nThe Owls: Moon\nRui: Sea'],
    ['von', 'Sun von Ana\nMoon von The Owls\nSea von Rui'],
    ['commas and by', 'Sun, by Ana\nMoon, by The Owls\nSea, by Rui'],
    ['links between', 'https://a.example/1\nSun - Ana\nMoon - The Owls\nhttps://a.example/2\nSea - Rui'],
    ['arrows', 'Sun → Ana\nMoon -> The Owls\nSea => Rui'],
    ['a heading above', 'Setlist Owl Festival\n\nSun - Ana\nMoon - The Owls\nSea - Rui'],
    ['sets', 'SET 1\n1. Sun - Ana\n2. Moon - The Owls\n\n--- PAUSE ---\n\nSET 2\n1. Sea - Rui'],
  ])('%s', async (_, text) => expect(await read(text)).toEqual(PAIRS))
  test.each([
    [
      '晴天-周杰伦\n告白气球-周杰伦\n后来-刘若英',
      [
        ['晴天', '周杰伦', null],
        ['告白气球', '周杰伦', null],
        ['后来', '刘若英', null],
      ],
    ],
    [
      '紅蓮華／LiSA\nLemon／米津玄師',
      [
        ['紅蓮華', 'LiSA', null],
        ['Lemon', '米津玄師', null],
      ],
    ],
  ])('%s', async (text, expected) => expect(await read(text)).toEqual(expected))
})

describe('the key on the line too', () => {
  test.each([
    ['behind a dash', '1) Sun - Ana - F#m\n2) Moon - The Owls - G\n3) Sea - Rui - Bb'],
    ['behind a comma', 'Sun - Ana, F#m\nMoon - The Owls, G\nSea - Rui, Bb'],
    ['in brackets', 'Sun - Ana [F#m]\nMoon - The Owls [G]\nSea - Rui [Bb]'],
    ['with words', 'Sun - Ana (Key: F#m)\nMoon - The Owls (Key: G)\nSea - Rui (key of Bb)'],
    [
      'before tempo and length',
      'Sun - Ana - F#m - 120 bpm 3:45\nMoon - The Owls - G - 96 BPM 4:10\nSea - Rui - Bb - 80 bpm 3:00',
    ],
    [
      'in a table of signs',
      '| Song | Artist | Key |\n|---|---|---|\n| Sun | Ana | F#m |\n| Moon | The Owls | G |\n| Sea | Rui | Bb |',
    ],
  ])('%s', async (_, text) => expect(await read(text)).toEqual(KEYED))
  test('behind titles alone, or before them', async () => {
    const expected = [
      ['Sun', null, 'F#m'],
      ['Moon', null, 'C'],
      ['Sea', null, 'Am'],
      ['Star', null, 'Em'],
    ]
    expect(await read('Sun F#m\nMoon C\nSea Am\nStar Em')).toEqual(expected)
    expect(await read('F#m - Sun\nC - Moon\nAm - Sea\nEm - Star')).toEqual(expected)
  })
  test('contents of a book, without its pages', async () =>
    expect(await read('Sun.........12\nMoon ... 14\nSea and Sky….21')).toEqual(
      ['Sun', 'Moon', 'Sea and Sky….21'].map((title) => [title, null, null]),
    ))
  test('a word that could be a key is none where the others have none', async () =>
    expect(await read('Vitamin C\nMoon\nSea\nStar')).toEqual([
      ['Vitamin C', null, null],
      ['Moon', null, null],
      ['Sea', null, null],
      ['Star', null, null],
    ]))
  test('length, tempo and capo', async () => {
    const { songs } = await readPasted(
      'Sun - Ana - 120 bpm (3:45)\nMoon - Rui - 96 bpm (4:10)\nSea - Rui (Capo 2) - 80 bpm (3:00)',
    )
    expect(songs).toMatchObject([
      { tempo: 120, durationSeconds: 225 },
      { tempo: 96 },
      { title: 'Sea', artist: 'Rui', tempo: 80 },
    ])
  })
})

test('songs written field by field', async () => {
  const { format, songs } = await readPasted(
    'Title: Sun\nArtist: Ana\nKey: F#m\nBPM: 120\n\nTitle: Moon\nArtist: The Owls\nKey: G\nNotes: soft\n',
  )
  expect([format, songs]).toMatchObject([
    'fields',
    [
      { line: 1, title: 'Sun', artist: 'Ana', key: 'F#m', tempo: 120 },
      { line: 6, title: 'Moon', key: 'G', notes: 'soft' },
    ],
  ])
})

describe('messages of a chat', () => {
  test.each([
    [
      '[12.05.24, 18:22:10] Tom: Sun - Ana\n[12.05.24, 18:22:45] Eva B.: Moon - The Owls\n[12.05.24, 18:23:01] Tom: ok!\n[12.05.24, 18:24:10] Tom: Sea - Rui',
    ],
    [
      '12/05/2024, 18:22 - Messages are encrypted\n12/05/2024, 18:22 - Tom: Sun - Ana\nMoon - The Owls\n12/05/2024, 6:24 pm - Eva: Sea - Rui',
    ],
  ])('%s', async (text) => {
    expect(await read(text)).toEqual(PAIRS)
    expect((await readPasted(text)).format).toBe('chat')
  })
})

describe('rows that are no songs', () => {
  test.each([
    'Gig 12.5.2024,,,\n,,,\n#,Song,Artist,Key\nSet 1,,,\n1,Sun,Ana,F#m\n2,Moon,The Owls,G\nPause,,,\nEncore,,,\n4,Sea,Rui,Bb\nTotal,4 songs,,',
    'Song,Artist,Key,Length\nSun,Ana,F#m,3:45\n1. Set,,,\nMoon,The Owls,G,4:10\nBreak (15 min),,,0:15\nSea,Rui,Bb,3:00\nTotal,,,10:55',
    'Titel;Interpret;Tonart;Dauer\nSun;Ana;Fis-Moll;3:45\nMoon;The Owls;G-Dur;4:10\nZugabe:;;;\nSea;Rui;B-Dur;3:00\nGesamt: 3 Songs;;;10:55',
  ])('%s', async (text) => expect(await read(text)).toEqual(KEYED))
  test('a title beside nothing but its style stays one', async () =>
    expect(await read('Pause;pop\nSun;pop\nEncore;rock\nMoon;rock\nBreak;pop')).toHaveLength(5))
  test('a title stays one, whatever it is called', async () =>
    expect(await read('Song,Artist\nTotal Eclipse,Ana\nBreak,Rui\nEncore,Rui\nPart of Me,Ana')).toHaveLength(4))
})
