import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { findPrintedSongs, MOST_PRINTED } from '@/db/exported-songs'
import { counted } from '@/lib/counted'
import { day } from '@/lib/day'
import { unpackIds } from '@/lib/export/ticked'
import { filterInWords } from '@/lib/filter-words'
import { first, type Params, readSongFilter, readSort } from '@/lib/song-filter'
import type { OpenRepertoire } from '../songs/open-repertoire'
import { PrintButton } from './print-button'
import { PrintedSongs } from './printed-songs'

type PrintedListProps = { repertoire: OpenRepertoire; params: Params }

/** A list as it goes to paper: a title, its numbers, and columns whose heads stand on every sheet. */
export async function PrintedList({ repertoire: { from, member }, params }: PrintedListProps) {
  const [filter, sort, only] = [readSongFilter(params), readSort(params), unpackIds(first(params.only))]
  const songs = await findPrintedSongs(from, { filter, sort, only })
  const words = filterInWords(filter)
  return (
    <div className="page printed flex flex-col gap-4">
      <PageTitle
        title={words.length || member ? <bdi>{words.join(', ') || member?.bandName}</bdi> : 'Repertoire'}
        numbers={[counted(songs.length, 'song'), day(new Date())]}
      >
        <PrintButton />
      </PageTitle>
      {songs.length === MOST_PRINTED && (
        <Notice>
          These are the first {MOST_PRINTED.toLocaleString('en')} songs. Narrow the list to print the others.
        </Notice>
      )}
      <PrintedSongs songs={songs} />
    </div>
  )
}
