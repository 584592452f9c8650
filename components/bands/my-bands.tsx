import Link from 'next/link'
import type { BandRow } from '@/db/bands'
import { ROLE_LABEL } from '@/lib/bands'
import { counted } from '@/lib/counted'
import { day } from '@/lib/day'
import { BandMark } from './band-mark'

/** The bands one is in, and what one is in each. */
export function MyBands({ bands }: { bands: BandRow[] }) {
  return (
    <ul className="border-hairline border-t">
      {bands.map((band) => (
        <li
          key={band.bandId}
          className="relative flex min-h-20 items-center gap-4 border-hairline border-b px-1 py-3 transition-colors hover:bg-wash has-[a:focus-visible]:outline-2 has-[a:focus-visible]:outline-accent"
        >
          <BandMark band={band} size={56} />
          <div className="min-w-0 flex-1">
            <h2 className="font-semibold text-lg leading-snug">
              <Link
                href={`/bands/${band.bandId}`}
                className="no-underline outline-none after:absolute after:inset-0"
                title={band.bandName}
              >
                <bdi className="line-clamp-2">{band.bandName}</bdi>
              </Link>
            </h2>
            <p className="figures text-sm text-soft">
              {ROLE_LABEL[band.role]}
              {band.endsAt && ` until ${day(band.endsAt)}`} · {counted(band.members, 'member')}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
