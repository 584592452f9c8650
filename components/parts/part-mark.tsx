import { ArrowUpDown, Check, CircleDashed, Hourglass } from 'lucide'
import Link from 'next/link'
import { Icon, type Picture } from '@/components/ui/icon'
import type { PartAsk } from '@/db/part-asks'
import { CELL_LABEL, type Cell } from '@/lib/parts'

type PartMarkProps = { cell: Cell; ask?: PartAsk; label: string; href: string }

/** One cell of the board: a sign and its word, and on a phone the instrument before it. It leads to where one can ask. */
export function PartMark({ cell, ask, label, href }: PartMarkProps) {
  const { picture, look } = ask ? ASKED : MARKS[cell]
  return (
    <Link
      href={href}
      prefetch={false}
      className={`tap inline-flex items-center gap-1.5 rounded-full px-2 text-sm no-underline hover:bg-wash ${look}`}
      title={ask ? `Asked ${ask.asked}` : undefined}
    >
      <Icon of={picture} aria-hidden size={16} className="shrink-0" />
      <span className="lg:sr-only">
        <bdi>{label}</bdi>:
      </span>
      <span className="whitespace-nowrap">{ask ? 'asked' : CELL_LABEL[cell]}</span>
    </Link>
  )
}

const ASKED = { picture: Hourglass, look: 'text-accent' }
export const MARKS: Record<Cell, { picture: Picture; look: string }> = {
  has: { picture: Check, look: 'text-ink' },
  transposable: { picture: ArrowUpDown, look: 'text-soft' },
  missing: { picture: CircleDashed, look: 'font-semibold text-ink ring-1 ring-inset ring-edge' },
}
