import { undoDriveList } from '@/actions/drive-lists'
import { HiddenFields } from '@/components/songs/hidden-fields'
import { ActionForm } from '@/components/ui/action-form'
import { ButtonLink } from '@/components/ui/button-link'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { SubmitButton } from '@/components/ui/submit-button'
import type { DriveList } from '@/db/drive-lists'
import { counted } from '@/lib/counted'
import { day } from '@/lib/day'
import { placeFields, type RepertoirePlace } from '@/lib/repertoire-place'
import { writtenInWords } from './written-in-words'

/** What a list did, and for 30 days the way to take it back. */
export function WrittenList({ list, place }: { list: DriveList; place: RepertoirePlace }) {
  const { counts, status, doneAt, undoable } = list
  if (!counts) return null
  return (
    <div className="page page-narrow stack">
      <PageTitle title="Charts from Drive" numbers={doneAt ? [`written on ${day(doneAt)}`] : []} />
      <Notice tone={status === 'undone' ? 'news' : 'done'}>
        {status === 'undone' ? undoneInWords(counts.undone) : `${writtenInWords(counts)}.`}
      </Notice>
      {status === 'done' && counts.left > 0 && (
        <p className="text-pretty text-soft">
          {counted(counts.left, 'file')} stayed out. Bring the list again to be asked: nothing comes twice.
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        <ButtonLink href={`${place.list}?sort=recent`} look="primary">
          To the {place.band ? 'songs' : 'repertoire'}
        </ButtonLink>
        <ButtonLink href={place.drive}>More charts from Drive</ButtonLink>
        {undoable && (
          <ActionForm action={undoDriveList}>
            <HiddenFields fields={{ ...placeFields(place), list: list.id }} />
            <SubmitButton look="bare" pendingLabel="Taking back…">
              Take it back
            </SubmitButton>
          </ActionForm>
        )}
      </div>
      {undoable && <p className="text-soft">Taking it back leaves what somebody has worked on since.</p>}
    </div>
  )
}

function undoneInWords(undone?: { charts: number; songs: number; kept: number }): string {
  if (!undone) return 'Taken back.'
  const { charts, songs, kept } = undone
  const stayed = kept ? ` ${counted(kept, 'one', 'of them')} stayed, because somebody worked on it since.` : ''
  return `Taken back: ${counted(charts, 'chart')} and ${counted(songs, 'song')} went to the trash.${stayed}`
}
