import { NavLink } from '@/components/frame/nav-link'
import {
  ChartColumn,
  Disc3,
  History,
  type Icon,
  LayoutGrid,
  ListMusic,
  Music,
  Settings,
  Users,
} from '@/components/ui/icons'

type BandPlace = {
  /** Below the band's own path. */
  path: string
  label: string
  Icon: Icon
  /** What it offers, where the band's first page leads there. */
  says?: string
}

/** The pages of a band. */
export const BAND_PLACES: readonly BandPlace[] = [
  { path: '', label: 'Band', Icon: Users },
  { path: '/together', label: 'Together', Icon: Disc3, says: 'What can we all play? Tick who is there' },
  { path: '/songs', label: 'Songs', Icon: Music, says: 'What the band plays, in its own keys and tempos' },
  { path: '/setlists', label: 'Setlists', Icon: ListMusic, says: 'What is played, in its order' },
  { path: '/parts', label: 'Parts', Icon: LayoutGrid, says: 'For whom there is a chart, and what is missing' },
  { path: '/stats', label: 'Stats', Icon: ChartColumn, says: 'Who brings what, and how the common set grew' },
  { path: '/log', label: 'Log', Icon: History, says: 'Who changed what, and the way back' },
  { path: '/settings', label: 'Settings', Icon: Settings, says: 'What you share here, and who may do what' },
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
