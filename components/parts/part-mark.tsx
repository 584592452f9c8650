import Link from 'next/link'
import { ArrowUpDown, Check, CircleDashed, Hourglass, type Icon } from '@/components/ui/icons'
import type { PartAsk } from '@/db/part-asks'
import { CELL_LABEL, type Cell } from '@/lib/parts'

type PartMarkProps = { cell: Cell; ask?: PartAsk; label: string; href: string }

/** One cell of the board: a sign and its word, and on a phone the instrument before it. It leads to where one can ask. */
export function PartMark({ cell, ask, label, href }: PartMarkProps) {
  const { Icon, look } = ask ? ASKED : MARKS[cell]
  return (
    <Link
      href={href}
      prefetch={false}
      className={`tap inline-flex items-center gap-1.5 rounded-full px-2 text-sm no-underline hover:bg-wash ${look}`}
      title={ask ? `Asked ${ask.asked}` : undefined}
    >
      <Icon aria-hidden size={16} className="shrink-0" />
      <span className="lg:sr-only">
        <bdi>{label}</bdi>:
      </span>
      <span className="whitespace-nowrap">{ask ? 'asked' : CELL_LABEL[cell]}</span>
    </Link>
  )
}

const ASKED = { Icon: Hourglass, look: 'text-accent' }
export const MARKS: Record<Cell, { Icon: Icon; look: string }> = {
  has: { Icon: Check, look: 'text-ink' },
  transposable: { Icon: ArrowUpDown, look: 'text-soft' },
  missing: { Icon: CircleDashed, look: 'font-semibold text-ink ring-1 ring-inset ring-edge' },
}
