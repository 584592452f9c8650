import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { counted } from '@/lib/counted'

export type Bar = {
  key: string
  name: string
  songs: number
  /** Where its songs are listed. */
  href?: string
  /** What is no value of its own: unknown, or all the others. */
  faint?: boolean
}

/** Bars under each other, the longest as wide as there is room; each row is a link to its songs. */
export function Bars({ label, bars, className = '' }: { label: string; bars: readonly Bar[]; className?: string }) {
  const most = Math.max(...bars.map(({ songs }) => songs))
  return (
    <ul aria-label={label} className={className}>
      {bars.map((bar) => (
        <li key={bar.key} className="break-inside-avoid">
          {bar.href ? (
            <a href={bar.href} className={`${ROW} no-underline hover:bg-wash`}>
              <Row bar={bar} share={bar.songs / most} />
            </a>
          ) : (
            <div className={ROW}>
              <Row bar={bar} share={bar.songs / most} />
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

function Row({ bar: { name, songs, faint }, share }: { bar: Bar; share: number }) {
  return (
    <>
      <span className={`truncate ${faint ? 'text-soft' : ''}`} title={name}>
        <bdi>{name}</bdi>
      </span>
      <span aria-hidden className="figures text-soft">
        {songs.toLocaleString('en')}
      </span>
      <VisuallyHidden>{counted(songs, 'song')}</VisuallyHidden>
      <svg aria-hidden="true" width="100%" height="7" className="col-span-2">
        <rect width="100%" height="7" rx="3.5" className="fill-wash group-hover/row:fill-hairline" />
        <rect
          width={`${Math.max(1, 100 * share).toFixed(2)}%`}
          height="7"
          rx="3.5"
          fillOpacity={faint ? 0.4 : 1}
          className={faint ? 'fill-soft' : 'fill-soft group-hover/row:fill-ink'}
        />
      </svg>
    </>
  )
}

const ROW =
  'group/row -mx-2 grid min-h-12 grid-cols-[minmax(0,1fr)_auto] content-center gap-x-4 gap-y-1 rounded-md px-2 text-sm'
