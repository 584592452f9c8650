import { undoImport } from '@/actions/imports'
import { ActionForm } from '@/components/ui/action-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { EditedSongs } from '@/db/import-edits'
import { EditedSince } from './edited-since'

/** The way to take an import back; what becomes of songs that were edited since is asked about first. */
export function UndoImport({ id, edited }: { id: string; edited: EditedSongs }) {
  return (
    <ActionForm
      action={undoImport}
      className="group/undo flex flex-col items-start gap-3 border-hairline border-t pt-6"
    >
      <input type="hidden" name="id" value={id} />
      {edited.count > 0 && <EditedSince edited={edited} />}
      <SubmitButton look="danger" pendingLabel="Taking it back…">
        Undo this import
      </SubmitButton>
      <p className="text-pretty text-sm text-soft">
        Possible for 30 days. Its songs go to the trash, and songs it changed get back the values and charts they had
        before.
      </p>
    </ActionForm>
  )
}
