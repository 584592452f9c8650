import type { ReactNode } from 'react'
import { type Bar, Bars } from './bars'
import { Picture } from './picture'

type BarsPictureProps = {
  title: string
  caption?: ReactNode
  /** What a bar stands for: the name of the table's first column. */
  column: string
  bars: readonly Bar[]
  className?: string
  barsClassName?: string
}

export function BarsPicture({ title, caption, column, bars, className, barsClassName }: BarsPictureProps) {
  return (
    <Picture
      title={title}
      caption={caption}
      columns={[column, 'Songs']}
      rows={bars.map((bar) => ({ ...bar, numbers: [bar.songs] }))}
      className={className}
    >
      <Bars label={`Songs by ${column.toLowerCase()}`} bars={bars} className={barsClassName} />
    </Picture>
  )
}
