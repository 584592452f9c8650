const KNOWN = new Set(['title', 'artist', 'key', 'capo', 'tempo', 'time', 'duration', 'tag'])

/** The directives of each song by the rules of ChordPro 6 alone; throws at what a ChordPro program would complain of. */
export function chordproOf(text: string): Record<string, string[]>[] {
  const songs: Record<string, string[]>[] = [{}]
  for (const line of text.split(/\r\n|\n|\r/)) {
    const plain = line.replace(/\\u([\da-f]{4})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    if (plain === '' || plain.startsWith('#')) continue
    const [, name = '', value = ''] = /^\{([a-z_]+)(?::\s*|\s+|(?=\}))([\s\S]*)\}$/.exec(plain) ?? []
    if (name === 'new_song') songs.push({})
    else if (!KNOWN.has(name) && !name.startsWith('x_')) throw new Error(`ChordPro knows no directive in ${line}`)
    else songs.at(-1)![name] = [...(songs.at(-1)![name] ?? []), value.trim()]
  }
  return songs
}
