import { BandLinks } from '@/components/bands/band-links'
import type { MarkedBand } from '@/components/bands/band-mark'
import { buttonLook } from '@/components/ui/button-look'
import { FollowedLink } from '@/components/ui/followed-link'
import { Icon } from '@/components/ui/icon'
import { Brand } from './brand'
import { NavLink } from './nav-link'
import { ADD, BANDS, NOW_AND_THEN, type Place, REPERTOIRE, SHARE, STATS } from './places'

export function Rail({ bands, name }: { bands: MarkedBand[]; name: string }) {
  return (
    <nav
      aria-label="Main"
      className="sticky top-0 hidden h-dvh flex-col gap-6 overflow-y-auto border-hairline border-e px-4 py-8 lg:flex"
    >
      <div className="px-3">
        <Brand as={FollowedLink} href="/repertoire" />
      </div>
      <FollowedLink href={ADD.href} className={buttonLook('primary')}>
        <Icon of={ADD.picture} aria-hidden size={20} />
        {ADD.label}
      </FollowedLink>
      <ul className="flex flex-col gap-1">
        <Entry place={REPERTOIRE} />
        <li>
          <NavLink href={BANDS.href} exact className={PLACE}>
            <Icon of={BANDS.picture} aria-hidden size={20} className="shrink-0" />
            {BANDS.label}
          </NavLink>
          <BandLinks bands={bands} markSize={24} className={`${PLACE} ps-3.5 text-sm`} />
        </li>
        {[STATS, SHARE, ...NOW_AND_THEN].map((place) => (
          <Entry key={place.href} place={place} />
        ))}
      </ul>
      <p className="mt-auto px-3 text-sm text-soft">
        <bdi className="line-clamp-2">{name}</bdi>
      </p>
    </nav>
  )
}

function Entry({ place: { href, label, picture } }: { place: Place }) {
  return (
    <li>
      <NavLink href={href} className={PLACE}>
        <Icon of={picture} aria-hidden size={20} className="shrink-0" />
        {label}
      </NavLink>
    </li>
  )
}

const PLACE =
  'tap flex items-center gap-3 rounded-md px-3 text-soft no-underline transition-colors hover:bg-wash hover:text-ink ' +
  'aria-[current=page]:bg-wash aria-[current=page]:font-medium aria-[current=page]:text-ink ' +
  'aria-[current=page]:[&>.icon]:text-accent'
