import { readDirective } from '@/lib/charts/directive'

const MOST = 2_000

/** The songs of a ChordPro file, which `{new_song}` divides. Always at least one. */
export function songTexts(text: string): string[] {
  const songs: string[] = ['']
  for (const line of text.split(/(?<=\r\n|\n|\r(?!\n))/)) {
    const begins = line.startsWith('{') && readDirective(line)?.name === 'new_song'
    if (begins && songs.at(-1)!.trim() !== '' && songs.length < MOST) songs.push('')
    songs[songs.length - 1] += line
  }
  return songs
}
