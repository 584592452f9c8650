import Link from 'next/link'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { PartAsk } from '@/db/part-asks'
import type { BoardRow } from '@/db/parts'
import type { PartColumn } from '@/lib/parts'
import type { PartsView } from '@/lib/parts-view'
import { PartMark } from './part-mark'

type BoardTableProps = {
  bandId: string
  view: PartsView
  columns: readonly PartColumn[]
  page: { songs: BoardRow[] }
  asks: PartAsk[]
}

/** The board: a table where there is room, and on a phone each song with its instruments below it, by name. */
export function BoardTable({ bandId, view, columns, page, asks }: BoardTableProps) {
  const shown = columns.flatMap((column, place) =>
    !view.column || view.column === column.name ? [{ column, place }] : [],
  )
  const open = new Map(
    asks.filter(({ state }) => state === 'open').map((ask) => [`${ask.songId} ${ask.instrument}`, ask]),
  )
  return (
    <div className="lg:overflow-x-auto">
      <table className="w-full border-collapse max-lg:block">
        <caption>
          <VisuallyHidden>Parts by song and instrument</VisuallyHidden>
        </caption>
        <thead className="max-lg:hidden">
          <tr className="border-hairline border-b text-sm text-soft">
            <th scope="col" className="py-2 text-start font-medium">
              Song
            </th>
            {shown.map(({ column }) => (
              <th
                key={column.name}
                scope="col"
                className="px-2 py-2 text-start font-medium"
                title={column.players.join(', ')}
              >
                <bdi className="line-clamp-2">{column.label}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-lg:block">
          {page.songs.map((song) => (
            <tr
              key={song.id}
              className="border-hairline border-b max-lg:flex max-lg:flex-wrap max-lg:items-center max-lg:gap-1 max-lg:py-2"
            >
              <th scope="row" className="min-w-48 text-start font-normal max-lg:w-full lg:max-w-72 lg:pe-4">
                <Link
                  href={`/bands/${bandId}/parts/${song.id}`}
                  prefetch={false}
                  className="tap flex flex-col justify-center py-1.5 no-underline hover:underline"
                >
                  <bdi className="line-clamp-2 font-semibold leading-snug" title={song.title}>
                    {song.title}
                  </bdi>
                  {song.artist && (
                    <bdi className="line-clamp-1 text-sm text-soft" title={song.artist}>
                      {song.artist}
                    </bdi>
                  )}
                </Link>
              </th>
              {shown.map(({ column, place }) => (
                <td key={column.name} className="lg:px-2">
                  <PartMark
                    cell={song.cells[place]!}
                    ask={open.get(`${song.id} ${column.name}`)}
                    label={column.label}
                    href={`/bands/${bandId}/parts/${song.id}?for=${encodeURIComponent(column.name)}`}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
