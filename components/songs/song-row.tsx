import { keyLabel } from '@/lib/music/keys'
import type { Readiness } from '@/lib/songs'
import { KeyChip } from './key-chip'
import { ReadinessMark } from './readiness-mark'
import { SelectionBox } from './selection-box'

export type ListedSong = {
  id: string
  title: string
  artist: string | null
  key: string | null
  tempo: number | null
  genre: string | null
  readiness: Readiness | null
  chartTypes: readonly string[]
}

export type Selection = { name: string; form?: string }

type SongRowProps = { song: ListedSong; href?: string; selection?: Selection; open?: boolean }

/** A song in a list: as few elements as it has facts, because a list has fifty of them. */
export function SongRow({ song, href, selection, open = false }: SongRowProps) {
  return (
    <li className="song-row" data-open={open || undefined}>
      {selection && <SelectionBox {...selection} value={song.id} title={song.title} />}
      <Title song={song} href={href} open={open} />
      <Artist artist={song.artist} readiness={song.readiness} />
      {song.chartTypes.length > 0 && <p className="song-charts">{song.chartTypes.map(keyLabel).join(', ')}</p>}
      {song.genre && <bdi className="song-genre">{song.genre}</bdi>}
      {song.tempo && <p className="song-tempo">{song.tempo}</p>}
      <KeyChip songKey={song.key} className="song-key" />
    </li>
  )
}

function Title({ song, href, open }: SongRowProps) {
  if (!href) return <bdi className="song-title">{song.title}</bdi>
  return (
    <a href={href} aria-current={open || undefined} dir="auto" className="song-title">
      {song.title}
    </a>
  )
}

function Artist({ artist, readiness }: Pick<ListedSong, 'artist' | 'readiness'>) {
  if (!readiness) return artist && <bdi className="song-artist">{artist}</bdi>
  return (
    <p className="song-artist">
      <ReadinessMark readiness={readiness} />
      <bdi>{artist}</bdi>
    </p>
  )
}
