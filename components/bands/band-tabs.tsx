import { NavLink } from '@/components/frame/nav-link'

/** The pages of a band, each of them a path below its own. */
const TABS = [
  { path: '', label: 'Band' },
  { path: '/log', label: 'Log' },
  { path: '/settings', label: 'Settings' },
] as const

export function BandTabs({ bandId }: { bandId: string }) {
  return (
    <nav aria-label="Band" className="no-print">
      <ul className="edge-to-edge border-hairline border-b pb-0! lg:gap-1">
        {TABS.map(({ path, label }) => (
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
