import { describe, expect, test } from 'vitest'
import { readPasted, readSongs } from '@/lib/import/read-songs'

const read = (text: string, fileName = 'file') => readSongs(Buffer.from(text), fileName)

describe('ChordPro', () => {
  test('several songs in a file, each with its whole text', async () => {
    const { format, songs } = await read(
      '{title: Sun}\n{ Artist :Ana}\n{key:Am}\n{tempo: 90}\n{tempo: 120}\n{time 3/4}\n{meta: tags slow, night}\n[Am]La\n{ns}\n{t:Moon}\n{st:Rui}\nLa',
    )
    expect(format).toBe('chordpro')
    expect(songs).toMatchObject([
      {
        ...{ title: 'Sun', artist: 'Ana', key: 'Am', tempo: 90, timeSignature: '3/4' },
        tags: ['slow', 'night'],
        line: 1,
      },
      { title: 'Moon', artist: 'Rui', line: 10 },
    ])
    expect(songs[0]!.chart).toContain('{tempo: 120}\n{time 3/4}')
    expect(songs[1]!.chart).not.toContain('Sun')
  })
  test('the key of the shapes and the capo make the key that sounds', async () => {
    const { songs } = await read('{title: Sun}\n{key: C}\n{capo: 2}\n[C]La')
    expect(songs[0]).toMatchObject({ key: 'D', capo: 2, notes: 'key: C with capo 2' })
  })
  test('B is B flat where the chords know H', async () => {
    const { songs } = await read('{title: Slunce}\n{key: B}\n[H7]La')
    expect(songs[0]!.key).toBe('Bb')
  })
  test('a subtitle in another script is no artist', async () => {
    const { songs } = await read('{title: Солнце}\n{subtitle: The Sun}\nLa')
    expect(songs[0]).toMatchObject({ artist: null, notes: 'subtitle: The Sun' })
  })
  test('home-made directives stay in the notes, layout does not', async () => {
    const { songs } = await read('{title: Sun}\n{status: new}\n{columns: 2}\n{soc}\nLa\n{eoc}')
    expect(songs[0]!.notes).toBe('status: new')
  })
})

describe('OnSong', () => {
  const SHEET = 'Sun\nAna; Rui\nKey: [G]\nTempo: 90 Time: 6/8\nBook: Summer, Night\nFlow: V1 C\n\nVerse 1:\n[G]La [D]la'
  test('title and artist above, several tags in a line, tags from books', async () => {
    const { format, songs } = await read(SHEET)
    expect(format).toBe('onsong')
    expect(songs[0]).toMatchObject({
      ...{ title: 'Sun', artist: 'Ana, Rui', key: 'G', tempo: 90, timeSignature: '6/8' },
      ...{ tags: ['Summer', 'Night'], notes: 'Flow: V1 C', chart: SHEET },
    })
  })
  test('the name of the file gives what the sheet does not', async () => {
    const { songs } = await read('\nLa la la\nla la', 'Sun-F#m.onsong')
    expect(songs[0]).toMatchObject({ title: 'Sun', artist: null, key: 'F#m' })
  })
  test('chords or a number below the title are no artist', async () => {
    for (const line of ['G  D  Em', '045']) {
      const { songs } = await read(`Sun\n${line}\nKey: G\n\nVerse:\nLa`, 'Sun.onsong')
      expect(songs[0]).toMatchObject({ title: 'Sun', artist: null })
    }
  })
  test('a key that is none stays empty, and no section is a tag', async () => {
    const { songs } = await read('Sun\nKey: EF\nTaktart: 4/4\nVerse:\n[E]La', 'Sun-Am.onsong')
    expect(songs[0]).toMatchObject({ title: 'Sun', artist: null, key: null, timeSignature: '4/4', notes: 'Key: EF' })
  })
})

describe('sheets of chord sites', () => {
  const BODY = '\n[Intro] G D\n\nG  D  Em\nLa la la\nC  G\nLa la\nAm7 D\nLa'
  test.each([
    ['Sun Chords by Ana\nCapo 2\n', 'x.txt', { title: 'Sun', artist: 'Ana', capo: 2 }],
    ['Sun by Ana\nKey: Eb\n', '', { title: 'Sun', artist: 'Ana', key: 'Eb' }],
    ['Ana - Sun\n', 'Ana - Sun.txt', { title: 'Sun', artist: 'Ana' }],
    ['Sun - Ana\nTom: Bb (forma dos acordes no tom de A)\n', '', { title: 'Sun', artist: 'Ana', key: 'Bb' }],
    ['', 'ana-sun.txt', { title: 'ana sun', artist: null }],
  ])('%j in %j', async (header, fileName, song) => {
    const { format, songs } = await read(header + BODY, fileName)
    expect(format).toBe('song sheet')
    expect(songs).toMatchObject([song])
  })
})

describe('iReal Pro', () => {
  const SONG = 'Sun=Silva Ana==Bossa Nova=A-==1r34LbKcu7XyQ=Latin-Brazil=140=3'
  test('a link, a page, names turned round, 0 bpm is unset', async () => {
    const link = encodeURIComponent(`${SONG}===Moon=The Band==Swing=Eb==1r34LbKcu7x==0=0===My list`)
    for (const text of [`irealb://${link}`, `<!DOCTYPE html><a href="irealb://${link}">My list</a>`]) {
      const { format, songs } = await readPasted(text)
      expect(format).toBe('ireal')
      expect(songs).toMatchObject([
        { title: 'Sun', artist: 'Ana Silva', genre: 'Bossa Nova', key: 'Am', tempo: 140 },
        { title: 'Moon', artist: 'The Band', key: 'Eb', tempo: null },
      ])
    }
  })
  test('the old kind of link', async () => {
    const { songs } = await readPasted('irealbook://Sun=Silva Ana=Waltz=F=n=[T34F ]=Moon=Rui=Swing=C=n=[C ]')
    expect(songs).toMatchObject([
      { title: 'Sun', key: 'F', genre: 'Waltz' },
      { title: 'Moon', artist: 'Rui' },
    ])
  })
})

describe('M3U', () => {
  test('what is said of a file, or its name', async () => {
    const { songs } = await read(
      '\ufeff#EXTM3U\r\n#EXTINF:215,Ana - Sun\r\n/a/1.mp3\r\n#EXTINF:-1,Moon\r\nhttp://x/2\r\nfile:///m/03%20-%20Rui%20-%20Star.mp3\r\n',
    )
    expect(songs).toMatchObject([
      { title: 'Sun', artist: 'Ana', durationSeconds: 215, line: 3 },
      { title: 'Moon', artist: null, durationSeconds: null },
      { title: 'Star', artist: 'Rui', line: 6 },
    ])
  })
  test('nothing but names of files', async () => {
    const { format, songs } = await read('# mine\rSun.mp3\rMoon.ogg')
    expect([format, songs.map(({ title }) => title)]).toEqual(['m3u', ['Sun', 'Moon']])
  })
})

describe('tables with a format of their own', () => {
  test('forScore: renamed columns by their place, key by signature', async () => {
    const { format, songs } = await read(
      'Filename,Title,Start Page (Bookmark),End Page (Bookmark),Arranger,Styles,Mood,Books,Reference,Rating,Difficulty,Minutes,Seconds,keysf,keymi\n' +
        'a.pdf,Sun,,,Ana,Jazz,"Slow, Night",Big Book,,0,0,3,30,-3,1\n',
    )
    expect(format).toBe('forscore')
    expect(songs).toMatchObject([
      {
        ...{ title: 'Sun', artist: 'Ana', genre: 'Jazz', key: 'Cm', durationSeconds: 210 },
        tags: ['Slow', 'Night', 'Big Book'],
      },
    ])
  })
  test('Planning Center: the first key of several, tags of song and arrangement', async () => {
    const { format, songs, remarks } = await read(
      'Id,Title,CCLI,Themes,Notes,Last Scheduled Date,Song Tag 1,Arrangement 1 Name,Arrangement 1 BPM,Arrangement 1 Length,Arrangement 1 Notes,Arrangement 1 Keys,Arrangement 1 Chord Chart,Arrangement 1 Chord Chart Key,Arrangement 1 Tag 1\n' +
        '1,Sun,123,", Hope, Light",Soft,,Language: English,Default Arrangement,79.99,0,,"F: (Lower), G","VERSE\n[F]La",G,Speed: Slow\n',
    )
    expect(format).toBe('planning-center')
    expect(songs).toMatchObject([
      { title: 'Sun', artist: null, key: 'F', tempo: 80, durationSeconds: null, chart: 'VERSE\n[F]La' },
    ])
    expect(songs[0]!.tags).toEqual(['Hope', 'Light', 'Language: English', 'Speed: Slow'])
    expect(remarks).toMatchObject([{ field: 'key', message: 'Read as F.' }])
  })
  test('BandHelper: sixteen columns without a header, line breaks as \\n', async () => {
    const row = [
      'Sun',
      'Ana',
      'slow, night',
      'Am',
      '6/8',
      '96',
      '3:30',
      'A',
      'a.pdf',
      '',
      '',
      'La\\nla',
      '',
      'Soft',
      '1',
      '2',
    ]
    const { format, songs } = await read(`${row.join('\t')}\n`)
    expect(format).toBe('bandhelper')
    expect(songs).toMatchObject([
      {
        title: 'Sun',
        artist: 'Ana',
        key: 'Am',
        tempo: 96,
        durationSeconds: 210,
        timeSignature: '6/8',
        chart: 'La\nla',
      },
    ])
  })
})
