import { describe, expect, test } from 'vitest'
import { readPasted } from '@/lib/import/read-songs'

const songsOf = async (text: string) => (await readPasted(text)).songs

describe('columns of real lists', () => {
  test('in any order', async () =>
    expect(
      await songsOf('BPM,Key,Singer,Length,Song\n120,Bb/Gm,Ana,225,Sun\n96,C♯ minor,Owls,250,Moon\n80,A-,Ana,180,Sea'),
    ).toMatchObject([
      { title: 'Sun', artist: 'Ana', key: null, tempo: 120, durationSeconds: 225, notes: 'Key: Bb/Gm' },
      { title: 'Moon', key: 'C#m', tempo: 96 },
      { title: 'Sea', key: 'Am' },
    ]))
  test('title and artist in one', async () =>
    expect(await songsOf('Pos\tTitle / Artist\tKey\n1\tSun / Ana\tG\n2\tMoon / Rui\tA')).toMatchObject([
      { title: 'Sun', artist: 'Ana', key: 'G' },
      { title: 'Moon', artist: 'Rui' },
    ]))
  test('who sings is not the artist where the original stands beside it, or only initials', async () => {
    expect(await songsOf('Song,Original by,Key,Singer\nSun,Ana,G,Tom\nMoon,Rui,A,Eva')).toMatchObject([
      { artist: 'Ana', notes: 'Singer: Tom' },
      {},
    ])
    expect(await songsOf('Song,Key,Singer\nSun,G,T\nMoon,A,E')).toMatchObject([
      { artist: null, notes: 'Singer: T' },
      {},
    ])
  })
  test('the original key beside the one that is played', async () =>
    expect(await songsOf('Title,Original Key,Our Key\nSun,C,A\nMoon,Em,')).toMatchObject([
      { key: 'A' },
      { key: null, notes: 'Original Key: Em' },
    ]))
  test('several artists however they are joined', async () =>
    expect(await songsOf('歌名,歌手\nA,甲^乙\nB,甲;丙')).toMatchObject([{ artist: '甲, 乙' }, { artist: '甲, 丙' }]))
  test('quotes that were not doubled', async () =>
    expect(
      await songsOf('date,title,artist\n1997-01-01,"Sun (From "Sky")","Ana"\n1997-01-01,"Moon","Rui"'),
    ).toMatchObject([{ title: 'Sun (From "Sky")', artist: 'Ana' }, { title: 'Moon' }]))
})

describe('titles', () => {
  test('numbers that count the list are no part of them', async () => {
    for (const text of ['Title,Key\n1. Sun,G\n2. 99 Moons,A', 'Title,Key\n01 Sun,G\n02 99 Moons,A'])
      expect((await songsOf(text)).map(({ title }) => title)).toEqual(['Sun', '99 Moons'])
    expect((await songsOf('Title,Key\n1999,G\n7 Seconds,A')).map(({ title }) => title)).toEqual(['1999', '7 Seconds'])
  })
  test('a version in brackets does not hide the artist before it', async () =>
    expect(
      await songsOf('Artist - Title,BPM\nAna - Sun (feat. Rui),120\nThe Owls - Moon,96\nAna - Sea (Live),90'),
    ).toMatchObject([
      { title: 'Sun (feat. Rui)', artist: 'Ana' },
      { title: 'Moon', artist: 'The Owls' },
      { title: 'Sea (Live)', artist: 'Ana' },
    ]))
  test('names as scripts list them', async () =>
    expect(await songsOf(`name,artists\nSun,"['Ana', 'Rui']"\nMoon,['Eva']`)).toMatchObject([
      { artist: 'Ana, Rui' },
      { artist: 'Eva' },
    ]))
})

describe('keys and tempos', () => {
  test('a list in capitals writes minor as AM', async () => {
    expect((await songsOf('TITLE,KEY\nSUN,G\nMOON,AM\nSEA,BBM\nSTAR,EB')).map(({ key }) => key)).toEqual([
      'G',
      'Am',
      'Bbm',
      'Eb',
    ])
    expect((await songsOf('Title,Key\nSun,GM\nMoon,Am\nSea,C')).map(({ key }) => key)).toEqual(['G', 'Am', 'C'])
  })
  test('the key of the recording in brackets is not the one that is played', async () =>
    expect(await songsOf('Title,Key\nSun,Am (orig. Bm)\nMoon,G (A)')).toMatchObject([
      { key: 'Am', notes: 'Key: Am (orig. Bm)' },
      { key: null },
    ]))
  test.each([
    ['c. 90', 90],
    ['Q=72', 72],
    ['quarter = 72', 72],
    ['medium 120', 120],
    ['≈ 88', 88],
    ['85/170', null],
    ['dotted quarter = 60', null],
  ])('%s', async (text, tempo) =>
    expect(await songsOf(`Title,BPM\nSun,120\nMoon,${text}`)).toMatchObject([{}, { tempo }]),
  )
})

describe('lengths', () => {
  test.each([
    ['Title,Length\nSun,3.45\nMoon,4.10\nSea,2.58', [225, 250, 178]],
    ['Title,Minutes\nSun,3.75\nMoon,4.1\nSea,2.9', [225, 246, 174]],
    ['Title,Length\nSun,"3\'45"""\nMoon,00:03:45\nSea,225\nStar,3m 20s\nWind,3.45', [225, 225, 225, 200, 225]],
    ['Track,Duration\nSun,225000\nMoon,250133', [225, 250]],
  ])('%j', async (text, seconds) =>
    expect((await songsOf(text)).map(({ durationSeconds }) => durationSeconds)).toEqual(seconds),
  )
})

describe('what is said of many rows', () => {
  test('is said once, with their number', async () => {
    const { remarks, songs } = await readPasted('Title,Key\nSun,8A\nMoon,8A\nSea,10B\nStar,8A')
    expect(songs.map(({ key }) => key)).toEqual(['Am', 'Am', 'D', 'Am'])
    expect(remarks).toEqual([
      { line: 2, field: 'key', value: '8A', message: 'Read as Am (3 rows).' },
      { line: 4, field: 'key', value: '10B', message: 'Read as D.' },
    ])
  })
  test('a word for a tempo is a tag, and the report says so', async () => {
    const { songs, remarks } = await readPasted('Title,Tempo\nSun,Andante\nMoon,120\nSea,Andante')
    expect(songs).toMatchObject([{ tags: ['Andante'], tempo: null }, { tempo: 120 }, { tags: ['Andante'] }])
    expect(remarks).toMatchObject([
      { field: 'tempo', value: 'Andante', message: 'Kept as a tag: it names no number of beats (2 rows).' },
    ])
  })
})
