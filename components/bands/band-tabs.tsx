import { ChartColumn, Disc3, History, LayoutGrid, ListMusic, Music, Settings, Users } from 'lucide'
import { NavLink } from '@/components/frame/nav-link'
import type { Picture } from '@/components/ui/icon'

type BandPlace = {
  /** Below the band's own path. */
  path: string
  label: string
  picture: Picture
  /** What it offers, where the band's first page leads there. */
  says?: string
}

/** The pages of a band. */
export const BAND_PLACES: readonly BandPlace[] = [
  { path: '', label: 'Band', picture: Users },
  { path: '/together', label: 'Together', picture: Disc3, says: 'What can we all play? Tick who is there' },
  { path: '/songs', label: 'Songs', picture: Music, says: 'What the band plays, in its own keys and tempos' },
  { path: '/setlists', label: 'Setlists', picture: ListMusic, says: 'What is played, in its order' },
  { path: '/parts', label: 'Parts', picture: LayoutGrid, says: 'For whom there is a chart, and what is missing' },
  { path: '/stats', label: 'Stats', picture: ChartColumn, says: 'Who brings what, and how the common set grew' },
  { path: '/log', label: 'Log', picture: History, says: 'Who changed what, and the way back' },
  { path: '/settings', label: 'Settings', picture: Settings, says: 'What you share here, and who may do what' },
]

export function BandTabs({ bandId }: { bandId: string }) {
  return (
    <nav aria-label="Band" className="no-print">
      <ul className="edge-to-edge border-hairline border-b pb-0! lg:mx-0 lg:gap-1 lg:px-0">
        {BAND_PLACES.map(({ path, label }) => (
          <li key={path} className="shrink-0">
            <NavLink href={`/bands/${bandId}${path}`} exact={path === ''} className={TAB}>
              {label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const TAB =
  'tap relative -mb-px inline-flex items-center whitespace-nowrap border-transparent border-b-2 px-2 text-soft no-underline ' +
  'transition-colors hover:text-ink aria-[current=page]:border-accent aria-[current=page]:font-medium aria-[current=page]:text-ink ' +
  'lg:px-3'
