import type { BandToBringTo } from './bands-to-bring-to'

/** What the button says: the band's name where there is one alone, else it stands in the choice before it. */
export function BringTo({ bands }: { bands: BandToBringTo[] }) {
  if (bands.length > 1) return 'Bring to this band'
  return (
    <span className="line-clamp-2 min-w-0 wrap-anywhere">
      Bring to <bdi>{bands[0]!.bandName}</bdi>
    </span>
  )
}
