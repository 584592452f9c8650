import Link from 'next/link'
import type { Member } from '@/db/band-membership'
import { BandMark } from './band-mark'
import { BandTabs } from './band-tabs'

/** Whose pages these are and which there are. The band's first page shows mark and name itself, large. */
export function BandHead({ band }: { band: Member }) {
  return (
    <div className="no-print mx-auto flex w-full max-w-[60rem] flex-col group-has-[>.page-wide]/band:max-w-[84rem] gap-1 px-(--gutter) pt-3 lg:pt-6">
      <Link
        href={`/bands/${band.bandId}`}
        className="tap flex items-center gap-3 self-start no-underline group-has-[>[data-band-itself]]/band:hidden"
      >
        <BandMark band={band} size={40} />
        <bdi className="line-clamp-1 font-semibold font-title text-lg">{band.bandName}</bdi>
      </Link>
      <BandTabs bandId={band.bandId} />
    </div>
  )
}
