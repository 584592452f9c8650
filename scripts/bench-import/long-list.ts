import { csv } from '@/db/import-factories'

const KEYS = ['C', 'G', 'D', 'A', 'E', 'F#m', 'Bb', 'Eb', 'Am', 'Dm', '']
const GENRES = ['Rock', 'Pop', 'Jazz', 'Latin', 'R&B', 'Folk, acoustic', '']

/** A made-up list as CSV: so many rows of so many songs, with quotes, accents and gaps as real ones have. */
export function longList(rows: number, songs: number): string {
  const lines = Array.from({ length: rows }, (_, at) => {
    const song = at < songs ? at : (at * 7919) % songs
    const title = `${song % 3 ? 'Song' : 'Chanson "été"'} ${song.toString(36)} of the ${['river', 'night', 'mañana'][song % 3]}`
    const album = `Album number ${song % 4000}`
    return [
      title,
      `Band ${song % 5000}`,
      KEYS[song % 11]!,
      song % 9 ? 60 + (song % 140) : '',
      GENRES[song % 7]!,
      album,
      song % 100,
    ]
  })
  return csv(['Title', 'Artist', 'Key', 'BPM', 'Genre', 'Album', 'Rating'], ...lines)
}
