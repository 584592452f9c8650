const SECTIONS: Record<string, string> = {
  ...{ V: 'Verse', C: 'Chorus', B: 'Bridge', P: 'Pre-chorus', T: 'Tag', I: 'Intro', E: 'Ending', O: 'Outro' },
}

/** The lyrics of an OpenSong song, `[C]` `.G  D` ` words`, as a sheet with headings in full and its chords above the words. */
export function opensongSheet(lyrics: string): string {
  return lyrics.split('\n').map(sheetLine).join('\n')
}

function sheetLine(line: string): string {
  if (line.startsWith('.')) return ` ${line.slice(1)}`
  if (line.startsWith(';')) return `{comment: ${line.slice(1).trim()}}`
  const [, letter = '', number = ''] = /^\[([A-Z])(\d{0,2}[a-z]?)\]\s*$/.exec(line) ?? []
  const name = SECTIONS[letter]
  return name ? `[${[name, number].filter(Boolean).join(' ')}]` : line
}
