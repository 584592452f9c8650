import type { ReactNode } from 'react'
import type { PrintedSong } from '@/db/exported-songs'
import { durationLabel } from '@/lib/duration'
import { keyLabel } from '@/lib/music/keys'

/** Songs in columns; what no song says takes no room on the sheet. */
export function PrintedSongs({ songs }: { songs: PrintedSong[] }) {
  const columns = COLUMNS.filter(({ needs }) => songs.some((song) => song[needs] !== null))
  return (
    <table className="w-full border-collapse text-sm">
      <thead>
        <tr className="border-hairline border-b text-soft">
          {columns.map(({ label, side }) => (
            <th key={label} scope="col" className={`whitespace-nowrap py-2 pe-3 font-medium ${side}`}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {songs.map((song) => (
          <tr key={song.id} className="border-hairline border-b align-baseline">
            {columns.map(({ label, side, look, cell }) => (
              <td key={label} className={`py-1.5 pe-3 ${side} ${look}`}>
                {cell(song)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type Column = {
  label: string
  needs: keyof PrintedSong
  side: string
  look: string
  cell: (song: PrintedSong) => ReactNode
}

const WIDE = 'max-sm:hidden print:table-cell'

const COLUMNS: Column[] = [
  {
    ...{ label: 'Title', needs: 'title', side: 'text-start', look: 'font-medium wrap-anywhere' },
    cell: ({ title }) => <bdi>{title}</bdi>,
  },
  {
    // One long title would leave the artists a letter a line.
    ...{
      label: 'Artist',
      needs: 'artist',
      side: 'text-start',
      look: 'min-w-24 wrap-anywhere sm:min-w-40 print:min-w-40',
    },
    cell: ({ artist }) => <bdi>{artist}</bdi>,
  },
  {
    ...{ label: 'Key', needs: 'key', side: 'text-start', look: 'whitespace-nowrap font-semibold' },
    cell: ({ key }) => key && keyLabel(key),
  },
  {
    ...{ label: 'Tempo', needs: 'tempo', side: 'text-end', look: 'figures' },
    cell: ({ tempo }) => tempo,
  },
  {
    ...{ label: 'Length', needs: 'durationSeconds', side: `text-end ${WIDE}`, look: 'figures' },
    cell: ({ durationSeconds }) => durationSeconds && durationLabel(durationSeconds),
  },
  {
    ...{ label: 'Genre', needs: 'genre', side: `text-start ${WIDE}`, look: 'wrap-anywhere' },
    cell: ({ genre }) => <bdi>{genre}</bdi>,
  },
]
