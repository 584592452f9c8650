import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageTitle } from '@/components/ui/page-title'
import type { Member } from '@/db/band-membership'
import { findAsks } from '@/db/part-asks'
import { findSigns } from '@/db/part-marks'
import { findPartProgress } from '@/db/part-progress'
import { findBoard, findPlayersOfParts } from '@/db/parts'
import { bandRepertoire } from '@/db/repertoires'
import { counted } from '@/lib/counted'
import { partColumns } from '@/lib/parts'
import { partsHref, readPartsView } from '@/lib/parts-view'
import type { Params } from '@/lib/song-filter'
import { BoardFilters } from './board-filters'
import { BoardTable } from './board-table'
import { PartsGrowth } from './parts-growth'
import { WaitingParts } from './waiting-parts'

/** Songs by instruments: for whom there is a chart, for whom one is transposed, and what is missing. */
export async function PartsBoard({ member, params }: { member: Member; params: Params }) {
  const path = `/bands/${member.bandId}/parts`
  const [players, signs] = await Promise.all([findPlayersOfParts(member), findSigns(bandRepertoire(member))])
  const columns = partColumns(players)
  const asked = readPartsView(params)
  const view = { ...asked, column: columns.find(({ name }) => name === asked.column)?.name }
  const board = { columns, signs }
  if (!columns.length) return <NoInstruments bandId={member.bandId} />
  const [page, progress, asks] = await Promise.all([
    findBoard(member, board, view),
    findPartProgress(member, board),
    findAsks(member),
  ])
  const filled = progress.columns.reduce((sum, { has, transposable }) => sum + has + transposable, 0)
  return (
    <div className="page page-wide flex flex-col gap-5">
      <PageTitle
        title="Parts"
        numbers={[
          counted(progress.songs, 'song'),
          counted(columns.length, 'instrument'),
          `${filled.toLocaleString('en')} of ${counted(progress.songs * columns.length, 'part')} there`,
        ]}
      />
      <WaitingParts asks={asks} me={member.musician.id} />
      <BoardFilters path={path} view={view} columns={columns} progress={progress} />
      {page.songs.length > 0 ? (
        <BoardTable bandId={member.bandId} view={view} columns={columns} page={page} asks={asks} />
      ) : (
        <Nothing
          bandId={member.bandId}
          songs={progress.songs}
          all={partsHref(path, { only: false })}
          only={view.only}
        />
      )}
      {page.next && (
        <ButtonLink href={partsHref(path, view, { after: page.next })} className="no-print self-center">
          More songs
        </ButtonLink>
      )}
      {progress.songs > 0 && <PartsGrowth progress={progress} now={new Date().toISOString().slice(0, 7)} />}
    </div>
  )
}

function NoInstruments({ bandId }: { bandId: string }) {
  return (
    <div className="page stack">
      <PageTitle title="Parts" />
      <EmptyState
        title="Who plays what?"
        action={
          <ButtonLink href={`/bands/${bandId}/settings`} look="primary">
            Say what you play here
          </ButtonLink>
        }
      >
        As soon as members say what they play in this band, you see here which parts are there and which are missing.
      </EmptyState>
    </div>
  )
}

function Nothing({ bandId, songs, all, only }: { bandId: string; songs: number; all: string; only: boolean }) {
  if (songs === 0)
    return (
      <EmptyState
        title="No songs yet"
        action={<ButtonLink href={`/bands/${bandId}/songs`}>The band’s songs</ButtonLink>}
      >
        The board shows the songs of the band and who has a part for each.
      </EmptyState>
    )
  return (
    <EmptyState
      title={only ? 'Nothing is missing here' : 'No such song'}
      action={<ButtonLink href={all}>Show all</ButtonLink>}
    >
      {only ? 'Everybody has something to read from.' : 'Look for another word.'}
    </EmptyState>
  )
}
