import { discardDriveList, writeDriveList } from '@/actions/drive-lists'
import { HiddenFields } from '@/components/songs/hidden-fields'
import { ActionForm } from '@/components/ui/action-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { DriveListTotals } from '@/db/drive-list-files'
import type { DriveList } from '@/db/drive-lists'
import { counted } from '@/lib/counted'
import { placeFields, type RepertoirePlace } from '@/lib/repertoire-place'

type WriteListProps = { list: DriveList; place: RepertoirePlace; totals: DriveListTotals }

/** The press that writes, which says what it writes; and the way to forget the list. */
export function WriteList({ list, place, totals }: WriteListProps) {
  const hidden = { ...placeFields(place), list: list.id }
  const news = totals.write + totals.renamed + totals.missing > 0
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap gap-3 max-sm:*:w-full max-sm:[&_button]:w-full">
        {news && (
          <ActionForm action={writeDriveList}>
            <HiddenFields fields={{ ...hidden, seen: String(totals.seen) }} />
            <SubmitButton pendingLabel="Writing…">{label(totals)}</SubmitButton>
          </ActionForm>
        )}
        <ActionForm action={discardDriveList}>
          <HiddenFields fields={hidden} />
          <SubmitButton look={news ? 'bare' : 'quiet'} pendingLabel="Forgetting…">
            Forget this list
          </SubmitButton>
        </ActionForm>
      </div>
      <p className="text-pretty text-soft">
        {news
          ? 'Nothing is written yet, and everything can be taken back for 30 days.'
          : totals.asked
            ? 'Answer what is asked below first.'
            : 'Everything of this list is there already: there is nothing to write.'}
        {news && totals.asked > 0 && ` ${counted(totals.asked, 'file')} with a question stay out until you answer.`}
      </p>
    </div>
  )
}

function label({ linked, write, songs, renamed, missing }: DriveListTotals): string {
  const names = write - linked
  const parts = [
    linked > 0 && `add ${counted(linked, 'chart')}`,
    names > 0 && `tick ${counted(names, 'name')}`,
    songs > 0 && `add ${counted(songs, 'new song')}`,
    renamed + missing > 0 && `note ${counted(renamed + missing, 'change')}`,
  ].filter((part) => part !== false)
  const words = parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : String(parts[0])
  return words.charAt(0).toUpperCase() + words.slice(1)
}
