import { type MouseEventHandler, memo, type Ref } from 'react'
import { type ListedSong, type Selection, type SongRowProps, songRow } from './song-row'

/** While one types most rows stay as they are. */
const Row = memo(function Row(row: SongRowProps) {
  const inside = { __html: songRow(row).html }
  // biome-ignore lint/security/noDangerouslySetInnerHtml: `markup` escapes all that is put into it
  return <li className="song-row" data-open={row.open || undefined} dangerouslySetInnerHTML={inside} />
})

type SongListProps<Song extends ListedSong> = {
  songs: readonly Song[]
  /** Where a row leads; rows without it are only read. */
  href?: (song: Song) => string
  selection?: Selection
  /** The id of the song that is open beside the list. */
  open?: string
  label?: string
  ref?: Ref<HTMLUListElement>
  onClick?: MouseEventHandler
  onMouseOver?: MouseEventHandler
}

export function SongList<Song extends ListedSong>({
  songs,
  href,
  selection,
  open,
  label = 'Songs',
  ...heard
}: SongListProps<Song>) {
  return (
    <ul
      aria-label={label}
      data-linked={href ? '' : undefined}
      data-ticking={selection ? '' : undefined}
      {...heard}
      className="-mx-3 sm:@container border-hairline border-t"
    >
      {songs.map((song) => (
        <Row key={song.id} song={song} href={href?.(song)} selection={selection} open={song.id === open} />
      ))}
    </ul>
  )
}
