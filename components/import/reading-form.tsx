import { changeReading } from '@/actions/import-reading'
import { ActionForm } from '@/components/ui/action-form'
import { CheckboxGroup } from '@/components/ui/checkbox-group'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import type { ReadFile } from '@/db/import-lists'
import type { ImportRow } from '@/db/imports'
import { ColumnChoices } from './column-choices'
import { encodingChoices } from './encodings'
import { SeenList } from './seen-list'

type ReadingFormProps = { found: ImportRow; file: ReadFile; place: number }

/** Everything about a file that may be understood otherwise. */
export function ReadingForm({ found, file, place }: ReadingFormProps) {
  const { hasHeader, columns } = file
  const encoding = file.encoding.toLowerCase()
  const lettered = isLettered(found, file)
  return (
    <ActionForm action={changeReading} className="flex flex-col gap-5 pt-2 pb-5">
      <SeenList found={found} file={place} />
      <div className="grid gap-5 sm:grid-cols-2">
        {lettered && (
          <div>
            <input type="hidden" name="shown-encoding" value={encoding} />
            <Select
              label="Letters"
              name="encoding"
              defaultValue={encoding}
              choices={encodingChoices(encoding)}
              hint="Choose others if letters look broken below."
            />
          </div>
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
      {hasHeader && columns.length > 0 && (
        <p className="-mt-2 text-pretty text-sm text-soft">
          What you choose for a column holds from now on for every list with the same headers.
        </p>
      )}
      <SubmitButton look="quiet" pendingLabel="Reading…" className="self-start">
        Read it again like this
      </SubmitButton>
    </ActionForm>
  )
}

/** Whether a file is text in some encoding; what was pasted and what a workbook holds has none to choose. */
export function isLettered({ source }: Pick<ImportRow, 'source'>, { format, problem }: ReadFile): boolean {
  return source === 'file' && !problem && format !== 'xlsx'
}
