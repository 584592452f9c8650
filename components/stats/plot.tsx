import type { ReactNode } from 'react'

/** A drawing whose widths are shares of the room there is and whose heights are pixels, so that letters keep their size. */
export function Plot({ label, height, children }: { label: string; height: number; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: no other element holds a drawing, and the links in it are to be found.
    <svg width="100%" height={height} role="group" aria-label={label} className="overflow-visible">
      {children}
    </svg>
  )
}

type LettersProps = {
  /** In per cent. */
  x: number
  y: number
  anchor?: 'start' | 'middle' | 'end'
  children: ReactNode
}

/** What is read beside a drawing; the names of its links say the same. */
export function Letters({ x, y, anchor = 'start', children }: LettersProps) {
  return (
    <text aria-hidden x={`${x}%`} y={y} textAnchor={anchor} className="figures fill-soft text-xs">
      {children}
    </text>
  )
}
