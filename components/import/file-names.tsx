import { counted } from '@/lib/counted'
import { FileName } from './file-name'

/** The names of several files that were one import. */
export function FileNames({ files }: { files: { name: string }[] }) {
  return (
    <details className="border-hairline border-y">
      <summary className="tap flex items-center font-medium">{counted(files.length, 'file')} in this import</summary>
      <ul className="flex flex-col gap-1 pb-3 text-soft">
        {files.map(({ name }, place) => (
          <li key={place}>
            <FileName name={name} />
          </li>
        ))}
      </ul>
    </details>
  )
}
