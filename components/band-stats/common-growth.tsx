import { GrowthLine } from '@/components/stats/growth-line'
import { growthMonths, monthName } from '@/components/stats/growth-months'
import { Picture } from '@/components/stats/picture'
import type { Tally } from '@/db/stats'

const DRAWN = 12

/** How many songs all members know, month by month: a song counts from when the last of them added it. */
export function CommonGrowth({ players, months, now }: { players: number; months: Tally[]; now: string }) {
  const all = growthMonths(months, now)
  const drawn = all.slice(-DRAWN)
  const before = drawn[0]!.total - drawn[0]!.added
  return (
    <Picture
      title="The common set"
      caption={players === 1 ? 'One of you shares songs so far.' : `Songs that all ${players} who share know.`}
      columns={['Month', 'Added', 'In all']}
      rows={all
        .filter(({ added }) => added > 0)
        .reverse()
        .map(({ month, added, total }) => ({ key: month, name: monthName(month), numbers: [added, total] }))}
    >
      {months.length > 0 ? (
        <GrowthLine before={before} months={drawn} />
      ) : (
        <p className="border-hairline border-y py-6 text-soft">No song is known by all of you yet.</p>
      )}
    </Picture>
  )
}
