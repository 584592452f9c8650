import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { EXPORT_LABEL } from './export-labels'

/** Within the form of the ticked songs: takes them along in the format chosen. */
export function ExportTicked() {
  return (
    <span className="flex grow items-end gap-2">
      <span className="min-w-24 flex-1">
        <Select label={<VisuallyHidden>Format</VisuallyHidden>} name="format" choices={CHOICES} />
      </span>
      <SubmitButton look="quiet" formAction="/api/export" formMethod="post" formEncType="multipart/form-data">
        Export
      </SubmitButton>
    </span>
  )
}

const CHOICES = [
  ...Object.entries(EXPORT_LABEL).map(([value, label]) => ({ value, label })),
  { value: 'print', label: 'Paper or PDF' },
]
