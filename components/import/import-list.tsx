import Link from 'next/link'
import type { ListedImport } from '@/db/imports'
import { day } from '@/lib/day'
import { countsInWords } from './counts-in-words'
import { FileName } from './file-name'

/** The lists brought so far, each leading to what became of it. */
export function ImportList({ imports }: { imports: ListedImport[] }) {
  return (
    <ul className="border-hairline border-t">
      {imports.map((found) => (
        <li
          key={found.id}
          className="relative -mx-3 flex min-h-16 flex-wrap items-center justify-between gap-x-4 gap-y-0.5 border-hairline border-b px-3 py-2 transition-colors hover:bg-wash has-[a:focus-visible]:outline-2 has-[a:focus-visible]:outline-accent"
        >
          <Link
            href={`/import/${found.id}`}
            prefetch={false}
            className="line-clamp-2 min-w-0 font-semibold no-underline outline-none after:absolute after:inset-0"
          >
            <FileName name={found.fileName} />
          </Link>
          <p className="figures text-sm text-soft">
            {outcome(found)} · {day(found.doneAt ?? found.createdAt)}
          </p>
        </li>
      ))}
    </ul>
  )
}

function outcome({ status, counts, dead }: ListedImport): string {
  if (status === 'undone') return 'Taken back'
  if (status === 'draft') return 'Waits for your look'
  if (status === 'failed' || dead) return 'Not imported'
  if (status === 'running') return 'Under way'
  return counts ? countsInWords(counts) : ''
}
