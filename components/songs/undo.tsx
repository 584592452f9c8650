import { ActionForm } from '@/components/ui/action-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/action-state'
import { HiddenFields } from './hidden-fields'

/** The way back, inside a notice of what was done. */
export function Undo({ action, fields }: { action: FormAction; fields: Record<string, string | string[]> }) {
  return (
    <ActionForm action={action}>
      <HiddenFields fields={fields} />
      <SubmitButton look="bare" pendingLabel="Undoing…" className="text-paper! underline">
        Undo
      </SubmitButton>
    </ActionForm>
  )
}
