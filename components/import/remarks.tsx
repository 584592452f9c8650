import { ChevronDown } from 'lucide'
import { Icon } from '@/components/ui/icon'
import type { Preview } from '@/db/import-preview'
import { counted } from '@/lib/counted'
import { FIELD_LABEL } from './field-labels'

const SHOWN = 200

/** The values that were not understood as they stand: each is kept in the notes, and named here. */
export function Remarks({ remarks, files }: Pick<Preview, 'remarks' | 'files'>) {
  if (!remarks.length) return null
  return (
    <details className="group border-hairline border-b pb-0 -mt-6">
      <summary className="tap flex items-center justify-between gap-4 py-3">
        <span>
          <span className="block font-medium">{counted(remarks.length, 'value')} read with care</span>
          <span className="block text-sm text-soft">
            What was not understood as it stands is kept in the notes or named here.
          </span>
        </span>
        <Icon
          of={ChevronDown}
          aria-hidden
          size={20}
          className="shrink-0 text-soft transition-transform group-open:rotate-180"
        />
      </summary>
      <ul className="flex flex-col gap-1.5 pb-4 text-sm">
        {remarks.slice(0, SHOWN).map(({ file, line, field, value, message }, at) => (
          <li key={at}>
            <span className="figures text-soft">
              {files.length > 1 && <bdi>{files[file]!.name}, </bdi>}
              Line {line.toLocaleString('en')}:
            </span>{' '}
            {FIELD_LABEL[field].toLowerCase()}{' '}
            {value && (
              <>
                “<bdi>{value}</bdi>”.{' '}
              </>
            )}
            {message}
          </li>
        ))}
      </ul>
      {remarks.length > SHOWN && (
        <p className="pb-4 text-sm text-soft">And {counted(remarks.length - SHOWN, 'more', 'more')}.</p>
      )}
    </details>
  )
}
