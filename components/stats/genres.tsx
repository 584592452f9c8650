import type { Stats } from '@/db/stats'
import type { Bar } from './bars'
import { BarsPicture } from './bars-picture'
import { songsBehind } from './songs-behind'

export function Genres({ stats, path }: { stats: Stats; path: string }) {
  const top = stats.topGenres.map(({ value, songs }) => ({
    key: `genre-${value}`,
    name: value,
    songs,
    href: songsBehind(path, { genre: value }),
  }))
  return <BarsPicture title="Genres" column="Genre" bars={[...top, ...others(stats), ...unknown(path, stats)]} />
}

function others({ songs, genres, topGenres, unknown }: Stats): Bar[] {
  const count = genres - topGenres.length
  const shown = topGenres.reduce((sum, genre) => sum + genre.songs, 0)
  const name = `${count.toLocaleString('en')} other ${count === 1 ? 'genre' : 'genres'}`
  return count > 0 ? [{ key: 'others', name, songs: songs - shown - unknown.genre, faint: true }] : []
}

function unknown(path: string, { unknown: { genre } }: Stats): Bar[] {
  return genre > 0
    ? [{ key: 'none', name: 'No genre yet', songs: genre, faint: true, href: songsBehind(path, { without: 'genre' }) }]
    : []
}
