import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { findPrintedSongs, MOST_PRINTED, type PrintedSong } from '@/db/exported-songs'
import type { Readable } from '@/db/repertoires'
import { counted } from '@/lib/counted'
import { day } from '@/lib/day'
import { durationLabel } from '@/lib/duration'
import { unpackIds } from '@/lib/export/ticked'
import { filterInWords } from '@/lib/filter-words'
import { keyLabel } from '@/lib/music/keys'
import { first, type Params, readSongFilter, readSort } from '@/lib/song-filter'
import { PrintButton } from './print-button'

/** A list as it goes to paper: a title, its numbers, and columns whose heads stand on every sheet. */
export async function PrintedList({ repertoire, params }: { repertoire: Readable; params: Params }) {
  const [filter, sort, only] = [readSongFilter(params), readSort(params), unpackIds(first(params.only))]
  const songs = await findPrintedSongs(repertoire, { filter, sort, only })
  const words = filterInWords(filter)
  return (
    <div className="page printed flex flex-col gap-4">
      <PageTitle
        title={words.length ? <bdi>{words.join(', ')}</bdi> : 'Repertoire'}
        numbers={[counted(songs.length, 'song'), day(new Date())]}
      >
        <PrintButton />
      </PageTitle>
      {songs.length === MOST_PRINTED && (
        <Notice>
          These are the first {MOST_PRINTED.toLocaleString('en')} songs. Narrow the list to print the others.
        </Notice>
      )}
      <table className="w-full border-collapse text-sm">
        <thead>
          <tr className="border-hairline border-b text-soft">
            {COLUMNS.map(({ label, look }) => (
              <th key={label} scope="col" className={`py-2 pe-3 font-medium last:pe-0 ${look}`}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {songs.map((song) => (
            <Row key={song.id} song={song} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

const COLUMNS = [
  { label: 'Title', look: 'text-start' },
  { label: 'Artist', look: 'text-start' },
  { label: 'Key', look: 'text-start' },
  { label: 'Tempo', look: 'text-end' },
  { label: 'Length', look: 'text-end max-sm:hidden print:table-cell' },
  { label: 'Genre', look: 'text-start max-sm:hidden print:table-cell' },
]

function Row({ song: { title, artist, key, tempo, durationSeconds, genre } }: { song: PrintedSong }) {
  const cells = [
    <bdi key="title">{title}</bdi>,
    <bdi key="artist">{artist}</bdi>,
    key && keyLabel(key),
    tempo,
    durationSeconds && durationLabel(durationSeconds),
    <bdi key="genre">{genre}</bdi>,
  ]
  return (
    <tr className="border-hairline border-b align-baseline">
      {cells.map((cell, at) => (
        <td key={COLUMNS[at]!.label} className={`py-1.5 pe-3 last:pe-0 ${COLUMNS[at]!.look} ${LOOKS[at]}`}>
          {cell}
        </td>
      ))}
    </tr>
  )
}

const LOOKS = [
  'font-medium wrap-anywhere',
  'wrap-anywhere',
  'whitespace-nowrap font-semibold',
  'figures',
  'figures',
  'wrap-anywhere',
]
