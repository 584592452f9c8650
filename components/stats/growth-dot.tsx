import { counted } from '@/lib/counted'
import { type GrowthMonth, monthName } from './growth-months'
import { songsBehind } from './songs-behind'

type GrowthDotProps = {
  /** The list it leads to; where there is none, the line alone tells. */
  path?: string
  month: GrowthMonth
  /** Left edge and width of its month, in per cent. */
  x: number
  width: number
  y: number
  height: number
}

/** The dot of a month that brought songs; its whole column takes the press. */
export function GrowthDot({ path, month: { month, added, total }, x, width, y, height }: GrowthDotProps) {
  if (added === 0 || path === undefined) return null
  const name = `${monthName(month)}: ${counted(added, 'song')} added, ${total.toLocaleString('en')} in all`
  return (
    <a href={songsBehind(path, { added: month })} aria-label={name} className="group/dot outline-none">
      <title>{name}</title>
      <rect
        x={`${x}%`}
        y="0"
        width={`${width}%`}
        height={height}
        rx="6"
        fill="none"
        pointerEvents="all"
        className="group-focus-visible/dot:stroke-2 group-focus-visible/dot:stroke-accent"
      />
      <circle
        cx={`${x + width / 2}%`}
        cy={y}
        r="5"
        strokeWidth="2"
        className="fill-ink stroke-paper group-hover/dot:fill-soft"
      />
    </a>
  )
}
