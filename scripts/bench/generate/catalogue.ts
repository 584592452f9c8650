import { accented, capital, makeWords, pick, zipf } from './words'

export type Work = {
  title: string
  artist: string
  key: string | null
  tempo: number | null
  genre: string | null
  chartTypes: string[]
}

const [WORDS, ACCENTED, DON_T] = [40_000, 0.05, 0.01]
const KEYS = 'C G D A E B F# Db Ab Eb Bb F Am Em Bm F#m C#m Dm Gm Cm'.split(' ')
const GENRES = ['Jazz', 'Rock', 'Soul', 'Pop', 'Folk', 'Bossa nova', 'Blues', 'Country', 'Funk', 'Latin', 'Classical']
const CHARTS = [[], ['chords'], ['chords'], ['lead sheet'], ['chords', 'lyrics'], ['guitar', 'bass']]

/** Made-up works, the popular ones first. A million songs were made of 345,000 works, and ten million of 1,250,000. */
export function makeCatalogue(chance: () => number, songs: number): Work[] {
  const count = Math.round(345_000 * (songs / 1_000_000) ** 0.56)
  const words = makeWords(chance, WORDS)
  const spelt = (length: number) => Array.from({ length }, () => word(chance, words)).join(' ')
  const artists = Array.from({ length: Math.ceil(count / 8) }, () => ({
    name: `${chance() < 0.15 ? 'The ' : ''}${spelt(chance() < 0.3 ? 1 : 2)}`,
    genre: pick(chance, GENRES),
  }))
  const works = new Map<string, Work>()
  while (works.size < count) {
    const { name: artist, genre } = artists[zipf(chance, artists.length, 0.7)]!
    const title = spelt(1 + Math.floor(chance() * 4))
    works.set(`${title}\t${artist}`, {
      ...{ title, artist, genre: chance() < 0.15 ? null : genre },
      key: chance() < 0.1 ? null : pick(chance, KEYS),
      tempo: chance() < 0.2 ? null : 60 + Math.floor(chance() * 140),
      chartTypes: pick(chance, CHARTS),
    })
  }
  return [...works.values()]
}

function word(chance: () => number, words: string[]): string {
  const plain = words[zipf(chance, words.length, 0.8)]!
  const marked = chance() < ACCENTED ? accented(plain) : plain
  return capital(chance() < DON_T ? `${marked}n't` : marked)
}
