import type { MouseEventHandler, Ref } from 'react'
import { htmlOf } from '@/lib/markup'
import { type SongRowProps, songRow } from './song-row'

/** Rows as the text of a list. */
export const rowsText = (rows: readonly SongRowProps[]) => htmlOf(rows.map(songRow))

type SongListProps = {
  /** Of `rowsText`. Where the rows are written by hand afterwards this must stay the same: React would write all of them anew. */
  text: string
  /** Whether a row is pressed to open its song, and whether it is ticked. */
  linked?: boolean
  ticking?: boolean
  label?: string
  ref?: Ref<HTMLUListElement>
  onClick?: MouseEventHandler
  onMouseOver?: MouseEventHandler
}

/** A list of songs; without any it is hidden. */
export function SongList({ text, linked = false, ticking = false, label = 'Songs', ...heard }: SongListProps) {
  return (
    <ul
      aria-label={label}
      data-linked={linked ? '' : undefined}
      data-ticking={ticking ? '' : undefined}
      {...heard}
      className="-mx-3 sm:@container border-hairline border-t empty:hidden"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: `htmlOf` escapes all that is put into it
      dangerouslySetInnerHTML={{ __html: text }}
      suppressHydrationWarning
    />
  )
}
