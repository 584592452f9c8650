const FORMATS: Record<string, string> = {
  table: 'Table',
  lines: 'One song a line',
  xlsx: 'Excel workbook',
  ods: 'LibreOffice spreadsheet',
  'web table': 'Table of a web page',
  exportify: 'Exportify',
  fields: 'Songs field by field',
  chat: 'Messages of a chat',
  json: 'JSON',
  soleil: 'SOLEil',
  chordpro: 'ChordPro',
  onsong: 'OnSong',
  opensong: 'OpenSong',
  openlyrics: 'OpenLyrics',
  ireal: 'iReal Pro',
  forscore: 'forScore',
  'forscore setlist': 'forScore setlist',
  'mobilesheets setlist': 'MobileSheets setlist',
  'planning-center': 'Planning Center',
  bandhelper: 'BandHelper',
  songbookpro: 'SongbookPro',
  itunes: 'iTunes library',
  rekordbox: 'rekordbox',
  traktor: 'Traktor',
  m3u: 'Playlist',
  'song sheet': 'Song sheet',
}

/** What a list was recognised as, in a musician's words. */
export function formatLabel(format: string): string {
  return FORMATS[format] ?? format
}
