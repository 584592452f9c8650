import { HiddenFields } from '@/components/songs/hidden-fields'
import { Field } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import { ChartAboutFields } from './chart-about-fields'

/** A file as a chart. A plain form: a file is no business of scripts. */
export function FileForm({ hidden, instrument }: { hidden: Record<string, string>; instrument?: string }) {
  return (
    <form action="/api/charts" method="post" encType="multipart/form-data" className="flex max-w-3xl flex-col gap-5">
      <HiddenFields fields={hidden} />
      <Field
        label="File"
        name="file"
        type="file"
        required
        accept=".pdf,.png,.jpg,.jpeg,.webp,.musicxml,.mxl,.xml,.abc,.mp3"
        hint="A PDF (up to 500 pages), a picture, MusicXML, ABC or an MP3, up to 20 MB."
      />
      <ChartAboutFields of={(name) => ({ kind: 'part', instrument })[name] ?? ''} errors={{}} />
      <p>
        <SubmitButton look="quiet" pendingLabel="Bringing…">
          Bring the file
        </SubmitButton>
      </p>
    </form>
  )
}
