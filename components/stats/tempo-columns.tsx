import { scaleLinear } from 'd3-scale'
import { counted } from '@/lib/counted'
import { Letters, Plot } from './plot'

type Step = { key: string; name: string; from?: number; songs: number; href?: string }

const TOP = 24
const GROUND = 168
const HEIGHT = 196
const WIDEST = 20

/** A histogram; the lower end of each step stands under its left edge. */
export function TempoColumns({ steps }: { steps: readonly Step[] }) {
  const y = scaleLinear([0, Math.max(...steps.map(({ songs }) => songs))], [GROUND, TOP])
  const width = Math.min(100 / steps.length, WIDEST)
  return (
    <Plot label="Songs by tempo" height={HEIGHT}>
      {steps.map((step, place) => (
        <Column key={step.key} step={step} x={place * width} width={width} y={y(step.songs)} />
      ))}
      <line x1="0" x2={`${width * steps.length}%`} y1={GROUND} y2={GROUND} className="stroke-edge" />
      {steps.map(({ key, from }, place) => (
        <Letters key={key} x={place * width} y={HEIGHT - 8} anchor={place === 0 ? 'start' : 'middle'}>
          {from}
        </Letters>
      ))}
    </Plot>
  )
}

type ColumnProps = {
  step: Step
  /** Left edge and width, in per cent. */
  x: number
  width: number
  y: number
}

function Column({ step: { name, songs, href }, x, width, y }: ColumnProps) {
  if (!href) return null
  const top = Math.min(y, GROUND - 2)
  const inWords = `${name} beats a minute, ${counted(songs, 'song')}`
  return (
    <a href={href} aria-label={inWords} className="group/column outline-none">
      <title>{inWords}</title>
      <rect
        x={`${x}%`}
        width={`${width}%`}
        height={GROUND}
        rx="6"
        fill="none"
        pointerEvents="all"
        className="group-focus-visible/column:stroke-2 group-focus-visible/column:stroke-accent"
      />
      <rect
        x={`${x + 0.06 * width}%`}
        y={top}
        width={`${0.88 * width}%`}
        height={GROUND - top}
        rx="2"
        className="fill-soft group-hover/column:fill-ink"
      />
      <Letters x={x + width / 2} y={top - 8} anchor="middle">
        {songs.toLocaleString('en')}
      </Letters>
    </a>
  )
}
