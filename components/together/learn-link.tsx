import Link from 'next/link'
import { GraduationCap } from '@/components/ui/icons'
import { markOf } from '@/lib/together-view'
import type { Place } from './place'

/** The way to what is worth learning for this line-up. */
export function LearnLink({ path, ticked }: Pick<Place, 'path' | 'ticked'>) {
  const who = ticked.map(({ id }) => markOf(id)).join(',')
  return (
    <p className="no-print">
      <Link href={`${path}/learn?who=${who}`} className="tap inline-flex items-center gap-2 underline">
        <GraduationCap aria-hidden size={20} /> What to learn next for this line-up
      </Link>
    </p>
  )
}
