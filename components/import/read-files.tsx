import { ChevronDown } from 'lucide'
import Link from 'next/link'
import { Icon } from '@/components/ui/icon'
import type { ReadFile } from '@/db/import-lists'
import type { ImportRow } from '@/db/imports'
import { counted } from '@/lib/counted'
import { FileName } from './file-name'
import { fileInWords, inALine, isUntitled } from './files-in-words'
import { ReadingForm } from './reading-form'

const FEW = 6

type ReadFilesProps = { found: ImportRow; files: ReadFile[]; chosen: number }

/** Each of several files by its name, with how it was understood; the chosen one can be understood otherwise. */
export function ReadFiles({ found, files, chosen }: ReadFilesProps) {
  const failed = files.filter(({ problem }) => problem).length
  const odd = failed > 0 || files.some(isUntitled)
  return (
    <details className="group border-hairline border-y" open={files.length <= FEW || odd || chosen >= 0}>
      <summary className="tap flex items-center justify-between gap-4 py-3">
        <span className="min-w-0">
          <span className="block font-medium">{counted(files.length, 'file')} in one import</span>
          <span className="block text-sm text-soft">
            {failed ? `${counted(failed, 'file')} could not be read.` : 'All of them could be read.'} A song that is in
            two of them comes once.
          </span>
        </span>
        <Icon
          of={ChevronDown}
          aria-hidden
          size={20}
          className="shrink-0 text-soft transition-transform group-open:rotate-180"
        />
      </summary>
      <ol className="pb-2">
        {files.map((file, place) => (
          <li key={place} id={`file-${place + 1}`} className="border-hairline border-t py-2">
            <FileLine found={found} file={file} place={place} open={place === chosen} />
            {place === chosen && !file.problem && <ReadingForm found={found} file={file} place={place} />}
          </li>
        ))}
      </ol>
    </details>
  )
}

function FileLine({ found, file, place, open }: { found: ImportRow; file: ReadFile; place: number; open: boolean }) {
  const path = `/import/${found.id}${open ? '' : `?file=${place + 1}`}#file-${place + 1}`
  return (
    <div className="flex items-center justify-between gap-4">
      <div className="min-w-0">
        <p className="line-clamp-2 font-medium" title={file.name}>
          <FileName name={file.name} />
        </p>
        <p className={`text-sm ${file.problem || isUntitled(file) ? 'text-danger' : 'text-soft'}`}>
          {file.problem ?? (isUntitled(file) ? 'No column could be read as titles.' : fileInWords(file))}
        </p>
        {!file.problem && !open && file.columns.length > 0 && (
          <p className="line-clamp-2 text-sm text-soft">{inALine(file.columns)}</p>
        )}
      </div>
      {!file.problem && (
        <Link
          href={path}
          prefetch={false}
          aria-expanded={open}
          className="tap inline-flex shrink-0 items-center px-2 text-sm underline underline-offset-4"
        >
          {open ? 'Close' : 'Change'}
          <span className="sr-only"> how {file.name} is read</span>
        </Link>
      )}
    </div>
  )
}
