import { GrowthLine } from '@/components/stats/growth-line'
import { growthMonths, monthName } from '@/components/stats/growth-months'
import { Picture } from '@/components/stats/picture'
import type { PartProgress } from '@/db/part-progress'

const DRAWN = 12

/** How many parts could be read at the end of each month: a cell counts from its first chart on. */
export function PartsGrowth({ progress, now }: { progress: PartProgress; now: string }) {
  const all = growthMonths(progress.months, now)
  const drawn = all.slice(-DRAWN)
  const before = drawn[0]!.total - drawn[0]!.added
  return (
    <Picture
      title="Parts over time"
      caption="Parts that are there or transposed, each from the month of its first chart."
      columns={['Month', 'Filled', 'In all']}
      rows={all
        .filter(({ added }) => added > 0)
        .reverse()
        .map(({ month, added, total }) => ({ key: month, name: monthName(month), numbers: [added, total] }))}
      className="border-hairline border-t pt-6 lg:max-w-3xl"
    >
      {progress.months.length > 0 ? (
        <GrowthLine label="Parts at the end of each month" before={before} months={drawn} />
      ) : (
        <p className="border-hairline border-y py-6 text-soft">No part is there yet.</p>
      )}
    </Picture>
  )
}
