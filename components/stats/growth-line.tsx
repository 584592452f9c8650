import { scaleLinear } from 'd3-scale'
import { area, line } from 'd3-shape'
import { GrowthDot } from './growth-dot'
import { type GrowthMonth, monthName } from './growth-months'
import { Letters, Plot } from './plot'

const TOP = 28
const GROUND = 188
const HEIGHT = 216

/** `path` is the list that a month leads to, where there is one. */
type GrowthLineProps = { path?: string; label?: string; before: number; months: readonly GrowthMonth[] }

/** How many songs there were at the end of each month. */
export function GrowthLine({ path, label = 'Songs at the end of each month', before, months }: GrowthLineProps) {
  const last = months.at(-1)!
  const x = scaleLinear([0, months.length], [0, 100])
  const y = scaleLinear([0, last.total], [GROUND, TOP])
  const points: [number, number][] = [
    [0, y(before)],
    ...months.map(({ total }, place): [number, number] => [x(place + 0.5), y(total)]),
    [100, y(last.total)],
  ]
  return (
    <Plot label={label} height={HEIGHT}>
      <svg aria-hidden="true" viewBox={`0 0 100 ${HEIGHT}`} preserveAspectRatio="none" width="100%" height={HEIGHT}>
        <path d={AREA(points)!} className="fill-wash" />
        <path d={LINE(points)!} fill="none" strokeWidth="2" vectorEffect="non-scaling-stroke" className="stroke-ink" />
      </svg>
      <line x1="0" x2="100%" y1={GROUND} y2={GROUND} className="stroke-edge" />
      {before > 0 && (
        <Letters x={0} y={y(before) - 16}>
          {before.toLocaleString('en')}
        </Letters>
      )}
      <Letters x={100} y={y(last.total) - 14} anchor="end">
        {last.total.toLocaleString('en')}
      </Letters>
      <Letters x={0} y={HEIGHT - 8}>
        {monthName(months[0]!.month)}
      </Letters>
      <Letters x={100} y={HEIGHT - 8} anchor="end">
        {monthName(last.month)}
      </Letters>
      {months.map((month, place) => (
        <GrowthDot
          key={month.month}
          path={path}
          month={month}
          x={x(place)}
          width={x(1)}
          y={y(month.total)}
          height={GROUND}
        />
      ))}
    </Plot>
  )
}

const LINE = line().digits(2)
const AREA = area().y0(GROUND).digits(2)
