import { GraduationCap } from 'lucide'
import Link from 'next/link'
import { Icon } from '@/components/ui/icon'
import { markOf } from '@/lib/together-view'
import type { Place } from './place'

/** The way to what is worth learning for this line-up. */
export function LearnLink({ path, ticked }: Pick<Place, 'path' | 'ticked'>) {
  const who = ticked.map(({ id }) => markOf(id)).join(',')
  return (
    <p className="no-print">
      <Link href={`${path}/learn?who=${who}`} className="tap inline-flex items-center gap-2 underline">
        <Icon of={GraduationCap} aria-hidden size={20} /> What to learn next for this line-up
      </Link>
    </p>
  )
}
