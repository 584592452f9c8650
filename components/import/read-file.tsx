import { ChevronDown } from 'lucide'
import { ReadingForm } from '@/components/import/reading-form'
import { Icon } from '@/components/ui/icon'
import type { ReadFile as File } from '@/db/import-lists'
import type { ImportRow } from '@/db/imports'
import { encodingLabel } from './encodings'
import { inALine, isUntitled } from './files-in-words'
import { isLettered } from './reading-form'

/** How the one file of a list was understood, in a line; behind it everything that may be understood otherwise. */
export function ReadFile({ found, file }: { found: ImportRow; file: File }) {
  if (!isLettered(found, file) && !file.columns.length) return null
  return (
    <details className="group border-hairline border-y" open={isUntitled(file)}>
      <summary className="tap flex items-center justify-between gap-4 py-3">
        <span className="min-w-0">
          <span className="block font-medium">How the list was read</span>
          <span className="block text-sm text-soft">
            {file.columns.length ? inALine(file.columns) : encodingLabel(file.encoding)}
          </span>
        </span>
        <Icon
          of={ChevronDown}
          aria-hidden
          size={20}
          className="shrink-0 text-soft transition-transform group-open:rotate-180"
        />
      </summary>
      <ReadingForm found={found} file={file} place={0} />
    </details>
  )
}
