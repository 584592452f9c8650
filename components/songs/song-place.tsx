import { bandsToBringTo } from '@/components/band-songs/bands-to-bring-to'
import { CopySong } from '@/components/band-songs/copy-song'
import { SongLineage } from '@/components/band-songs/song-lineage'
import { SongCharts } from '@/components/charts/song-charts'
import { findMemberships, may } from '@/db/band-membership'
import { newId } from '@/db/schema/columns'
import { findLineage } from '@/db/song-origins'
import { findAdder } from '@/db/song-people'
import type { Song } from '@/db/songs'
import { first, type Params, readSongFilter, readSort, songListHref } from '@/lib/song-filter'
import type { OpenRepertoire } from './open-repertoire'
import { RepertoireBeside } from './repertoire-beside'
import { SongChanges } from './song-changes'
import { SongSheet } from './song-sheet'

type SongPlaceProps = { repertoire: OpenRepertoire; song: Song; params: Params }

/** A song in its repertoire: the list beside it, where it came from, the ways to copy it, and its changes. */
export async function SongPlace({ repertoire, song, params }: SongPlaceProps) {
  const { asker, from, to, place, member } = repertoire
  const [filter, sort] = [readSongFilter(params), readSort(params)]
  const [lineage, adder, memberships] = await Promise.all([
    findLineage(asker, song, member),
    member && findAdder(from, song.id),
    member ? [] : findMemberships(asker),
  ])
  const bands = bandsToBringTo(memberships)
  const changing = to !== undefined
  return (
    <div className="page page-wide side-by-side">
      <RepertoireBeside repertoire={repertoire} filter={filter} sort={sort} open={song.id} />
      <SongSheet
        song={song}
        place={place}
        changing={changing}
        backHref={songListHref(place.list, filter, sort)}
        news={newsOf(params)}
      >
        <SongCharts repertoire={repertoire} songId={song.id} removed={first(params.chart)} />
        {(lineage || adder) && (
          <SongLineage song={song} place={place} lineage={lineage} adder={adder} changing={changing} />
        )}
        {(place.band || bands.length > 0) && (
          <CopySong songId={song.id} formKey={newId()} band={place.band} bands={bands} />
        )}
        {changing && <SongChanges songId={song.id} place={place} sharing={!member || may(member, 'share songs')} />}
      </SongSheet>
    </div>
  )
}

function newsOf({ added, saved, taken }: Params): string | undefined {
  if (taken === '') return 'Taken over.'
  if (added === '') return 'Added.'
  return saved === '' ? 'Saved.' : undefined
}
