import { describe, expect, test } from 'vitest'
import { readPasted, readSongs } from '@/lib/import/read-songs'

const read = (text: string, fileName: string) => readSongs(Buffer.from(text), fileName)

describe('sheets without a tag', () => {
  test('ChordPro of chords alone is called as its file', async () => {
    const { format, songs } = await read('[G]La la [C]la\n{c: Chorus}\nla', 'Sun.cho')
    expect([format, songs.map(({ title }) => title)]).toEqual(['chordpro', ['Sun']])
  })
  test('chords in brackets below a title and an artist', async () => {
    const { format, songs } = await readPasted('Sun\nAna Silva\n\n[G]La la [C]la\nla [D]la [G]la')
    expect([format, songs]).toMatchObject(['onsong', [{ title: 'Sun', artist: 'Ana Silva' }]])
  })
  test('who wrote it, without the words that say so', async () => {
    const { songs } = await read('{title: Sun}\n{st: words & music by Ana}\n[G]la', 'a.cho')
    expect(songs[0]).toMatchObject({ artist: 'Ana' })
  })
  test('a page of fingerings is one sheet', async () => {
    const { format, songs } = await read(
      'Fingering diagrams\n\nAb=xx111x\nA(V)=577655\nAm6=004210 or 002212\nB7=x21202\n',
      'x.crd',
    )
    expect([format, songs.map(({ title }) => title)]).toEqual(['song sheet', ['Fingering diagrams']])
  })
})

describe('headers as people write them', () => {
  test.each([
    [
      'a subtitle is no artist',
      'Title: Sun\nSubtitle: Rising\nArtist: Ana\nKey: C\n\n[C]la',
      { artist: 'Ana', key: 'C' },
    ],
    [
      'tags below a blank line',
      'Sun\nAna\n\nKey: Em\nTempo: 80\n\nVerse 1:\n[Em]la',
      { artist: 'Ana', key: 'Em', tempo: 80 },
    ],
    ['blank lines above', '\n\nSun\nAna\nKey: G\n\n[G]la', { artist: 'Ana', key: 'G' }],
  ])('%s', async (_, text, song) =>
    expect((await read(text, 'Sun.onsong')).songs).toMatchObject([{ title: 'Sun', ...song }]),
  )
  test('several tags on a line of a chord site, and by whom', async () => {
    const { songs } = await readPasted(
      'Sun\nby Ana\n\nKey: G   Capo: 2\nBPM: 120\n\n[Verse]\nG D Em C\nla la\nG D\nla\nC G\nla',
    )
    expect(songs).toMatchObject([{ title: 'Sun', artist: 'Ana', key: 'G', capo: 2, tempo: 120 }])
  })
  test('several directives on a line; B is B flat beside Es', async () => {
    const { songs } = await readPasted('{title: Slunce}{artist: Anna}\n{key: B}\n[B]La [Es]la')
    expect(songs).toMatchObject([{ title: 'Slunce', artist: 'Anna', key: 'Bb' }])
  })
})

describe('Exportify in any language: title and artist by their place', () => {
  const SONG = '"spotify:track:1","Sun","Sky","Ana;Rui","2020-01-01",225000\n'
  test.each([
    '"URI du titre","Nom du titre","Nom de l\'album","Nom(s) de l\'artiste","Date de sortie","Durée (ms)"\n',
    '"URI da faixa","Nome da faixa","Nome do álbum","Nome(s) do artista","Data de lançamento","Duração (ms)"\n',
    '"URI traccia","Nome traccia","Nome album","Nome artista(i)","Data di uscita","Durata (ms)"\n',
    '"トラックURI","トラック名","アルバム名","アーティスト名","リリース日","トラックの長さ (ms)"\n',
    '"一","二","三","四","五","六"\n',
  ])('%s', async (header) => {
    const { format, songs } = await readPasted(header + SONG)
    expect([format, songs]).toMatchObject(['exportify', [{ title: 'Sun', artist: 'Ana, Rui' }]])
  })
  test('the older table with the artists’ addresses', async () => {
    const { songs } = await readPasted(
      '"A","B","C","D","E"\n"spotify:track:1","Sun","spotify:artist:7","Ana, Rui","spotify:album:2"\n',
    )
    expect(songs).toMatchObject([{ title: 'Sun', artist: 'Ana, Rui' }])
  })
})

describe('lists of files', () => {
  test('keys and versions between points, as songbooks of churches have them', async () => {
    const { songs } = await readPasted('holy-night.g.pro\nblue-sea.v2.bb.pro\nsun-and-moon.f#m.pro\n')
    expect(songs.map(({ title, key }) => [title, key])).toEqual([
      ['holy night', 'G'],
      ['blue sea', 'Bb'],
      ['sun and moon', 'F#m'],
    ])
  })
  test('OnSong’s own names', async () => {
    const { songs } = await readPasted('Sun-G.onsong\nMoon-C#m.onsong\nVitamin-Free.onsong\n')
    expect(songs.map(({ title, key }) => [title, key])).toEqual([
      ['Sun', 'G'],
      ['Moon', 'C#m'],
      ['Vitamin-Free', null],
    ])
  })
  test('artist and title of chord sites; parts and transpositions are no keys', async () => {
    const { songs } = await readPasted('Ana - Sun.txt\nAna - Moon.txt\nRui - Sea.txt\n')
    expect(songs.map(({ title, artist }) => [title, artist])).toEqual([
      ['Sun', 'Ana'],
      ['Moon', 'Ana'],
      ['Sea', 'Rui'],
    ])
    const parts = await readPasted('Bb/All_Of_Me_Bb.pdf\nEb/All_Of_Me_Eb.pdf\nAmari_d.pdf\n')
    expect(parts.songs.map(({ key }) => key)).toEqual([null, null, null])
    expect(parts.songs.at(-1)!.title).toBe('Amari')
  })
})

test('one key under both of its names is that key', async () => {
  const { songs } = await readPasted('Title,Key\nSun,F#/Gb\nMoon,Db (C#)\nSea,A/C')
  expect(songs.map(({ key }) => key)).toEqual(['F#', 'Db', null])
})
