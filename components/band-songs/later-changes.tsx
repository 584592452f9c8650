import { takeOverFields } from '@/actions/song-copies'
import { HiddenFields } from '@/components/songs/hidden-fields'
import { ActionForm } from '@/components/ui/action-form'
import { Checkbox } from '@/components/ui/checkbox'
import { SubmitButton } from '@/components/ui/submit-button'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { Song } from '@/db/songs'
import { fieldLabel, valueInWords } from '@/lib/band-log'
import { type LaterChange, shownChanges } from '@/lib/lineage'
import { placeFields, type RepertoirePlace } from '@/lib/repertoire-place'

type LaterChangesProps = { song: Song; place: RepertoirePlace; changes: LaterChange[]; changing: boolean }

/** What was changed at the origin since, field by field, and taken over by ticking. */
export function LaterChanges({ song, place, changes, changing }: LaterChangesProps) {
  const shown = shownChanges(changes)
  const seen = JSON.stringify(shown)
  return (
    <div className="flex flex-col gap-2 rounded-md bg-wash p-4">
      <h2 className="font-sans font-semibold text-base">Changed there since</h2>
      {changing ? (
        <ActionForm action={takeOverFields} className="flex flex-col items-start gap-2" key={seen}>
          <HiddenFields fields={{ ...placeFields(place), id: song.id, version: String(song.version), seen }} />
          {shown.map((change) => (
            <Checkbox key={change.field} name="field" value={change.field} label={<Change change={change} />} />
          ))}
          <SubmitButton look="quiet" pendingLabel="Taking over…">
            Take over
          </SubmitButton>
          <p className="text-sm text-soft">What you leave unticked stays as it is here, and is not shown again.</p>
        </ActionForm>
      ) : (
        <ul className="flex flex-col gap-1">
          {shown.map((change) => (
            <li key={change.field}>
              <Change change={change} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Change({ change: { field, here, there } }: { change: LaterChange }) {
  return (
    <span className="wrap-anywhere">
      {fieldLabel(field)}: <bdi className="text-soft line-through">{valueInWords(field, here)}</bdi>
      <VisuallyHidden> became </VisuallyHidden>
      <span aria-hidden> → </span>
      <bdi className="font-semibold">{valueInWords(field, there)}</bdi>
    </span>
  )
}
