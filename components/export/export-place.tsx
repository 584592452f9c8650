import { KeepForStage } from '@/components/stage/keep-for-stage'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { countSongs } from '@/db/songs'
import { counted } from '@/lib/counted'
import { filterInWords } from '@/lib/filter-words'
import type { RepertoirePlace } from '@/lib/repertoire-place'
import { type Params, readSongFilter, readSort, songFilterParams } from '@/lib/song-filter'
import { AccountData } from '../settings/account-data'
import type { OpenRepertoire } from '../songs/open-repertoire'
import { ExportChoices } from './export-choices'

type ExportPlaceProps = { repertoire: OpenRepertoire; params: Params }

/** Where songs go out: all of a repertoire, or what the filter in the address lets through. */
export async function ExportPlace({ repertoire: { from, to, place }, params }: ExportPlaceProps) {
  const [filter, sort] = [readSongFilter(params), readSort(params)]
  const { songs, found } = await countSongs(from, filter)
  const words = filterInWords(filter)
  const query = songFilterParams(filter, sort).toString()
  return (
    <div className="page page-narrow stack">
      <PageTitle title="Export" numbers={songs ? numbers(songs, found, words) : []}>
        {words.length > 0 && <ButtonLink href={place.export}>All {counted(songs, 'song')} instead</ButtonLink>}
      </PageTitle>
      {params.nothing !== undefined && (
        <Notice>No song was ticked, so nothing went out. Here is the whole repertoire.</Notice>
      )}
      {found > 0 ? (
        <>
          <ExportChoices place={place} query={query} />
          <KeepForStage
            id={`songs ${place.band ?? 'own'} ${query}`}
            address={`/api/stage/songs?${[place.band && `band=${place.band}`, query].filter(Boolean).join('&')}`}
            what="these songs"
          />
        </>
      ) : (
        <NothingToExport any={songs > 0} place={place} changing={to !== undefined} />
      )}
      {!place.band && <AccountData />}
    </div>
  )
}

type NothingToExportProps = { any: boolean; place: RepertoirePlace; changing: boolean }

function NothingToExport({ any, place, changing }: NothingToExportProps) {
  if (any)
    return (
      <EmptyState
        title="No song fits this filter"
        action={<ButtonLink href={place.list}>To the {place.band ? 'songs' : 'repertoire'}</ButtonLink>}
      >
        Nothing can go out of nothing. Widen the filter, or export everything.
      </EmptyState>
    )
  return (
    <EmptyState
      title="No songs to export yet"
      action={
        <>
          {changing && (
            <ButtonLink href={place.add} look="primary">
              Add a song
            </ButtonLink>
          )}
          {!place.band && <ButtonLink href="/import">Import a list</ButtonLink>}
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
