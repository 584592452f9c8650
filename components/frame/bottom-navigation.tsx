import { Ellipsis } from 'lucide'
import { BandLinks } from '@/components/bands/band-links'
import type { MarkedBand } from '@/components/bands/band-mark'
import { Disclosure } from '@/components/ui/disclosure'
import { Icon } from '@/components/ui/icon'
import { Here } from './here'
import { NavLink } from './nav-link'
import { ADD, BANDS, NOW_AND_THEN, type Place, REPERTOIRE, SHARE, STATS } from './places'

/** What is done often, at the thumb; adding a song in the middle of it. */
export function BottomNavigation({ bands }: { bands: MarkedBand[] }) {
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-30 border-hairline border-t bg-paper pb-[env(safe-area-inset-bottom)] lg:hidden"
    >
      <ul className="mx-auto grid h-16 max-w-lg grid-cols-5 items-stretch px-1">
        <Tab place={REPERTOIRE} />
        <li className="grid">
          <Disclosure look={`${TAB} size-full`} label={<BandsFace />}>
            <Bands bands={bands} />
          </Disclosure>
        </li>
        <li className="grid place-items-center">
          <NavLink
            href={ADD.href}
            className="grid size-12 place-items-center rounded-full bg-sun text-on-sun ring-1 ring-accent ring-inset"
          >
            <Icon of={ADD.picture} aria-label={ADD.label} role="img" size={26} />
          </NavLink>
        </li>
        <Tab place={SHARE} />
        <li className="grid">
          <Disclosure look={`${TAB} size-full`} label={<Face label="More" picture={Ellipsis} />}>
            <More />
          </Disclosure>
        </li>
      </ul>
    </nav>
  )
}

function Tab({ place }: { place: Place }) {
  return (
    <li className="grid">
      <NavLink href={place.href} className={TAB}>
        <Face {...place} />
      </NavLink>
    </li>
  )
}

function Face({ label, picture }: Pick<Place, 'label' | 'picture'>) {
  return (
    <>
      <Icon of={picture} aria-hidden size={22} />
      <span className="text-xs">{label}</span>
    </>
  )
}

/** Marked like a tab that leads somewhere, while one is anywhere among the bands. */
function BandsFace() {
  return (
    <Here under={BANDS.href} className={TAB_HERE}>
      <Face {...BANDS} />
    </Here>
  )
}

/** Every band is one press away. */
function Bands({ bands }: { bands: MarkedBand[] }) {
  return (
    <>
      <BandLinks bands={bands} markSize={40} className={SHEET_LINK} />
      <NavLink href={BANDS.href} exact className={SHEET_LINK}>
        <Icon of={BANDS.picture} aria-hidden size={22} className="mx-2.25 text-soft" />
        All bands, a new one, a code
      </NavLink>
    </>
  )
}

function More() {
  return (
    <ul>
      {[STATS, ...NOW_AND_THEN].map(({ href, label, picture }) => (
        <li key={href}>
          <NavLink href={href} className={SHEET_LINK}>
            <Icon of={picture} aria-hidden size={22} className="text-soft" />
            {label}
          </NavLink>
        </li>
      ))}
    </ul>
  )
}

const SHEET_LINK = 'flex min-h-13 items-center gap-4 rounded-md px-3 text-lg no-underline aria-[current=page]:bg-wash'

const TAB_HERE =
  'flex flex-col items-center gap-0.5 data-here:font-medium data-here:text-ink data-here:[&>.icon]:text-accent'

const TAB =
  'tap flex flex-col items-center justify-center gap-0.5 rounded-md text-soft no-underline aria-[current=page]:font-medium ' +
  'aria-[current=page]:text-ink aria-[current=page]:[&>.icon]:text-accent'
