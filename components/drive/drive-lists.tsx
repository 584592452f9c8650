import Link from 'next/link'
import type { findDriveLists } from '@/db/drive-lists'
import { counted } from '@/lib/counted'
import { day } from '@/lib/day'
import type { RepertoirePlace } from '@/lib/repertoire-place'
import { writtenInWords } from './written-in-words'

type Lists = Awaited<ReturnType<typeof findDriveLists>>

/** The lists brought so far, each leading to what became of it. */
export function DriveLists({ lists, place }: { lists: Lists; place: RepertoirePlace }) {
  return (
    <ul className="border-hairline border-t">
      {lists.map(({ id, source, status, counts, files, doneAt, createdAt }) => (
        <li key={id} className="border-hairline border-b">
          <Link
            href={`${place.drive}/${id}`}
            prefetch={false}
            className="tap flex min-h-16 flex-wrap items-center justify-between gap-x-4 py-2 no-underline hover:bg-wash"
          >
            <span className="font-semibold">
              {source === 'drive' ? 'Chosen in Drive' : 'Pasted'}
              {files > 0 && `, ${counted(files, 'file')}`}
            </span>
            <span className="figures text-sm text-soft">
              {status === 'draft'
                ? 'Waits for your look'
                : status === 'undone'
                  ? 'Taken back'
                  : writtenInWords(counts!)}{' '}
              · {day(doneAt ?? createdAt)}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
