import { NavLink } from '@/components/frame/nav-link'
import { BandMark, type MarkedBand } from './band-mark'

type BandLinksProps = { bands: MarkedBand[]; markSize: number; className: string }

/** The musician's bands, each one press away. */
export function BandLinks({ bands, markSize, className }: BandLinksProps) {
  if (!bands.length) return null
  return (
    <ul aria-label="Your bands">
      {bands.map((band) => (
        <li key={band.bandId}>
          <NavLink href={`/bands/${band.bandId}`} className={className}>
            <BandMark band={band} size={markSize} />
            <bdi className="line-clamp-1 min-w-0">{band.bandName}</bdi>
          </NavLink>
        </li>
      ))}
    </ul>
  )
}
