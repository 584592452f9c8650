import type { Stats } from '@/db/stats'
import { counted } from '@/lib/counted'
import { BarsPicture } from './bars-picture'
import { songsBehind } from './songs-behind'

export function Artists({ stats: { artists, topArtists, unknown }, path }: { stats: Stats; path: string }) {
  if (!topArtists.length) return null
  const more = artists - topArtists.length
  return (
    <BarsPicture
      title="Artists"
      caption={[
        more > 0 && `The ${topArtists.length} with most songs, of ${artists.toLocaleString('en')}.`,
        unknown.artist > 0 && `${counted(unknown.artist, 'song')} without an artist.`,
      ]
        .filter(Boolean)
        .join(' ')}
      column="Artist"
      bars={topArtists.map(({ value, name, songs }) => ({
        key: value,
        name,
        songs,
        href: songsBehind(path, { artist: value }),
      }))}
      className="lg:col-span-2"
      barsClassName="lg:columns-2 lg:gap-x-16"
    />
  )
}
