import { cache } from 'react'
import { NavLink } from '@/components/frame/nav-link'
import { findMemberships, type Member } from '@/db/band-membership'
import { isUnreachable } from '@/db/faults'
import type { Musician } from '@/lib/musician'
import { BandMark } from './band-mark'

type BandLinksProps = { musician: Musician; markSize: number; className: string }

/** The musician's bands, each one press away. Where the database is away, the page itself says so. */
export async function BandLinks({ musician, markSize, className }: BandLinksProps) {
  const bands = await bandsOf(musician)
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

const bandsOf = cache((musician: Musician) => findMemberships(musician).catch(noneWhileAway))

function noneWhileAway(error: unknown): Member[] {
  if (isUnreachable(error)) return []
  throw error
}
