import { addChart } from '@/actions/charts'
import { HiddenFields } from '@/components/songs/hidden-fields'
import { ActionForm } from '@/components/ui/action-form'
import { Field } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import { ChartAboutFields } from './chart-about-fields'

/** A file in Google Drive as a chart: SOLEil keeps where it is, Drive keeps the file and who may see it. */
export function DriveForm({ hidden, instrument }: { hidden: Record<string, string>; instrument?: string }) {
  return (
    <ActionForm action={addChart} className="flex max-w-3xl flex-col gap-5">
      <HiddenFields fields={hidden} />
      <Field
        label="Link of the file"
        name="drive"
        required
        inputMode="url"
        placeholder="https://drive.google.com/file/d/…"
      />
      <ChartAboutFields of={(name) => ({ kind: 'part', instrument })[name] ?? ''} errors={{}} />
      <p>
        <SubmitButton look="quiet" pendingLabel="Saving…">
          Add the link
        </SubmitButton>
      </p>
    </ActionForm>
  )
}
