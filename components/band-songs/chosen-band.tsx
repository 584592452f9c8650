import type { BandToBringTo } from './bands-to-bring-to'

/** Which band songs go to: chosen where there are several. */
export function ChosenBand({ bands, name }: { bands: BandToBringTo[]; name: string }) {
  if (bands.length === 1) return <input type="hidden" name={name} value={bands[0]!.bandId} />
  return (
    <select name={name} aria-label="Bring to" className="entry min-w-24 flex-1">
      {bands.map(({ bandId, bandName }) => (
        <option key={bandId} value={bandId}>
          {bandName}
        </option>
      ))}
    </select>
  )
}
