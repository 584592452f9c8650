import { ChevronDown } from 'lucide-react'
import { changeReading } from '@/actions/imports'
import { ActionForm } from '@/components/ui/action-form'
import { CheckboxGroup } from '@/components/ui/checkbox-group'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Preview } from '@/db/import-preview'
import type { ImportRow } from '@/db/imports'
import type { ColumnGuess } from '@/lib/import/song-draft'
import { ColumnChoices } from './column-choices'
import { encodingChoices, encodingLabel } from './encodings'
import { FIELD_LABEL } from './field-labels'

type ReadingFormProps = { found: ImportRow; preview: Preview }

/** How the list was understood, in a line; behind it everything that may be understood otherwise. */
export function ReadingForm({ found, preview }: ReadingFormProps) {
  const { format, encoding, hasHeader, columns } = preview
  const lettered = found.source === 'file' && format !== 'xlsx'
  if (!lettered && !columns.length) return null
  const untitled = columns.length > 0 && !columns.some(({ field }) => field === 'title')
  return (
    <details className="group border-hairline border-y" open={untitled}>
      <summary className="tap flex items-center justify-between gap-4 py-3">
        <span className="min-w-0">
          <span className="block font-medium">How the list was read</span>
          <span className="block text-sm text-soft">{columns.length ? inALine(columns) : encodingLabel(encoding)}</span>
        </span>
        <ChevronDown aria-hidden size={20} className="shrink-0 text-soft transition-transform group-open:rotate-180" />
      </summary>
      <ActionForm action={changeReading} className="flex flex-col gap-5 pt-2 pb-5">
        <input type="hidden" name="id" value={found.id} />
        <input type="hidden" name="seen" value={JSON.stringify(found.choices)} />
        <div className="grid gap-5 sm:grid-cols-2">
          {lettered && (
            <Select
              label="Letters"
              name="encoding"
              defaultValue={encoding.toLowerCase()}
              choices={encodingChoices(encoding.toLowerCase())}
              hint={lettersToCheck(columns)}
            />
          )}
          {columns.length > 0 && (
            <CheckboxGroup
              one
              label="The first line"
              name="header"
              chosen={[hasHeader ? 'yes' : 'no']}
              choices={[
                { value: 'yes', label: 'names the columns' },
                { value: 'no', label: 'is a song' },
              ]}
            />
          )}
        </div>
        <ColumnChoices columns={columns} />
        <SubmitButton look="quiet" pendingLabel="Reading…" className="self-start">
          Read it again like this
        </SubmitButton>
      </ActionForm>
    </details>
  )
}

function inALine(columns: ColumnGuess[]): string {
  const read = columns.filter(({ field }) => field && field !== 'ignore')
  if (!read.length) return 'No column was understood. Say below what they are.'
  return read.map(({ header, field }) => `${FIELD_LABEL[field!]} from “${header}”`).join(', ')
}

/** Some values beyond the plain alphabet: where they look broken, the encoding is the wrong one. */
function lettersToCheck(columns: ColumnGuess[]): string {
  const samples = columns.flatMap(({ samples }) => samples).filter((sample) => /[^\0-\x7f]/.test(sample))
  const shown = samples.slice(0, 3).map((sample) => sample.slice(0, 60))
  return shown.length ? `Do these look right? ${shown.join(' · ')}` : 'Choose another if letters look broken below.'
}
