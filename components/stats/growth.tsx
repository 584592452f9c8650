import type { Stats } from '@/db/stats'
import { counted } from '@/lib/counted'
import { GrowthLine } from './growth-line'
import { growthMonths, monthName } from './growth-months'
import { Picture } from './picture'
import { songsBehind } from './songs-behind'

/** More would not leave a thumb's width to each on a phone; the table has them all. */
const DRAWN = 12

type GrowthProps = {
  stats: Stats
  path: string
  /** The month it is, like `2026-11`. */
  now: string
}

export function Growth({ stats, path, now }: GrowthProps) {
  const months = growthMonths(stats.months, now)
  const drawn = months.slice(-DRAWN)
  const before = drawn[0]!.total - drawn[0]!.added
  return (
    <Picture
      title="Growth"
      caption={
        before > 0
          ? `${since(stats.songs - before, drawn[0]!.month)}; ${before.toLocaleString('en')} were there before.`
          : `${since(stats.songs, stats.months[0]!.value)}.`
      }
      columns={['Month', 'Added', 'In all']}
      rows={months
        .filter(({ added }) => added > 0)
        .reverse()
        .map(({ month, added, total }) => ({
          key: month,
          name: monthName(month),
          numbers: [added, total],
          href: songsBehind(path, { added: month }),
        }))}
    >
      <GrowthLine path={path} before={before} months={drawn} />
    </Picture>
  )
}

function since(songs: number, month: string): string {
  return `${counted(songs, 'song')} added since ${monthName(month)}`
}
