import { SubmitButton } from '@/components/ui/submit-button'
import { EXPORT_LABEL } from './export-labels'

/** Within the form of the ticked songs: takes them along in the format chosen. */
export function ExportTicked({ files }: { files: string }) {
  return (
    <span className="flex grow gap-2">
      <select name="format" aria-label="Format" className="entry min-w-24 flex-1">
        {Object.entries(EXPORT_LABEL).map(([format, label]) => (
          <option key={format} value={format}>
            {label}
          </option>
        ))}
        <option value="print">Paper or PDF</option>
      </select>
      <SubmitButton look="quiet" formAction={files} formMethod="post" formEncType="multipart/form-data">
        Export
      </SubmitButton>
    </span>
  )
}
