import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import type { Readable } from '@/db/repertoires'
import { countSongs } from '@/db/songs'
import { counted } from '@/lib/counted'
import { filterInWords } from '@/lib/filter-words'
import { type Params, readSongFilter, readSort, songFilterParams } from '@/lib/song-filter'
import { AccountData } from '../settings/account-data'
import { ExportChoices } from './export-choices'

/** Where songs go out: all of a repertoire, or what the filter in the address lets through. */
export async function ExportPlace({ repertoire, params }: { repertoire: Readable; params: Params }) {
  const [filter, sort] = [readSongFilter(params), readSort(params)]
  const { songs, found } = await countSongs(repertoire, filter)
  const words = filterInWords(filter)
  return (
    <div className="page page-narrow stack">
      <PageTitle title="Export" numbers={songs ? numbers(songs, found, words) : []}>
        {words.length > 0 && <ButtonLink href="/export">All {counted(songs, 'song')} instead</ButtonLink>}
      </PageTitle>
      {params.nothing !== undefined && (
        <Notice>No song was ticked, so nothing went out. Here is the whole repertoire.</Notice>
      )}
      {found > 0 ? (
        <ExportChoices query={songFilterParams(filter, sort).toString()} />
      ) : (
        <NothingToExport any={songs > 0} />
      )}
      <AccountData />
    </div>
  )
}

function NothingToExport({ any }: { any: boolean }) {
  if (any)
    return (
      <EmptyState
        title="No song fits this filter"
        action={<ButtonLink href="/repertoire">To the repertoire</ButtonLink>}
      >
        Nothing can go out of nothing. Widen the filter, or export everything.
      </EmptyState>
    )
  return (
    <EmptyState
      title="No songs to export yet"
      action={
        <>
          <ButtonLink href="/songs/new" look="primary">
            Add a song
          </ButtonLink>
          <ButtonLink href="/import">Import a list</ButtonLink>
        </>
      }
    >
      What you bring in can always go out again, whole.
    </EmptyState>
  )
}

function numbers(songs: number, found: number, words: string[]): string[] {
  if (!words.length) return [counted(songs, 'song')]
  return [`${found.toLocaleString('en')} of ${counted(songs, 'song')}`, ...words]
}
