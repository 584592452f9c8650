import { describe, expect, test } from 'vitest'
import { readPasted } from '@/lib/import/read-songs'
import type { ColumnField } from '@/lib/import/song-draft'

async function fieldsOf(header: string, ...rows: string[]): Promise<Record<string, ColumnField | null>> {
  const { columns } = await readPasted([header, ...rows].join('\n'))
  return Object.fromEntries(columns.map(({ header, field }) => [header, field]))
}

describe('columns are known by their header', () => {
  test.each([
    ['Musica,Artista,Tom,Andamento', 'Sol,Ana,G,Lento'],
    ['Titel;Interpret;Tonart;Tempo', 'Sonne;Anna;G-Dur;120'],
    ['Canción\tIntérprete\tTono\tTempo', 'Sol\tAna\tLa menor\t90'],
    ['歌名,歌手,调,速度', '太阳,安娜,G,90'],
    ['song_title,trackArtist,KEY, bpm ', 'Sun,Anna,G,90'],
    ['Œuvre;Compositeur;Tonalité;BPM', 'Soleil;Anne;Do;90'],
  ])('%s', async (header, row) =>
    expect(Object.values(await fieldsOf(header, row))).toEqual(['title', 'artist', 'key', 'tempo']),
  )

  test('a composer is the artist only where nobody else is', async () => {
    expect(await fieldsOf('titulo,compositor', 'Sol,Ana')).toMatchObject({ compositor: 'artist' })
    expect(await fieldsOf('titulo,compositor,artista', 'Sol,Ana,Rui')).toMatchObject({
      compositor: null,
      artista: 'artist',
    })
  })

  test('keys of two voices go to the notes, of one voice are the key', async () => {
    expect(await fieldsOf('Title,Male Key,Female Key', 'Sun,D,F')).toMatchObject({
      'Male Key': null,
      'Female Key': null,
    })
    expect(await fieldsOf('Title,Female Key', 'Sun,F')).toMatchObject({ 'Female Key': 'key' })
  })
})

describe('columns are judged by their values too', () => {
  test('a tempo column may hold durations', async () =>
    expect(await fieldsOf('Titolo,Autore,Tempo', 'Sole,Anna,3:20')).toMatchObject({ Tempo: 'duration' }))
  test('time is a duration or a signature', async () => {
    expect(await fieldsOf('Title,Time', 'Sun,3:20')).toMatchObject({ Time: 'duration' })
    expect(await fieldsOf('Title,Time', 'Sun,6/8')).toMatchObject({ Time: 'timeSignature' })
  })
  test('places in a recording are no durations', async () =>
    expect(await fieldsOf('Title,Time', 'Sun,00:25:36', 'Moon,00:40:04')).toMatchObject({ Time: null }))
  test('names that are numbers are no titles', async () =>
    expect(await fieldsOf('Track,Song,Key', '1,Sun,G', '2,Moon,A')).toMatchObject({ Track: 'ignore', Song: 'title' }))
  test('milliseconds are told by their size', async () => {
    const { songs } = await readPasted('title,duration_ms\nSun,2:37\nMoon,210000')
    expect(songs.map(({ durationSeconds }) => durationSeconds)).toEqual([157, 210])
  })
  test('pitch classes need their mode', async () => {
    const { songs } = await readPasted('name,key,mode\nSun,6,1\nMoon,9,0\nStar,-1,0')
    expect(songs.map(({ key }) => key)).toEqual(['F#', 'Am', null])
  })
  test('B is B flat in a file that writes H or Dur', async () => {
    const { songs } = await readPasted('Titel;Tonart\nSonne;B\nMond;h-moll')
    expect(songs.map(({ key }) => key)).toEqual(['Bb', 'Bm'])
  })
})

describe('tables without a header', () => {
  test('the artist repeats, the title does not', async () => {
    const { columns, hasHeader } = await readPasted('Ana,Sun,Em,120\nAna,Moon,F,87\nAna,Star,G#,99\nRui,Sea,C,80')
    expect(hasHeader).toBe(false)
    expect(columns.map(({ field }) => field)).toEqual(['artist', 'title', 'key', 'tempo'])
    expect(columns[0]!.header).toBe('Column 1')
  })
  test('commas that were not quoted cut no title', async () => {
    const { songs } = await readPasted(
      'Blue Sea,Swing,Ana,0\nSun, The,Waltz,Rui,1\nOh, So Red,Swing,Ana,2\nSky,Waltz,Rui,3\nSand,Swing,Ana,4',
    )
    expect(songs.map(({ title }) => title)).toEqual(['Blue Sea', 'The Sun', 'Oh, So Red', 'Sky', 'Sand'])
  })
})

describe('rows', () => {
  test('preamble, empty, repeated and heading rows are no songs; every row is accounted for', async () => {
    const text = 'Our list,,\n,,\nTitle,Artist,Key\nSun,Ana,G\n,,\nTitle,Artist,Key\nSet 2,,\n,Rui,A\nMoon,Rui,Em/Am\n'
    const result = await readPasted(text)
    expect(result.songs).toMatchObject([
      { title: 'Sun', artist: 'Ana', key: 'G', line: 4 },
      { title: 'Moon', key: null, notes: 'Key: Em/Am', line: 9 },
    ])
    expect(result.skipped.map(({ line }) => line)).toEqual([6, 7, 8])
    expect(result.read).toBe(5)
    expect(result.remarks).toMatchObject([{ line: 9, field: 'key', value: 'Em/Am' }])
  })
  test('a group named once holds for its rows', async () => {
    const { songs } = await readPasted('Artist,Song\nAna,Sun\n,Moon\n,Star\nRui,Sea\n,Sand')
    expect(songs.map(({ artist }) => artist)).toEqual(['Ana', 'Ana', 'Ana', 'Rui', 'Rui'])
  })
  test('lists side by side are read both', async () => {
    const { songs } = await readPasted('Title,Key,,Title,Key\nSun,G,,Moon,A\nStar,D,,,')
    expect(songs).toMatchObject([{ title: 'Sun', line: 2 }, { title: 'Moon', key: 'A', line: 2 }, { title: 'Star' }])
  })
  test('unknown columns stay in the notes, identifiers do not', async () => {
    const { songs } = await readPasted('id,title,album,lead\n17,Sun,Sky,Ana')
    expect(songs[0]!.notes).toBe('album: Sky\nlead: Ana')
  })
  test('the guard of a spreadsheet export is taken off again', async () =>
    expect((await readPasted('title,key,notes\nSun,G,"\'- quiet"')).songs[0]!.notes).toBe('- quiet'))
  test('a row quoted as a whole is cut again', async () => {
    const { songs } = await readPasted('artist,title,year\nAna,Sun,1970\n"Rui,""Moon, Sky"",1971",,\nAna,Sea,1972')
    expect(songs[1]).toMatchObject({ title: 'Moon, Sky', artist: 'Rui', notes: 'year: 1971' })
  })
  test('doubles are one entry each', async () =>
    expect((await readPasted('title,key\nSun,G\nSun,G')).songs).toHaveLength(2))
  test('the title of 301 characters is skipped with its line', async () =>
    expect((await readPasted(`title,key\n${'x'.repeat(301)},G`)).skipped).toEqual([
      { line: 2, reason: 'The title is longer than 300 characters.' },
    ]))
  test('headers such as __proto__ are only headers', async () => {
    const { songs } = await readPasted('title,key,__proto__,constructor\nSun,G,a,b', { hasHeader: true })
    expect(songs[0]).toMatchObject({ title: 'Sun', key: 'G', notes: '__proto__: a\nconstructor: b' })
  })
})

test('the musician decides columns and header', async () => {
  const { songs, hasHeader } = await readPasted('Sun,Moon\nStar,Sea', {
    hasHeader: false,
    columns: { 0: 'notes', 1: 'title' },
  })
  expect(hasHeader).toBe(false)
  expect(songs).toMatchObject([{ title: 'Moon', artist: null, notes: 'Sun' }, { title: 'Sea' }])
})

test('millions of columns are refused before any is made', async () => {
  const started = performance.now()
  await expect(readPasted(`title${',a'.repeat(3_000_000)}\nSun,Ana`)).rejects.toThrow('columns')
  expect(performance.now() - started).toBeLessThan(10_000)
})

test('a table has an end in cells as well as in rows and columns', async () => {
  const wide = `${'x,'.repeat(399)}x\n`.repeat(7_501)
  await expect(readPasted(wide)).rejects.toThrow('more than 3,000,000 cells')
})
