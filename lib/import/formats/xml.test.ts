import { describe, expect, test } from 'vitest'
import { readPasted as read } from '@/lib/import/read-songs'
import { UnreadableFile } from '@/lib/import/unreadable-file'
import { xmlEvents } from '@/lib/import/xml-events'

describe('XML', () => {
  test('quotes may hold tags, names lose their prefix, entities are the five and numbers', () => {
    const [open, text] = [
      ...xmlEvents('<a:b c="1 > &quot;2&quot;" d=\'&#9835;\'>x &amp; &bomb;<!-- <c> --><![CDATA[<y>]]></a:b>'),
    ]
    expect(open?.kind === 'open' && [open.name, open.attributes()]).toEqual(['b', { c: '1 > "2"', d: '♫' }])
    expect(text).toEqual({ kind: 'text', text: 'x & &bomb;' })
  })
  test.each([
    '<!DOCTYPE x [<!ENTITY a "aaaa">]><song><title>&a;</title></song>',
    '<song><title>Sun',
    '<song><title>Sun</title><key a="',
    '<song><title><![CDATA[Sun',
  ])('%j is refused or read without harm', async (text) => {
    const answer = await read(text).catch((error: unknown) => error)
    if (text.endsWith('Sun')) return expect(answer).toBeDefined()
    expect(answer).toBeInstanceOf(UnreadableFile)
  })
})

test('OpenSong: empty fields are unset, chord lines keep their blanks', async () => {
  const { format, songs } = await read(
    '<?xml version="1.0"?><song><title>Sun</title><author>Ana</author><key/><capo print="false">3</capo><tempo>Moderate</tempo><time_sig>3/4</time_sig><theme>Hope; Light</theme><lyrics>[V1]\n.G   D\n La la</lyrics></song>',
  )
  expect(format).toBe('opensong')
  expect(songs).toMatchObject([
    {
      ...{ title: 'Sun', artist: 'Ana', key: null, capo: 3, tempo: null },
      timeSignature: '3/4',
      tags: ['Moderate', 'Hope', 'Light'],
      chart: '[Verse 1]\n G   D\n La la',
    },
  ])
})

test('OpenLyrics: authors without translators, H by the notation, verses as a chart', async () => {
  const { format, songs } = await read(
    '<?xml version="1.0"?><song xmlns="http://openlyrics.info/namespace/2009/song" chordNotation="german"><properties><titles><title>Sonne</title><title lang="en">Sun</title></titles><authors><author type="words">Ana</author><author type="music">Ana</author><author type="translation" lang="en">Rui</author></authors><key>B</key><tempo type="bpm">90</tempo><themes><theme>Hope</theme></themes></properties><lyrics><verse name="v1"><lines><chord root="B" structure="min7" bass="F"/>La la<br/>la</lines></verse></lyrics></song>',
  )
  expect(format).toBe('openlyrics')
  expect(songs).toMatchObject([
    { title: 'Sonne', artist: 'Ana', key: 'Bb', tempo: 90, tags: ['Hope'], chart: '{comment: v1}\n[Bm7/F]La la\nla' },
  ])
  expect(songs[0]!.notes).toContain('translation: Rui')
})

test('rekordbox: the collection and not the playlists', async () => {
  const { format, songs } = await read(
    '<?xml version="1.0"?><DJ_PLAYLISTS Version="1.0.0"><COLLECTION><TRACK Name="Sun &amp; Moon" Artist="Ana" TotalTime="212" AverageBpm="118.36" Tonality="8A" Genre="House"><TEMPO Bpm="118"/></TRACK><TRACK Name="" Location="file://localhost/Star.mp3" AverageBpm="0.00"/></COLLECTION><PLAYLISTS><TRACK Key="1"/></PLAYLISTS></DJ_PLAYLISTS>',
  )
  expect(format).toBe('rekordbox')
  expect(songs).toMatchObject([
    { title: 'Sun & Moon', artist: 'Ana', key: 'Am', tempo: 118, durationSeconds: 212, genre: 'House' },
    { title: 'Star', artist: null, key: null, tempo: null },
  ])
})

test('Traktor: the numbered key, else the written one', async () => {
  const entry = (title: string, rest: string) =>
    `<ENTRY TITLE="${title}" ARTIST="Ana"><TEMPO BPM="125.4"/>${rest}</ENTRY>`
  const { format, songs } = await read(
    `<?xml version="1.0"?><NML VERSION="20"><COLLECTION>${entry('Sun', '<INFO KEY="8m" PLAYTIME="210"/><MUSICAL_KEY VALUE="22"/>')}${entry('Moon', '<INFO KEY="9m"/>')}</COLLECTION><PLAYLISTS><ENTRY><PRIMARYKEY KEY="x"/></ENTRY></PLAYLISTS></NML>`,
  )
  expect(format).toBe('traktor')
  expect(songs).toMatchObject([
    { title: 'Sun', key: 'Bbm', tempo: 125, durationSeconds: 210 },
    { title: 'Moon', key: 'Fm' },
  ])
})

test('iTunes: the tracks of its library', async () => {
  const { format, songs } = await read(
    '<?xml version="1.0"?><!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd"><plist version="1.0"><dict><key>Major Version</key><integer>1</integer><key>Tracks</key><dict><key>7</key><dict><key>Name</key><string>Sun</string><key>Artist</key><string>Ana</string><key>Total Time</key><integer>210400</integer><key>BPM</key><integer>96</integer><key>Explicit</key><true/></dict></dict><key>Playlists</key><array><dict><key>Name</key><string>Library</string></dict></array></dict></plist>',
  )
  expect(format).toBe('itunes')
  expect(songs).toMatchObject([{ title: 'Sun', artist: 'Ana', durationSeconds: 210, tempo: 96 }])
  expect(songs).toHaveLength(1)
})

test('set lists of forScore and MobileSheets', async () => {
  const forscore = await read(
    '<?xml version="1.0"?><forScore kind="setlist" title="Mine"><score title="Sun" path="sun.pdf"/><score path="Moon.pdf"/></forScore>',
  )
  expect(forscore.songs.map(({ title }) => title)).toEqual(['Sun', 'Moon'])
  const sheets = await read(
    '<Setlists><Setlist><Name>Mine</Name><Song><Title>Sun</Title><FileName>s.pdf</FileName></Song></Setlist></Setlists>',
  )
  expect(sheets.songs.map(({ title }) => title)).toEqual(['Sun'])
})

test('the page BandHelper makes of a list', async () => {
  const { songs } = await read(
    '<p><span class="bandhelper_name">Rock &amp; Sun</span><br /><span class="bandhelper_artist">Ana</span></p><p><span class="bandhelper_name">Moon</span></p>',
  )
  expect(songs).toMatchObject([
    { title: 'Rock & Sun', artist: 'Ana' },
    { title: 'Moon', artist: null },
  ])
})
