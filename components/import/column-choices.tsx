import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { COLUMN_FIELDS, type ColumnGuess } from '@/lib/import/song-draft'
import { FIELD_LABEL, NO_FIELD } from './field-labels'

/** Each column of a list with some of its values, and what it is read as, to be changed. */
export function ColumnChoices({ columns }: { columns: ColumnGuess[] }) {
  if (!columns.length) return null
  return (
    <table className="w-full border-collapse text-start">
      <caption className="pb-1 text-start font-medium">The columns</caption>
      <thead>
        <tr className="border-hairline border-b text-sm text-soft">
          <th scope="col" className="py-2 text-start font-medium">
            In the list
          </th>
          <th scope="col" className="w-44 py-2 ps-3 text-start font-medium">
            It is
          </th>
        </tr>
      </thead>
      <tbody>
        {columns.map(({ index, header, field, samples }) => (
          <tr key={index} className="border-hairline border-b align-middle">
            <th scope="row" className="py-2 text-start font-normal">
              <bdi className="line-clamp-2 font-medium" title={header}>
                {header}
              </bdi>
              <span className="line-clamp-2 text-sm text-soft">
                {samples.map((sample, at) => (
                  <span key={at}>
                    {at > 0 && ' · '}
                    <bdi>{sample.slice(0, 80)}</bdi>
                  </span>
                ))}
              </span>
            </th>
            <td className="py-2 ps-3">
              <label>
                <VisuallyHidden>What “{header}” is</VisuallyHidden>
                <select name={`column-${index}`} defaultValue={field ?? ''} className="entry">
                  <option value="">{NO_FIELD}</option>
                  {COLUMN_FIELDS.map((value) => (
                    <option key={value} value={value}>
                      {FIELD_LABEL[value]}
                    </option>
                  ))}
                </select>
              </label>
              <input type="hidden" name={`shown-${index}`} value={field ?? ''} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
